"""The reading of an article that fits its catalog, of those that its reader offers.

A reader that gets better reads an article otherwise than when it was reviewed: where lines were
glued, there are paragraphs; what was text is metadata. The reviewed sentences of such an article
would be gone. So it goes on being read as it was, as long as the review holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from translate.model import Article
from translate.text.canonical import canonical
from translate.walk import copied, places

_NO_LETTERS = re.compile(r"[\W_]+")


def fitting(first: Article, other: Callable[[str], Article], reviewed: Sequence[str]) -> Article:
    """Return the reading of an article in which most reviewed sentences come back.

    Args:
        first: The article as its reader would have it, with its sentences. Of readings that fit
            equally well, this is taken, then the one that it names first.
        other: Reads the article in one of the other forms that ``first`` names.
        reviewed: The reviewed sentences of its catalog.
    """
    best, least = first, _misfit(first, reviewed)
    for form in first.reading.forms:
        if not least:
            break
        article = other(form)
        misfit = _misfit(article, reviewed)
        if misfit < least:
            best, least = article, misfit
    return best


def _misfit(article: Article, reviewed: Sequence[str]) -> int:
    """How many sentences a reading would take out of review.

    They are those of ``reviewed`` that are neither a sentence of the article nor in what is copied
    or left out, and those of the article that are only a part, or more than one, of ``reviewed``.
    """
    sentences = {canonical(place.sentence.text): place.sentence.text for place in places(article)}
    known = {canonical(text) for text in reviewed}
    missing = known - sentences.keys()
    if not missing:
        return 0
    left_out = _letters("".join((*(one.text for one in article.reading.taken), *copied(article))))
    lost = sum(_letters(text) not in left_out for text in missing)
    all_letters = _letters("".join(reviewed))
    new = (_letters(text) for key, text in sentences.items() if key not in known)
    return lost + sum(bool(letters) and letters in all_letters for letters in new)


def _letters(text: str) -> str:
    """The letters and digits of a text, which no cleaning or cutting changes."""
    return _NO_LETTERS.sub("", unicodedata.normalize("NFC", text)).casefold()
