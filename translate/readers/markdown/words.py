"""The inline tokens of Markdown as a text with marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree
from markdown_it.token import Token

from translate.model import MarkKind
from translate.readers.html.elements import INLINE
from translate.readers.inline import InlineText
from translate.readers.markdown.kept import Kept

_MARKS = {"strong": MarkKind.STRONG, "em": MarkKind.EMPHASIS, "s": MarkKind.STRIKE}
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)[^>]*?(?P<alone>/?)>", re.DOTALL)
_ALONE = frozenset({"br", "img"})


class MarkdownWords:
    """Adds the children of an inline token to a text.

    Args:
        inline: The text.
        kept: What the parser did not see.
        notes: What gives inline footnotes their ids: called with the number of the note.
    """

    def __init__(self, inline: InlineText, kept: Kept) -> None:
        self._inline = inline
        self._kept = kept
        self._line = 1
        self._kind: dict[int, MarkKind] = {}
        """Of tags that have a partner, by their place: what they mark."""

    def add(self, children: Sequence[Token], line: int) -> None:
        """Add tokens that begin on ``line``."""
        self._line = line
        self._kind = _paired(children)
        for place, token in enumerate(children):
            self._add(token, place)
            self._line += token.type in ("softbreak", "hardbreak")

    def _add(self, token: Token, place: int) -> None:
        inline, kind = self._inline, token.type
        if kind == "text":
            self._text(token.content)
        elif kind == "softbreak":
            inline.add("\n", self._line)
        elif kind == "hardbreak":
            inline.line_break(self._line)
            inline.add("\n", self._line)
        elif kind == "code_inline":
            inline.code(self._kept.restored(token.content), self._line)
        elif kind == "image":
            self._image(token)
        elif kind == "html_inline":
            self._tag(token.content, place)
        elif kind == "footnote_ref":
            inline.alone(MarkKind.NOTE, self._line, note_id(token))
        elif kind.startswith("math_inline"):
            sign = token.markup
            inline.code(self._kept.restored(f"{sign}{token.content}{sign}"), self._line, raw=True)
        else:
            self._edge(token)

    def _edge(self, token: Token) -> None:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name == "link" and token.nesting > 0:
            self._inline.start(MarkKind.LINK, *self._attributes(token, "href"))
        elif name == "link":
            self._inline.end(MarkKind.LINK)
        elif name in _MARKS and token.nesting > 0:
            self._inline.start(_MARKS[name])
        elif name in _MARKS:
            self._inline.end(_MARKS[name])
        else:
            self._text(token.content)

    def _attributes(self, token: Token, name: str) -> tuple[str, str]:
        address, title = token.attrGet(name) or "", token.attrGet("title") or ""
        return self._kept.restored(str(address)), self._kept.restored(str(title))

    def _text(self, text: str) -> None:
        for part, is_kept in self._kept.parts(text):
            if is_kept:
                self._inline.code(part, self._line, raw=True)
            else:
                self._inline.add(part, self._line)

    def _image(self, token: Token) -> None:
        alt = self._kept.restored(plain_text(token.children or ()))
        self._inline.image(*self._attributes(token, "src"), alt, self._line)

    def _tag(self, markup: str, place: int) -> None:
        """Add a tag of HTML: a mark, an image, a line break; else markup that stays as it is."""
        tag, inline = _TAG.fullmatch(markup), self._inline
        name = tag["name"].lower() if tag else ""
        markup = self._kept.restored(markup)
        if tag and place in self._kind:
            kind = self._kind[place]
            if tag["end"]:
                inline.end(kind)
            else:
                attributes = _attributes_of(markup) if kind is MarkKind.LINK else {}
                inline.start(kind, attributes.get("href", ""), attributes.get("title", ""))
        elif name == "br":
            inline.line_break(self._line)
        elif name == "img":
            found = _attributes_of(markup)
            file, title = found.get("src", ""), found.get("title", "")
            inline.image(file, title, found.get("alt", ""), self._line)
        else:
            inline.code(markup, self._line, raw=True)


def note_id(token: Token) -> str:
    """Return the id of the note that a token refers to: its label, or a number of its own."""
    label = token.meta.get("label")
    return str(label) if label else f"note-{token.meta['id'] + 1}"


def plain_text(children: Sequence[Token]) -> str:
    """Return the text of tokens without marks, as an image's description has it."""
    found = []
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            found.append("\n")
        elif token.children:
            found.append(plain_text(token.children))
        elif token.type != "html_inline":
            found.append(token.content)
    return "".join(found)


def _paired(children: Sequence[Token]) -> dict[int, MarkKind]:
    """The tags of HTML that mark text and have a partner among the tokens."""
    found: dict[int, MarkKind] = {}
    waiting: dict[str, list[int]] = {}
    for place, token in enumerate(children):
        tag = _TAG.fullmatch(token.content) if token.type == "html_inline" else None
        name = tag["name"].lower() if tag else ""
        if not tag or name not in INLINE or tag["alone"]:
            continue
        if not tag["end"]:
            waiting.setdefault(name, []).append(place)
        elif waiting.get(name):
            found[waiting[name].pop()] = INLINE[name]
            found[place] = INLINE[name]
    return found


def _attributes_of(tag: str) -> dict[str, str]:
    root = etree.fromstring(tag, etree.HTMLParser())
    element = next(root.iter("a", "img"), None) if root is not None else None
    return dict(element.attrib) if element is not None else {}
