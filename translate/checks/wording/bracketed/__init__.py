"""What became of the words that a source has in brackets."""
