"""Helpers that several test files share: test data in code, and other programs as judges."""
