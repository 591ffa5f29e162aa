"""Checks of names, terms and references, one module each."""
