"""The checks themselves, one file each, in families."""
