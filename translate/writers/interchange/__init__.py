"""Writers of formats for other programs: TMX, XLIFF, JSON and TSV, with one file per article."""
