"""Dates and times: a rule a module."""
