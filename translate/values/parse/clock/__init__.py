"""Times of day: one module per language."""
