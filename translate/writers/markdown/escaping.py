"""Text so that readers of Markdown show exactly it, or understand as much of it as in the source.

https://spec.commonmark.org/0.31.2/#backslash-escapes. Sites understand more than that:
bare addresses, ``$formulas$``, ``~subscript~``, ``[[wiki links]]``, ``#tags``. What of these the
author wrote as it is stays so in another language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# What can be markup anywhere in a line, and what only where a line or an address begins.
_ANYWHERE = re.compile(r"\[\[|\]\]|[\\`*_\[\]<>&|~$#]|(?<=:)//|(?<=\bwww)\.", re.IGNORECASE)
_BANG = re.compile(r"!\Z")
"""What would make an image of the link after it."""
_AT_START = re.compile(r"^( *\d*)([-+.):]|=(?=[= ]*$))")
_OWN_START = re.compile(r":(?= )|\[[^\[\]\s]\](?= )")
"""The sign of a caption, for Pandoc; the box of a task that is neither done nor open."""
_CODE_OR_TARGET = re.compile(r"(`+).*?\1|\]\([^()]*\)|<[^<>]*>", re.DOTALL)
_BARE_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]*`\"']*[\w/]", re.IGNORECASE)
_WIKI_LINK = re.compile(r"(?<!\\)\[\[[^\[\]\n]*\]\]")
_SPAN = re.compile(r"(?<!\\)\[(?:-?@[^\[\]\n]+\]|[^\[\]\n]+\]\{)")
"""A citation or a span of Pandoc: ``[@doe99]``, ``[small]{.smallcaps}``."""
_OWN = {
    "$": re.compile(r"(?<!\\)\$"),
    "~": re.compile(r"(?<![\\~])~(?!~)"),
    "#": re.compile(r"(?<![\\#&])#(?=\w)"),
    "|": re.compile(r"(?<!\\)\|"),
    "[": _SPAN,
    "]": _SPAN,
    "[[": _WIKI_LINK,
    "]]": _WIKI_LINK,
}


@dataclass(frozen=True, slots=True)
class OwnSigns:
    """What a text of a document has as it is, where it could be escaped."""

    signs: frozenset[str] = frozenset()
    start: str = ""
    """What the text begins with that is markup for some programs."""
    addresses: tuple[str, ...] = ()
    """Bare addresses, the longest first."""


NO_SIGNS = OwnSigns()


def own_signs(content: str, *, in_table: bool = False) -> OwnSigns:
    """Return what stays as it is in a text of a document.

    Args:
        content: The text as the document has it, with its markup.
        in_table: Whether it is a cell, which ends at a sign.
    """
    text = _CODE_OR_TARGET.sub(" ", content)
    signs = frozenset(sign for sign, pattern in _OWN.items() if pattern.search(text))
    signs -= {"|"} if in_table else set()
    addresses = sorted(set(_BARE_ADDRESS.findall(text)), key=len, reverse=True)
    start = _OWN_START.match(content)
    return OwnSigns(signs, start[0] if start else "", tuple(addresses))


def escape(text: str, own: OwnSigns = NO_SIGNS, *, at_start: bool = True) -> str:
    """Return ``text`` so that every reader of Markdown shows exactly it.

    Args:
        text: Plain text.
        own: What of it is left as it is.
        at_start: Whether it may begin a line.
    """
    if own.start and at_start and text.startswith(f"{own.start} "):
        rest = text.removeprefix(own.start)
        return own.start + escape(rest, own, at_start=False)
    if own.addresses:
        pattern = "|".join(map(re.escape, own.addresses))
        parts = re.split(f"({pattern})", text)
        # every second one is an address
        spelled = [part if at % 2 else _anywhere(part, own) for at, part in enumerate(parts)]
        text = "".join(spelled)
    else:
        text = _anywhere(text, own)
    text = _BANG.sub(r"\\!", text)
    return _AT_START.sub(r"\1\\\2", text) if at_start else text


def _anywhere(text: str, own: OwnSigns) -> str:
    def escaped(found: re.Match[str]) -> str:
        sign = found[0]
        following = found.string[found.end() : found.end() + 1]
        if sign in own.signs and (sign != "#" or (following.isalnum() and found.start() > 0)):
            return sign
        return "".join(f"\\{one}" for one in sign) if sign != "//" else "\\//"

    return _ANYWHERE.sub(escaped, text)


def quoted(title: str) -> str:
    """Return the title of a link as it stands after the address in Markdown."""
    inside = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'
