"""What the words say: a rule a module."""
