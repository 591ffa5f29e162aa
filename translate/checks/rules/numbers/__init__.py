"""Checks of numbers, amounts and measures, one module each."""
