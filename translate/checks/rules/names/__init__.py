"""Names, terms and references: a rule a module."""
