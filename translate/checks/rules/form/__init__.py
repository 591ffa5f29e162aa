"""Checks of spaces, punctuation and characters, one module each."""
