"""Faults of machine drafts: a rule a module."""
