"""Exchange formats of translation programs, read and written: TMX, XLIFF, TBX.

A module a format: what is in a file stands in the records of `units`, glossaries in those of
`translate.model`. Who writes editions, the memory or the glossary has only to fill them in.
"""
