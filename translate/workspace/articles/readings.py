"""The reading of an article that fits its catalog, and what a report says of a reading.

A reader that gets better reads an article otherwise than when it was reviewed: where lines were
glued, there are paragraphs; what was text is metadata. The reviewed sentences of such an article
would be gone. So it goes on being read as it was, as long as the review holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from translate.message import Message, as_message, joined
from translate.model import Article, TakenFor
from translate.text.canonical import canonical
from translate.text.tag_form import without_tag_forms
from translate.walk import copied, places

_NO_LETTERS = re.compile(r"[\W_]+")


def fitting(
    first: Article,
    other: Callable[[str], Article],
    reviewed: Sequence[str],
    text: Callable[[], str] | None = None,
) -> Article:
    """Return the reading of an article in which most reviewed sentences come back.

    Args:
        first: The article as its reader would have it, with its sentences. Of readings that fit
            equally well, this is taken, then the one that it names first.
        other: Reads the article in one of the other forms that ``first`` names.
        reviewed: The reviewed sentences of its catalog.
        text: Returns the text of a file of plain text. A sentence whose letters are not in it has
            been edited or removed; no reading brings it back, and none is made for it.
    """
    best, least = first, _misfit(first, reviewed) if first.reading.forms else 0
    if least and text:
        there = _letters(text()), _letters("".join(one.sentence.text for one in places(first)))
        reviewed = [one for one in reviewed if any(_letters(one) in all_of for all_of in there)]
        least = _misfit(first, reviewed)
    for form in first.reading.forms:
        if not least:
            break
        article = other(form)
        misfit = _misfit(article, reviewed)
        if misfit < least:
            best, least = article, misfit
    return best


def reading_summary(article: Article) -> str:
    """Return in a line what of an article's file was taken for something other than text.

    ``seeds/a.txt: lines read as paragraphs; metadata: lines 1-3; credit: line 9``; empty where all
    is text, and there is one way to read it.
    """
    reading = article.reading
    lines: dict[TakenFor, list[int]] = {}
    for one in reading.taken:
        lines.setdefault(one.kind, []).append(one.line)
    parts = [Message("lines read as {form}", form=reading.form)] if reading.form else []
    parts += [
        Message("{kind}: {lines}", kind=as_message(kind.value), lines=_ranges(numbers))
        if any(numbers)
        else as_message(kind.value)
        for kind, numbers in lines.items()
    ]
    return Message("{path}: {parts}", path=article.path, parts=joined(parts, "; ")) if parts else ""


def reading_notes(article: Article) -> list[str]:
    """Return what a person should look at in how an article's file was read: ``place: what``."""
    return [
        Message(
            "{place}: {text}",
            place=f"{article.path}:{one.line}" if one.line else article.path,
            text=as_message(one.text),
        )
        for one in article.reading.remarks
    ]


def _ranges(numbers: Sequence[int]) -> Message:
    """``lines 1-3, 7``"""
    runs: list[tuple[int, int]] = []
    for number in sorted({*numbers} - {0}):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    words = ", ".join(f"{first}-{last}" if last > first else f"{first}" for first, last in runs)
    template = "lines {numbers}" if len(set(numbers)) > 1 else "line {numbers}"
    return Message(template, numbers=words)


def _misfit(article: Article, reviewed: Sequence[str]) -> int:
    """How many sentences a reading would take out of review.

    They are those of ``reviewed`` that are neither a sentence of the article nor in what is copied
    or left out, but for hidden text; and those of the article that are only a part, or more than
    one, of ``reviewed``.
    """
    sentences = {canonical(place.sentence.text): place.sentence.text for place in places(article)}
    known = {canonical(text): text for text in reviewed}
    missing = known.keys() - sentences.keys()
    if not missing:
        return 0
    taken = (one.text for one in article.reading.taken if one.kind is not TakenFor.HIDDEN)
    left_out = _letters("".join((*taken, *copied(article))))
    lost = sum(_letters(known[text]) not in left_out for text in missing)
    all_letters = _letters("".join(reviewed))
    new = (_letters(text) for key, text in sentences.items() if key not in known)
    return lost + sum(bool(letters) and letters in all_letters for letters in new)


def _letters(text: str) -> str:
    """The letters and digits of a text without tags, which no cleaning or cutting changes."""
    text = without_tag_forms(text)
    return _NO_LETTERS.sub("", unicodedata.normalize("NFC", text)).casefold()
