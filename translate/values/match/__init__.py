"""Match the values of a source with those of its translation."""
