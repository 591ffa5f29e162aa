"""Numbers, amounts and measures: a rule a module."""
