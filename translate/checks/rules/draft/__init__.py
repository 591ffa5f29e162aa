"""Checks for faults of machine drafts, one module each."""
