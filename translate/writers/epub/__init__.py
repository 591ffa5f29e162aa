"""EPUB 3: a book of one or more articles, written as the files of the standard.

https://www.w3.org/TR/epub-33/
"""

from translate.writers.epub.package import write_book, write_epub

__all__ = ["write_book", "write_epub"]
