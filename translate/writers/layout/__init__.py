"""The one arrangement that all formats set: sentences, passages and tables, no markup yet."""
