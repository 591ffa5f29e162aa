"""Checks of words and their meaning, one module each."""
