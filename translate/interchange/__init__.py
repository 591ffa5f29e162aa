"""Exchange formats of translation programs, read and written: TMX, XLIFF, TBX.

One module per format. The contents of a file are the records of `units`, and for glossaries those
of `translate.model`; editions, memory and glossary only fill them in.
"""
