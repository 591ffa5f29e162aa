"""Exchange formats of translation programs, read and written: TMX, XLIFF, TBX."""
