"""Read a text with tags as a tree, without its article: for other formats' inline elements."""

from __future__ import annotations

from re import Match

from translate.tags.by_form import bare_mark, tag_pairs
from translate.tags.nested import DEEPEST
from translate.tags.resolve import Inline, Piece


def tree_of(text: str) -> tuple[Piece, ...]:
    """Return a text with tags as text and marks; `spelled` makes the very text of it again.

    A tag that has no partner, that crosses another mark or is nested too deep, stays text. The
    marks have no places and lead nowhere.
    """
    if "<" not in text:
        return (text,) if text else ()
    tags = _nested(text)
    top: list[Piece] = []
    inside = [top]
    begun: list[Match[str]] = []
    done = 0
    for place in sorted(tags):
        first, last = tags[place]
        match = first if first.start() == place else last
        if match.start() > done:
            inside[-1].append(text[done : match.start()])
        done = match.end()
        if first is last:
            inside[-1].append(Inline(bare_mark(first)))
        elif match is first:
            begun.append(first)
            inside.append([])
        else:
            children = inside.pop()
            inside[-1].append(Inline(bare_mark(begun.pop()), tuple(children)))
    if done < len(text):
        top.append(text[done:])
    return tuple(top)


def _nested(text: str) -> dict[int, tuple[Match[str], Match[str]]]:
    """Return the tags of marks that do not cross, by where each tag begins."""
    tags = {}
    for first, last in tag_pairs(text):
        tags[first.start()] = tags[last.start()] = first, last
    begun: list[int] = []
    for place, (first, last) in sorted(tags.items()):
        if first is last or place not in tags:
            continue
        if first.start() == place and len(begun) < DEEPEST:
            begun.append(place)
        elif begun and begun[-1] == first.start():
            begun.pop()
        else:
            if first.start() in begun:
                begun.remove(first.start())
            del tags[first.start()], tags[last.start()]
    return tags
