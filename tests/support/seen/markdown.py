"""Elements of Markdown, by mistune; side by side, languages are the columns of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import html5lib
import mistune
from support.seen import Items, Seen, in_one_form
from support.seen.page import inside_of, seen_below, seen_in_table

_PLUGINS = ["table", "strikethrough", "footnotes", "task_lists"]
_COLOPHON = re.compile(r"\n---\n\n[^|#]+$")
_CREDITS = re.compile(r"^Translated by .*\n", re.MULTILINE)
_BULLET = re.compile(r"(?P<deep>\u2003*)(?:•|(?P<number>\d+)\.) (?P<words>.*)")
_COLUMNS = ["Tiếng Việt", "English"]


def seen_in_markdown(data: bytes) -> list[Seen]:
    """Return the elements of a document."""
    text = _CREDITS.sub("", data.decode())
    # what mistune does not know of: the notes are defined above the colophon, at its end
    page = mistune.create_markdown(escape=False, plugins=_PLUGINS)(_COLOPHON.sub("\n", text))
    body = html5lib.parse(str(page), namespaceHTMLElements=False).find("body")
    sides = any(_heads(table) == _COLUMNS for table in body.iter("table"))
    return list(_both_sides(body) if sides else seen_below(body, language="en"))


def _heads(table: Any) -> list[str]:
    return ["".join(one.itertext()) for one in table.iter("th")]


def _both_sides(body: Any) -> Iterator[Seen]:
    items = Items()
    languages = iter(("vi", "en"))
    for node in body:
        if node.tag == "table" and _heads(node) == _COLUMNS:
            for row in node.find("tbody"):
                for language, cell in zip(("vi", "en"), row, strict=True):
                    yield _in_cell(items, language, _folded(inside_of(cell)))
        elif node.tag == "table":
            yield from seen_in_table(node, next(languages))
        elif re.fullmatch(r"h\d", node.tag):
            for language, words in zip(("vi", "en"), inside_of(node).split(" / "), strict=True):
                yield Seen(language, f"heading {node.tag[1]}", words)
        elif node.tag == "section":
            for number, note in enumerate(node.iter("li"), 1):
                for language, text in zip(("vi", "en"), note.findall("p"), strict=True):
                    yield Seen(language, f"note {number}", in_one_form(inside_of(text)))
        else:
            wrapped = html5lib.parse("<p>", namespaceHTMLElements=False).find("body")
            wrapped[:] = [node]
            yield from seen_below(wrapped)


def _folded(text: str) -> str:
    """A text in one form, but for the wide spaces that say how deep an item is."""
    deep = len(text) - len(text.lstrip("\u2003"))
    return "\u2003" * deep + in_one_form(text)


def _in_cell(items: Items, language: str, text: str) -> Seen:
    """A text of a side as what its first sign says that it is."""
    if item := _BULLET.fullmatch(text):
        kind = "ol" if item["number"] else "ul"
        place = items.place(language, len(item["deep"]) + 1, kind)
        return Seen(language, place, item["words"])
    items.end(language)
    place = "quote" if text.startswith("> ") else "paragraph"
    return Seen(language, place, text.removeprefix("> "))
