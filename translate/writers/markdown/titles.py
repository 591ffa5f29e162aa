"""What links and images of a Markdown document say when they are pointed at, in its other lines.

In a sentence, a title is written with its mark. Here are those outside of one: of images that stand
alone, of tags in blocks of HTML, and of definitions, ``[map]: map.html "Title"``.
https://spec.commonmark.org/0.31.2/#link-title
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape

from translate.text.characters.cleaning import clean_line
from translate.writers.markdown.attributes import with_title
from translate.writers.markdown.escaping import quoted
from translate.writers.markdown.places import EmbeddedPlace, Lines

Say = Callable[[str], str]
"""Returns in the translation what is said in the source."""

_QUOTED = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)"""
_AFTER_ADDRESS = re.compile(
    rf"(?P<before>\]\(\s*(?:<[^<>\n]*>|(?:[^\s()<]|\([^\s()]*\))+)\s+)(?P<title>{_QUOTED})(?=\s*\))"
)
_AT_END = re.compile(rf"(?P<before>\s)(?P<title>{_QUOTED})(?=\s*\Z)")
_TAG = re.compile(r"<[a-zA-Z][\w-]*(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_TITLE = re.compile(r"""\stitle\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def titled_images(content: str, say: Say) -> str:
    """Return images of Markdown and HTML with what they say in the translation."""
    return _AFTER_ADDRESS.sub(lambda found: _said(found, say), titled_tags(content, say))


def titled_tags(markup: str, say: Say) -> str:
    """Return HTML whose tags say in the translation what they say in the source."""

    def titled(tag: re.Match[str]) -> str:
        stated = _TITLE.search(tag[0])
        if not stated:
            return tag[0]
        words = unescape(stated[1] or stated[2] or "")
        said = say(words)
        return with_title(tag[0], said) if said not in (words, clean_line(words)) else tag[0]

    return _TAG.sub(titled, markup)


def translate_titles(
    lines: Lines,
    embedded: Iterable[EmbeddedPlace],
    definitions: Iterable[tuple[int, int]],
    say: Say,
) -> None:
    """Put titles into the blocks of HTML of a document, and into its definitions.

    Args:
        lines: The document; they are changed.
        embedded: The blocks of HTML in it.
        definitions: The lines of each definition that has a title.
        say: Returns a title in the translation.
    """
    for place in embedded:
        end = place.start + place.content.count("\n") + 1
        _change(lines, place.start, end, lambda text: titled_tags(text, say))
    for start, end in definitions:
        _change(lines, start, end, lambda text: _AT_END.sub(lambda one: _said(one, say), text))


def _change(lines: Lines, start: int, end: int, made: Callable[[str], str]) -> None:
    text = "\n".join(line for line in lines[start:end] if line is not None)
    if (changed := made(text)) != text:
        lines[start:end] = [changed, *[None] * (end - start - 1)]


def _said(found: re.Match[str], say: Say) -> str:
    words = unescape(_ESCAPED.sub(r"\1", found["title"][1:-1]))
    said = say(words)
    return (
        f"{found['before']}{quoted(said)}" if said not in (words, clean_line(words)) else found[0]
    )
