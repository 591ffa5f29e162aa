"""Checks of dates and times, one module each."""
