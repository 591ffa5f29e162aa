"""What readers and writers of Markdown both have to know of it, and no parser does."""
