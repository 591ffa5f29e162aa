"""The inline tokens of Markdown as a text with marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree
from markdown_it.token import Token

from translate.model import MarkKind
from translate.readers.html.elements import INLINE
from translate.readers.inline import InlineText
from translate.readers.markdown.kept import Kept

_MARKS = {"strong": MarkKind.STRONG, "em": MarkKind.EMPHASIS, "s": MarkKind.STRIKE}
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)[^>]*?(?P<alone>/?)>", re.DOTALL)
_ALONE = frozenset({"br", "img", "wbr", "hr", "input"})
_ADDRESS = re.compile(r"\shref\s*=", re.IGNORECASE)
_INSIDE = r"(?:[^\[\]\\]|\\.)*"
_AROUND_NOTE = re.compile(
    rf"(?<![\\!])\[{_INSIDE}\[\^[^\[\]\s]++\]{_INSIDE}\]\([^()\n]*+\)", re.DOTALL
)
"""A link whose text has a footnote, as its author means it."""
_HAS_ATTRIBUTES = re.compile(r"\s(?:href|title)\s*=", re.IGNORECASE)


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
        self._whole: dict[int, str] = {}
        """Elements with nothing in them, by the places of their tags."""

    def add(self, children: Sequence[Token], line: int) -> None:
        """Add tokens that begin on ``line``."""
        self._line = line
        self._kind, self._whole = _paired(children)
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
            if is_kept and part[0] == "{" and part[1] not in "{%":
                self._inline.alone(MarkKind.MARKUP, self._line, markup=part)
            elif is_kept:
                self._inline.code(part, self._line, raw=True)
            else:
                self._inline.add(part, self._line)

    def _image(self, token: Token) -> None:
        alt = self._kept.restored(plain_text(token.children or ()))
        self._inline.image(*self._attributes(token, "src"), alt, self._line)

    def _tag(self, markup: str, place: int) -> None:
        """Add a tag of HTML: a mark, an image, a line break; else markup that stands alone."""
        inline, markup = self._inline, self._kept.restored(markup)
        if place in self._whole:
            if whole := self._kept.restored(self._whole[place]):
                inline.alone(MarkKind.MARKUP, self._line, markup=whole)
        elif place in self._kind:
            self._edge_of_element(markup, self._kind[place])
        elif (name := _name(markup)) == "br":
            inline.line_break(self._line, markup)
        elif name == "img":
            found = _attributes_of(markup)
            file, title = found.get("src", ""), found.get("title", "")
            inline.image(file, title, found.get("alt", ""), self._line, markup)
        else:
            inline.alone(MarkKind.MARKUP, self._line, markup=markup)

    def _edge_of_element(self, markup: str, kind: MarkKind) -> None:
        if markup.startswith("</"):
            self._inline.end(kind)
            return
        attributes = _attributes_of(markup) if _HAS_ATTRIBUTES.search(markup) else {}
        target, title = attributes.get("href", ""), attributes.get("title", "")
        self._inline.start(kind, target, title, markup)


def note_id(token: Token) -> str:
    """Return the id of the note that a token refers to: its label, or a number of its own."""
    label = token.meta.get("label")
    return str(label) if label else f"note-{token.meta['id'] + 1}"


def links_around_notes(token: Token) -> Iterator[int]:
    """Yield where an inline token has a link around a footnote, which Markdown takes for text.

    Returns:
        How many lines of the token are before each.
    """
    children = token.children or ()
    if all(one.type != "footnote_ref" for one in children):
        return
    words = token.content
    for code in (one for one in children if one.type == "code_inline"):
        words = words.replace(f"{code.markup}{code.content}{code.markup}", "", 1)
    for found in _AROUND_NOTE.finditer(words):
        yield words.count("\n", 0, found.start())


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


def _paired(children: Sequence[Token]) -> tuple[dict[int, MarkKind], dict[int, str]]:
    """The tags of HTML that have a partner among the tokens.

    Returns:
        By their places: of those with something between them, what they mark; of those with
        nothing, both of them at the first place, and nothing at the second.
    """
    found: dict[int, MarkKind] = {}
    whole: dict[int, str] = {}
    waiting: dict[str, list[int]] = {}
    for place, token in enumerate(children):
        tag = _TAG.fullmatch(token.content) if token.type == "html_inline" else None
        if not tag or tag["alone"] or (name := tag["name"].lower()) in _ALONE:
            continue
        if not tag["end"]:
            waiting.setdefault(name, []).append(place)
        elif waiting.get(name):
            start = waiting[name].pop()
            if start == place - 1:
                whole[start] = children[start].content + token.content
                whole[place] = ""
            else:
                found[start] = found[place] = _kind_of(name, children[start].content)
    return found, whole


def _kind_of(name: str, tag: str) -> MarkKind:
    """What an element marks; an anchor that leads nowhere is no link."""
    is_anchor = name == "a" and not _ADDRESS.search(tag)
    return MarkKind.SPAN if is_anchor else INLINE.get(name, MarkKind.SPAN)


def _name(markup: str) -> str:
    tag = _TAG.fullmatch(markup)
    return tag["name"].lower() if tag else ""


def _attributes_of(tag: str) -> dict[str, str]:
    root = etree.fromstring(f"<body>{tag}", etree.HTMLParser())
    body = root.find("body") if root is not None else None
    element = next(iter(body), None) if body is not None else None
    return dict(element.attrib) if element is not None else {}
