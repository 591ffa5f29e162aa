"""Read the text of an edition with other programs than the one that wrote it."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterable
from urllib.parse import unquote

import html5lib
from lxml import etree
from markdown_it import MarkdownIt
from pypdf import PdfReader


def bare(text: str) -> str:
    """Return ``text`` without what typesetting may change: spaces, form, marks of direction."""
    quotes = str.maketrans("“”‘’«»", '""\'\'""')
    signs = (sign for sign in unicodedata.normalize("NFKC", text).translate(quotes))
    return "".join(s for s in signs if not s.isspace() and unicodedata.category(s) != "Cf")


def read_html(data: bytes) -> str:
    """Return all text that a browser shows; of an image, its address and its description."""
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data)
    for image in page.iter("img"):
        image.text = f"{unquote(image.get('src'))} {image.get('alt')}"
    return "".join(page.find("body").itertext())


def read_docx(data: bytes) -> str:
    """Return all text of the document's body."""
    part = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return "".join(part.itertext())


def read_epub(data: bytes) -> str:
    """Return all text of the first chapter."""
    part = zipfile.ZipFile(io.BytesIO(data)).read("book/chapter-1.xhtml")
    return "".join(etree.fromstring(part).itertext())


def read_pdf(data: bytes) -> str:
    """Return all text, page after page, without running heads and page numbers."""
    return flow(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def flow(pages: Iterable[str]) -> str:
    """Join the text of pages, without first lines (except on page one) and last lines."""
    lines = [page.rstrip().split("\n") for page in pages]
    return "\n".join("\n".join(page[n > 0 : -1]) for n, page in enumerate(lines))


def read_markdown(data: bytes) -> str:
    """Return all text that GitHub would show."""
    page = MarkdownIt("gfm-like").render(data.decode())
    return read_html(f"<!DOCTYPE html><meta charset=utf-8><title>x</title><body>{page}".encode())


READ_BACK: dict[str, Callable[[bytes], str]] = {
    "html": read_html,
    "md": read_markdown,
    "docx": read_docx,
    "epub": read_epub,
    "pdf": read_pdf,
    "tex": bytes.decode,
}
"""The function that returns the text of each format; for LaTeX, the source."""
