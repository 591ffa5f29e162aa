"""The article before a name that takes another's place: ``the [United States] Linh``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.text.folding import strip_marks
from translate.text.spans import TextSpan
from translate.values.names.exonyms import is_conventional
from translate.values.names.word_lists import words_of

if TYPE_CHECKING:
    from translate.values.names import Name

_WITH_ARTICLE = re.compile(
    r"(?:United (?:States|Kingdom)|U\.?S|U\.?K|Philippines|Netherlands|Czech Republic)(?![a-z])"
)
"""Countries whose article is theirs, and not the sentence's."""
_THE = re.compile(r"(?<!\w)[Tt]he $")
_A = re.compile(r"(?<!\w)([Aa])n? $")
_GOES_ON = re.compile(
    r"[.,;:!?”\"]|$|\s(?:and|or|but|who|whose|is|was|are|were|has|had|will|would|can|could|did|does|said"
    r"|says|asked|told|in|at|on|to|from|of|for|with|by|as|when|after|before|since|keeps?|went|came)(?!\w)"
)
"""What follows a name that is no attribute of the next word."""
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
"""How a name begins that *an* stands before."""
_SOUND = re.compile(r"[aeio]|u(?!n[ai]|s[aei])", re.IGNORECASE)
"""How an English word begins that it stands before: *an udder*, *a unit*, *a user*."""


def with_article(text: str, span: TextSpan, new: str, name: Name) -> tuple[TextSpan, str]:
    """Return what gives way and what takes its place, with the article that this asks for.

    *The* of a country goes with it, and that before a person; *a* and *an* follow the sound. The
    full stop of an abbreviation goes too.

    Args:
        text: The draft.
        span: What is going to give way.
        new: What is going to stand there.
        name: The name that it is.
    """
    start, end = span
    there = text[start:end]
    if re.search(r"\.[A-Z]$", there) and re.match(r"\.(?= \w)", text[end:]):
        end += 1
    before = text[:start]
    if the := _THE.search(before):
        country = _WITH_ARTICLE.match(there)
        if country or (_is_person(name.text) and _is_other(there, new) and _ends(text, end)):
            start = the.start()
    elif (article := _A.search(before)) and not name.conventional:
        vowel = bool(_VOWEL.match(strip_marks(new)))
        return TextSpan(article.start(), end), f"{article[1]}{'n' * vowel} {new}"
    return TextSpan(start, end), new


def with_indefinite(before: str, new: str) -> str:
    """Return the text before a word; where it ends with *a* or *an*, with the one that fits.

    Args:
        before: The text, as far as the word.
        new: The word, English.
    """
    article = _A.search(before)
    if article is None:
        return before
    return f"{before[: article.start()]}{article[1]}{'n' * bool(_SOUND.match(new))} "


def _is_person(name: str) -> bool:
    first, *others = name.split()
    return bool(others) and first in words_of("surnames", "frequent surnames", "given")


def _is_other(there: str, new: str) -> bool:
    """Whether what gives way is another word, and no slip of the name."""
    return is_conventional(there) or there[:2].lower() != strip_marks(new)[:2].lower()


def _ends(text: str, end: int) -> bool:
    return bool(_GOES_ON.match(text, end))
