"""Functions on strings: similarity, canonical spelling, folding, width, characters, word lists.

They know nothing of articles or catalogs.
"""
