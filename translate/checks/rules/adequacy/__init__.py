"""Checks of completeness, one module each."""
