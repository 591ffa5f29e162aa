"""DOCX: Word documents with real styles, and the language of every run stated.

https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

from translate.writers.docx.document import write_docx

__all__ = ["write_docx"]
