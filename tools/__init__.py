"""Programs for the development of songngu, which are not installed with it."""
