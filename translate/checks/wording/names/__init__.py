"""Names of the source that became others in the English, or stand in it in figures."""
