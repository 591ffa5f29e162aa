"""Strings as strings: similarity, canonical spelling, folding, width, characters, word lists.

Nothing here knows of articles or catalogs.
"""
