"""Web pages: the main text with its title, author and date, by ``trafilatura``.

The library runs here and nowhere else: what is stored is plain text, so that no catalog depends on
an extra or its version. https://trafilatura.readthedocs.io/
"""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from dataclasses import dataclass

from translate import __version__
from translate.errors import InputError, UsageError
from translate.message import Message
from translate.readers import refuse_large
from translate.text.folding import fold_spaces

_ADDRESS = re.compile(r"https?://\S+$", re.IGNORECASE)
_PATIENCE = 30
"""Seconds that a server has for each answer."""
_LIMIT = 20_000_000
"""Bytes of a page; its text is much shorter."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article on a web page."""

    title: str
    text: str
    """Metadata, a blank line, and a paragraph a line."""


def is_address(text: str) -> bool:
    """Return whether ``text`` is the address of a web page."""
    return bool(_ADDRESS.match(text))


def fetch(address: str) -> bytes:
    """Return what a web server has at an address.

    Raises:
        InputError: There is no answer, an error, or too much.
    """
    headers = {"User-Agent": f"songngu/{__version__}", "Accept": "text/html,*/*;q=0.5"}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - `is_address` saw it
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
            data: bytes = answer.read(_LIMIT + 1)
    except (OSError, ValueError) as error:
        status = isinstance(error, urllib.error.HTTPError)
        reason = error if status else getattr(error, "reason", error)
        hint = "save the page in the browser, and add the file"
        raise InputError(
            Message("cannot get the page: {reason}", reason=reason), address, hint
        ) from error
    if len(data) > _LIMIT:
        raise InputError(Message("is larger than {limit} MB", limit=_LIMIT // 1_000_000), address)
    return data


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
        from trafilatura import bare_extraction  # noqa: PLC0415
        from trafilatura.settings import Document  # noqa: PLC0415
    except ImportError as error:
        hint = "pip install 'songngu[web]'"
        raise UsageError("web pages need trafilatura", place, hint) from error
    found = bare_extraction(
        data,
        url=address or None,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
    )
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
        "lines": "paragraphs",
    }
    lines = [f"{key}: {fold_spaces(value)}" for key, value in values.items() if value]
    return Page(fold_spaces(found.title or ""), "\n".join(lines) + f"\n\n{text}\n")
