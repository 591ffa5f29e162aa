"""The checks, one module each, grouped into families."""
