"""What an article is called: a file name that every system, shell and address can have."""

from __future__ import annotations

import re
import unicodedata

from translate.errors import UsageError
from translate.io import fits_windows
from translate.message import Message
from translate.text.folding import strip_marks

_LENGTH = 80
"""Characters of a name; file systems have room for more, lists on a screen have not."""
_NO_WORD = re.compile(r"[^a-z0-9]+")
_UNFIT = re.compile(r"[\x7f\x85\u2028\u2029\u2068\u2069/]|^\.|^-|^\s*$")


def clean_name(text: str) -> str:
    """Return a name for an article: small letters without marks, digits and hyphens.

    ``Chợ nổi Cái Răng (bản cuối)`` -> ``cho-noi-cai-rang-ban-cuoi``. A text without a letter of
    the Latin alphabet gives ``article``.
    """
    words = _NO_WORD.sub("-", strip_marks(text).lower()).strip("-")
    if len(words) > _LENGTH:
        words = words[: _LENGTH + 1].rpartition("-")[0] or words[:_LENGTH]
    words = words or "article"
    return words if fits_windows(words) else f"article-{words}"  # as "con" or "aux"


def name_in(text: str) -> str:
    """Return a name that a person chose, composed.

    Raises:
        UsageError: No file can have it on every system.
    """
    name = unicodedata.normalize("NFC", text)
    if _UNFIT.search(name) or not fits_windows(name):
        hint = 'leave out / \\ : * ? " < > |, points at its ends, and names such as CON or NUL'
        raise UsageError(Message("{text!r} is no name for an article", text=text), hint=hint)
    return name
