"""Web pages: the main text with its title, author and date, by ``trafilatura``.

The library runs here and nowhere else: what is stored is plain text or a plain page, so that no
catalog depends on an extra or its version. https://trafilatura.readthedocs.io/
"""

from __future__ import annotations

import html
import http.client
import re
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

from translate import __version__
from translate.errors import InputError, UsageError
from translate.message import Message
from translate.readers import refuse_large
from translate.text.folding import fold_spaces

_ADDRESS = re.compile(r"https?://\S+$", re.IGNORECASE)
_MARKED = re.compile(r"<(?:a|img|strong|em|b|i|table|ol|ul|blockquote|h[2-6]|sup|sub|code)\b")
"""Markup that plain text would lose."""
_META = {"author": "author", "date": "date", "source": "og:url", "site": "og:site_name"}
"""The names under which a page's head says what is known."""
_BODY = re.compile(r"</?(?:html|body|head|!doctype)\b[^<>]*>", re.IGNORECASE)
_PATIENCE = 30
"""Seconds that a server has for each answer."""
_LONGEST = 120
"""Seconds that a page may take in all."""
_PIECE = 1 << 16
"""Bytes that are taken at a time."""
_LIMIT = 20_000_000
"""Bytes of a page; its text is much shorter."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article on a web page."""

    title: str
    text: str
    """A page of HTML, where the article has markup; else metadata, a blank line, and a paragraph a
    line."""
    suffix: str
    """What kind of file that is: ``.html``, ``.txt``."""


def is_address(text: str) -> bool:
    """Return whether ``text`` is the address of a web page."""
    return bool(_ADDRESS.match(text))


def fetch(address: str) -> bytes:
    """Return what a web server has at an address.

    Raises:
        InputError: There is no answer, an error, or too much.
    """
    headers = {"User-Agent": f"songngu/{__version__}", "Accept": "text/html,*/*;q=0.5"}
    until = time.monotonic() + _LONGEST
    data = bytearray()
    try:
        request = urllib.request.Request(address, headers=headers)  # noqa: S310 - see `is_address`
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
            while len(data) <= _LIMIT and (piece := answer.read1(_PIECE)):
                data += piece
                if time.monotonic() > until:
                    raise TimeoutError("the page takes too long")
            if answer.length:  # what was announced and did not come
                raise http.client.IncompleteRead(b"", answer.length)
    # an address may be no address, and an answer none of HTTP
    except (OSError, ValueError, http.client.HTTPException) as error:
        status = isinstance(error, urllib.error.HTTPError)
        reason = error if status else getattr(error, "reason", error)
        hint = "save the page in the browser, and add the file"
        raise InputError(
            Message("cannot get the page: {reason}", reason=reason), address, hint
        ) from error
    if len(data) > _LIMIT:
        raise InputError(Message("is larger than {limit} MB", limit=_LIMIT // 1_000_000), address)
    return bytes(data)


def main_text(data: bytes, address: str, place: str) -> Page:
    """Return the article on a page, without menus, advertisements and comments.

    Args:
        data: The page.
        address: Where it is from; empty where only the page itself may say so.
        place: The address or file, for errors.

    Raises:
        UsageError: The extra ``web`` is not installed.
        InputError: There is no article on the page.
    """
    try:
        # an extra that not everybody wants
        from trafilatura import bare_extraction, extract  # noqa: PLC0415
        from trafilatura.settings import Document  # noqa: PLC0415
    except ImportError as error:
        hint = "pip install 'songngu[web]'"
        raise UsageError("web pages need trafilatura", place, hint) from error
    options: dict[str, Any] = {"url": address or None, "include_comments": False}
    found = bare_extraction(data, with_metadata=True, include_tables=True, **options)
    text = (found.text or "").strip() if isinstance(found, Document) else ""
    if not isinstance(found, Document) or not text:
        hint = "copy its text into a file, and add that"
        raise InputError("there is no article on the page", place, hint)
    refuse_large(len(text.encode()), place)
    values = {
        "title": found.title,
        "date": found.date,
        "author": found.author,
        "source": address or found.url,
        "site": found.sitename,
    }
    known = {key: fold_spaces(value) for key, value in values.items() if value}
    marked: dict[str, Any] = {
        "include_links": True,
        "include_images": True,
        "include_formatting": True,
    }
    markup = extract(data, output_format="html", **options, **marked) or ""
    title = fold_spaces(found.title or "")
    if _MARKED.search(markup):
        return Page(title, _as_page(known, markup), ".html")
    lines = [f"{key}: {value}" for key, value in known.items()] + ["lines: paragraphs"]
    return Page(title, "\n".join(lines) + f"\n\n{text}\n", ".txt")


def _as_page(known: dict[str, str], markup: str) -> str:
    """The article's markup as a page whose head says what is known of it."""
    head = ['<meta charset="utf-8">']
    if title := known.get("title"):
        head.append(f"<title>{html.escape(title)}</title>")
    for key, name in _META.items():
        if value := known.get(key):
            head.append(f'<meta name="{name}" content="{html.escape(value)}">')
    body = _BODY.sub("", markup).strip()
    lines = ["<!DOCTYPE html>", "<html>", "<head>", *head, "</head>", "<body>", body]
    return "\n".join([*lines, "</body>", "</html>", ""])
