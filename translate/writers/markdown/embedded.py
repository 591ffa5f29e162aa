"""HTML among the text of a Markdown document: other words in its markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape

from translate.model import GroupKind, Mark, MarkKind, Text, TextKind
from translate.tags import STANDALONE
from translate.writers.inline import written
from translate.writers.layout.arrangement import leaves
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage
from translate.writers.layout.references import References, described_as
from translate.writers.markdown.attributes import with_alt, with_title
from translate.writers.markdown.places import EmbeddedPlace, Lines

_ELEMENTS = {
    MarkKind.STRONG: "b",
    MarkKind.EMPHASIS: "i",
    MarkKind.CODE: "code",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.STRIKE: "s",
}
_KINDS = {
    **{element: kind for kind, element in _ELEMENTS.items()},
    **dict.fromkeys(("strong",), MarkKind.STRONG),
    **dict.fromkeys(("em", "cite", "dfn", "var"), MarkKind.EMPHASIS),
    **dict.fromkeys(("kbd", "samp", "tt"), MarkKind.CODE),
    **dict.fromkeys(("del", "strike"), MarkKind.STRIKE),
    "a": MarkKind.LINK,
    "img": MarkKind.IMAGE,
    "br": MarkKind.BREAK,
}
_TAG = re.compile(r"<(?P<name>[a-zA-Z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_EMPTY = re.compile(r"</(?P<name>[a-zA-Z][\w-]*)\s*>")
"""The end of an element, where nothing is in it."""
_ADDRESS = re.compile(r"""\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def translate_embedded(
    lines: Lines,
    embedded: Iterable[EmbeddedPlace],
    laid: Iterable[LaidBlock],
    references: References,
) -> list[LaidPassage]:
    """Put the texts of HTML into its markup.

    Args:
        lines: The document; they are changed.
        embedded: The blocks of HTML in it.
        laid: The blocks of the edition.
        references: What describes the images in them.

    Returns:
        The texts that have found their place, or describe an image that has.
    """
    done: list[LaidPassage] = []
    groups = list(_markup(laid))
    places = list(embedded)
    for group in groups:
        passages = [one for one in leaves(group.children) if not one.verbatim]
        inside = {
            mark.alt
            for one in passages
            if isinstance(one.block, Text)
            for mark in one.block.marks
            if mark.alt
        }
        texts = [one for one in passages if not _describes(one, inside)]
        if _put(lines, places, group.group.markup, texts, references):
            done += passages
    return done


def _markup(laid: Iterable[LaidBlock]) -> Iterator[LaidGroup]:
    for block in laid:
        if isinstance(block, LaidGroup):
            if block.kind is GroupKind.MARKUP:
                yield block
            else:
                yield from _markup(block.children)


def _describes(passage: LaidPassage, names: set[str]) -> bool:
    return isinstance(passage.block, Text) and passage.block.id in names


def _put(
    lines: Lines,
    places: list[EmbeddedPlace],
    markup: Sequence[str],
    texts: Sequence[LaidPassage],
    references: References,
) -> bool:
    """Replace a block of HTML; return whether one of the places is that of its first text."""
    first = texts[0].block if texts else None
    if not isinstance(first, Text) or len(texts) + 1 != len(markup):
        return False
    pattern = re.compile("(.*?)".join(map(re.escape, markup)), re.DOTALL)
    for place in places:
        end = place.start + place.content.count("\n") + 1
        found = pattern.fullmatch(place.content) if place.start < first.line <= end else None
        if found:
            pieces = [markup[0]]
            for text, own, after in zip(texts, found.groups(), markup[1:], strict=True):
                pieces += [_spelled(text, references, _Tags(own)), after]
            place.put(lines, _begun(place.content, "".join(pieces)))
            places.remove(place)
            return True
    return False


def _begun(source: str, made: str) -> str:
    """Markup that begins with a tag alone on its line where the source does.

    Only then is it a block of HTML: https://spec.commonmark.org/0.31.2/#html-blocks, kind 7.
    """
    tag = _TAG.match(source)
    if tag and source[tag.end() :].startswith("\n") and made.startswith(tag[0]):
        rest = made[tag.end() :]
        return made if rest.startswith("\n") else f"{tag[0]}\n{rest}"
    return made


class _Tags:
    """The tags that a text has in the source, with all of their attributes.

    Args:
        markup: The text with its tags.
    """

    def __init__(self, markup: str) -> None:
        self._found: dict[tuple[MarkKind, str], list[str]] = {}
        for tag in _TAG.finditer(markup):
            name, empty = tag["name"].lower(), _EMPTY.match(markup, tag.end())
            kind = _KINDS.get(name, MarkKind.SPAN)
            if empty and kind not in STANDALONE and empty["name"].lower() == name:
                self._found.setdefault((MarkKind.MARKUP, name), []).append(tag[0] + empty[0])
                continue
            address = _ADDRESS.search(tag[0])
            target = unescape(address[1] or address[2] or "") if address else ""
            kind = MarkKind.SPAN if kind is MarkKind.LINK and not target else kind
            named = name if kind is MarkKind.SPAN else target
            self._found.setdefault((kind, named), []).append(tag[0])

    def take(self, mark: Mark) -> str:
        """Return the tag that begins a mark: the next of its kind and address, else nothing."""
        name = _TAG.match(mark.markup)
        found = self._found.get((mark.kind, name["name"] if name else mark.target), [])
        return found.pop(0) if len(found) > 1 else "".join(found)


def _spelled(passage: LaidPassage, references: References, tags: _Tags) -> str:
    """A text as HTML, with the label of what nobody has reviewed."""

    def mark(one: Mark, inside: str) -> str:
        return _mark(one, inside, references, tags.take(one))

    found = []
    for line in passage.lines:
        label = f" [{line.label}]" if line.label else ""
        words = escape(line.text) if passage.kind is TextKind.ALT else ""
        found.append((words or written(line.pieces, _text, mark)) + escape(label))
    return " ".join(found)


def _text(text: str) -> str:
    return escape(text, quote=False)


def _mark(mark: Mark, inside: str, references: References, tag: str) -> str:
    """A mark around what is inside of it.

    Args:
        mark: The mark.
        inside: What it holds, as HTML.
        references: What describes an image.
        tag: The tag that it has in the source; "" if it has none.
    """
    title = f' title="{escape(mark.title)}"' if mark.title else ""
    if mark.kind is MarkKind.CODE and mark.raw:
        return unescape(inside)
    if mark.kind is MarkKind.IMAGE:
        tag = tag or f'<img src="{escape(mark.target)}" alt=""{title}>'
        return with_title(with_alt(tag, described_as(references.alt(mark))), mark.title)
    if mark.kind is MarkKind.BREAK:
        return tag or "<br>"
    if mark.kind is MarkKind.MARKUP:
        return tag or mark.markup
    if mark.kind is MarkKind.LINK:
        tag = tag or f'<a href="{escape(mark.target)}"{title}>'
    elif element := _ELEMENTS.get(mark.kind):
        tag = tag or f"<{element}>"
    tag = with_title(tag or mark.markup, mark.title)
    name = _TAG.match(tag)
    return f"{tag}{inside}</{name['name']}>" if name else inside
