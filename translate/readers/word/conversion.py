"""A Word document as HTML, by `mammoth`: https://github.com/mwilliamson/python-mammoth.

What a style means is said in ``styles.txt``. Tracked changes are taken as accepted and comments are
left out, as mammoth does of itself. Direct formatting other than bold, italic, struck out, raised
and lowered text is not read: a style says what a paragraph is, a font size does not.
"""

from __future__ import annotations

import html
import io
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from translate.errors import InputError
from translate.message import Message
from translate.readers.word.limits import Examined, words_of
from translate.readers.word.numbering import with_numbers
from translate.readers.word.rewriting import described, with_titles

_BLOCK = re.compile(r"<(?=(?:p|h[1-6]|li|tr|pre|hr|table|figcaption)\b)")
_HEADING = re.compile(r"<(/?)h([1-5])(?=[ >])")
_TITLE = '<h1 class="title">'
_TAG = re.compile(r"<[^<>]*>")
_TICK = re.compile(r"(<li\b[^<>]*>)?<input(?: [a-z]+=\"[a-z]*\")+ />\s*")
"""A box to be ticked, with the item that begins with it."""
_PARTS = re.compile(r"(<[^<>]*>)")
_NO_LETTER = re.compile(r"[\W_]+")
_REPORTED = 20
"""Lost runs that are reported at most."""


@dataclass(frozen=True, slots=True)
class WordPage:
    """A Word document as a fragment of HTML."""

    markup: str
    """A block a line, so that a line number is the number of a paragraph."""
    external: int
    """Pictures that stand elsewhere, and are not fetched."""
    unshown: int
    """Numbers that Word gives to what is in no list, such as headings."""
    lost: tuple[str, ...]
    """Text of the document that is not in ``markup``, run by run."""


def to_html(document: Examined, place: str) -> WordPage:
    """Return a Word document as HTML.

    The address of a picture is the document's file name, ``#`` and the picture's place in it.

    Args:
        document: The document, found to be safe.
        place: Its path, for errors and for the addresses of pictures.

    Raises:
        InputError: Its parts do not fit each other.
    """
    import mammoth  # noqa: PLC0415 - only a project with Word documents waits for it

    external = 0
    file = PurePosixPath(place.replace("\\", "/")).name

    def picture(image: Any) -> dict[str, str]:
        nonlocal external
        try:
            with image.open() as stream:
                found = {"src": f"{file}#{getattr(stream, 'name', '')}"}
        except (ValueError, KeyError, OSError):
            external += 1
            found = {"src": ""}
        alt, title = described(image.alt_text or "")
        return found | {name: words for name, words in (("alt", alt), ("title", title)) if words}

    try:
        markup = mammoth.convert_to_html(
            io.BytesIO(document.data),
            style_map=_style_map(),
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(picture),
        ).value
    except Exception as error:  # whatever a library raises at parts that do not fit each other
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:100]
        message = Message("cannot be read as a Word document: {reason}", reason=reason)
        raise InputError(message, place, "open it in a word processor and save it again") from error
    if _TITLE in markup:
        markup = _HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}", markup)
        markup = re.sub(r'<h2 class="title">(.*?)</h2>', r"<h1>\1</h1>", markup)
    markup, unshown = with_numbers(with_titles(markup))
    markup = _TICK.sub(_ticked, markup)
    blocks = _BLOCK.sub("\n<", markup).removeprefix("\n").split("\n")
    lines = "\n".join(map(_figure, blocks))
    return WordPage(lines, external, unshown, _lost(document, markup, place))


def _figure(block: str) -> str:
    """A caption with its picture, as LibreOffice sets both into a frame, as a figure."""
    caption, end, rest = block.partition("</figcaption>")
    if not end or not caption.startswith("<figcaption>") or "<img " not in caption:
        return block
    parts = _PARTS.split(caption.removeprefix("<figcaption>"))
    words = [at for at, part in enumerate(parts) if part.strip() and not _is_point(part)]
    around = (*parts[: words[0]], *parts[words[-1] + 1 :]) if words else ()
    pictures = "".join(part for part in around if part.startswith("<img "))
    if not pictures:
        return block
    said = "".join(parts[words[0] : words[-1] + 1])
    return f"<figure>{pictures}<figcaption>{said}</figcaption></figure>{rest}"


def _is_point(part: str) -> bool:
    return part.startswith(("<img ", "<br "))


def _ticked(box: re.Match[str]) -> str:
    """A box that an item has not, as text."""
    if box[1]:
        return box[0]
    return "☒ " if "checked=" in box[0] else "☐ "


@cache
def _style_map() -> str:
    return Path(__file__).with_name("styles.txt").read_text("utf-8")


def _lost(document: Examined, markup: str, place: str) -> tuple[str, ...]:
    """Runs of the document that the page lacks: a kind of text that nobody foresaw is reported."""
    shown = _NO_LETTER.sub("", html.unescape(_TAG.sub("", markup)))
    lost: list[str] = []
    at = 0
    for run in words_of(document.data, place):
        letters = _NO_LETTER.sub("", run)
        found = shown.find(letters, at)  # in the same order, so that this is usually near
        if found < 0:
            found = shown.find(letters)
        if found >= 0:
            at = found + len(letters)
        elif len(lost) < _REPORTED:
            lost.append(run.strip())
        else:
            break
    return tuple(lost)
