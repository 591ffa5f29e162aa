"""Programs for those who work on songngu; none is installed with it."""
