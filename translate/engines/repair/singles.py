"""Names of one syllable, which nothing in a sentence announces: marked where a draft has them.

``Theo cáo trạng, Trà nói dối``: that *Trà* is a name cannot be known from the sentence. A draft in
which *Tra* stands with a capital shows that the model took it for one and copied it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.engines.choosing.invented import is_ordinary
from translate.text.folding import strip_marks
from translate.text.word_list import sections
from translate.values.names.name import Name, NameForm
from translate.values.names.syllables import may_be_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.engines.choosing.glossary import FoundTerm

_DATA = Path(__file__).parents[1] / "data"
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_SHORTEST = 3
"""Letters; shorter ones are English words too often (*Do*, *To*, *Me*)."""


def single_names(
    source: str, names: Sequence[Name] = (), terms: Sequence[FoundTerm] = ()
) -> Iterator[Name]:
    """Yield the syllables with marks and a capital that may be names by themselves.

    Args:
        source: The Vietnamese sentence.
        names: Those that are known; what is part of one is none by itself.
        terms: The glossary's terms in it, which are written as the glossary has them.
    """
    kept = [name for name in names if not name.conventional]  # the Huong River has its own letters
    taken = [(name.start, name.end) for name in kept] + [(term.start, term.end) for term in terms]
    own = {word for name in kept for form in name.forms for word in _syllables(form.marked)}
    rendered = {word for term in terms for text in term.renderings for word in _syllables(text)}
    found: dict[str, list[Name]] = defaultdict(list)
    for match in _WORD.finditer(source):
        word, plain = match[0], strip_marks(match[0])
        if not word.istitle() or word == plain or len(plain) < _SHORTEST or not may_be_name(word):
            continue
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        lower = plain.lower()
        known = rendered | {strip_marks(one) for one in own if one != word.lower()}
        if lower not in known and (lower in _words("names") or not _is_english(lower)):
            forms = tuple(_forms(source, match))
            found[plain].append(Name(word, *match.span(), forms, sure=False))
    for same in found.values():
        if len({name.text for name in same}) == 1:  # else who knows which of them is meant
            yield same[0]


def _forms(source: str, match: re.Match[str]) -> Iterator[NameForm]:
    """The syllable alone, and with the next one, which may have got a capital: Doi Moi."""
    plain = strip_marks(match[0])
    yield NameForm(plain, plain, match[0])
    following = _WORD.match(source, match.end() + 1)
    if following and following[0].islower() and source[match.end()] == " ":
        other = strip_marks(following[0])
        if len(other) >= _SHORTEST and other != following[0] and not _is_english(other):
            yield NameForm(f"{plain} {other}", f"{plain} {other}", f"{match[0]} {following[0]}")


def _syllables(letters: str) -> list[str]:
    return letters.lower().replace("-", " ").split()


def _is_english(word: str) -> bool:
    return word in _words("english") or is_ordinary(word)


@cache
def _words(section: str) -> frozenset[str]:
    lines = sections((_DATA / "single-names.txt").read_text("utf-8"))[section]
    return frozenset(word for _, line in lines for word in line.split())
