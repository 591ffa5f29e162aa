"""Pieces of a source in its draft: put aside for placeholders, and found again."""
