"""HTML tags in plain text, as text copied out of a page's source has them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.readers.header import SourceLine
from translate.readers.lines import broken

_INLINE = (
    "a|abbr|b|big|center|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strong|sub|sup|tt|u"
)
_BLOCK = (
    "address|article|aside|blockquote|body|div|dd|dl|dt|figcaption|figure|footer|form|h[1-6]|head"
    "|header|hr|html|iframe|li|link|main|meta|nav|ol|p|picture|pre|section|source|table|tbody|td"
    "|tfoot|th|thead|title|tr|ul|video"
)
_TAG = re.compile(
    rf"<(?:(?P<close>/?)(?:(?P<break>br)|(?P<block>{_BLOCK})|{_INLINE})\b[^<>\n]*|!--[^<>\n]*--)>",
    re.IGNORECASE,
)
_CERTAIN = re.compile(rf"</(?:{_BLOCK}|{_INLINE})>|<br\s*/?>", re.IGNORECASE)
"""What no text has that only speaks of tags: one that closes."""
_HEADING = re.compile(r"h([1-6])$", re.IGNORECASE)


def without_tags(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], list[SourceLine]]:
    """Return ``lines`` without HTML tags, and the tags, each with the number of its line.

    Tags of paragraphs, headings and items part their texts; those inside of a text leave it whole.
    """
    if not any(_CERTAIN.search(text) for _, text in lines):
        return list(lines), []
    tags = [(number, found[0]) for number, text in lines for found in _TAG.finditer(text)]
    return [part for line in lines for part in broken((line[0], _TAG.sub(_instead, line[1])))], tags


def _instead(tag: re.Match[str]) -> str:
    """What stands for a tag: a break of the line or paragraph, perhaps with a mark, or nothing."""
    if tag["break"]:
        return "\u2028"
    if not (name := (tag["block"] or "").lower()):
        return ""
    if tag["close"]:
        return "\u2029"
    if found := _HEADING.match(name):
        return f"\u2029{'#' * int(found[1])} "
    return {"li": "\u2029- ", "blockquote": "\u2029> ", "hr": "\u2029---\u2029"}.get(name, "\u2029")
