"""Spaces, punctuation and characters: a rule a module."""
