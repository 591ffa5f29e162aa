"""Which values of a source its translation keeps, loses or changes."""
