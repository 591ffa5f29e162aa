"""DOCX: Word documents with real styles, and with the language of every run.

https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

from translate.writers.docx.document import write_docx

__all__ = ["write_docx"]
