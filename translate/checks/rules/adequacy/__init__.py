"""Whether the English says all of it: a rule a module."""
