"""Mistakes that are put into good translations, a module a family; ``KINDS`` in ``kinds.py``."""
