"""Names of one syllable, which nothing in a sentence announces: marked where a draft has them.

``Theo cáo trạng, Trà nói dối``: that *Trà* is a name cannot be known from the sentence. A draft in
which *Tra* stands with a capital shows that the model took it for one and copied it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from translate.engines.choosing.invented import is_ordinary
from translate.text.folding import strip_marks
from translate.text.word_list import section_words
from translate.values.names.name import Name, NameForm
from translate.values.names.syllables import may_be_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.engines.choosing.glossary import FoundTerm

_DATA = Path(__file__).parents[1] / "data"
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_RUN = re.compile(r"(?<![\w-])[^\W\d_]+(?: [^\W\d_]+)+(?![\w-])")
"""Words with a space between."""
_CAPITAL_END = re.compile(r"(?<![\w-])[A-ZĐ]\w*$")
_SHORTEST = 3
"""Letters; shorter ones are English words too often (*Do*, *To*, *Me*)."""


def whole_runs(source: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield runs of capitals that are more than the names in them: Phó Đức Phương.

    Where a draft copies every syllable of one, the whole of it is a name, whatever it begins with.
    """
    known = {name.text for name in names}
    foreign = [(name.start, name.end) for name in names if name.conventional]
    for start, end in _capitals(source):
        marked, plain = source[start:end], strip_marks(source[start:end])
        other = any(start < stop and begin < end for begin, stop in foreign)
        vietnamese = marked != plain and all(map(may_be_name, marked.split()))
        if vietnamese and not other and marked not in known:
            yield Name(marked, start, end, (NameForm(plain, plain, marked),), sure=False)


def _capitals(source: str) -> Iterator[tuple[int, int]]:
    """Where two and more words with a capital stand together."""
    for run in _RUN.finditer(source):
        words = _WORD.finditer(source, *run.span())
        for title, group in groupby(words, key=lambda word: word[0].istitle()):
            first, *others = group
            if title and others:
                yield first.start(), others[-1].end()


def single_names(
    source: str, names: Sequence[Name] = (), terms: Sequence[FoundTerm] = (), draft: str = ""
) -> Iterator[Name]:
    """Yield the syllables with marks and a capital that may be names by themselves.

    Args:
        source: The Vietnamese sentence.
        names: Those that are known; what is part of one is none by itself.
        terms: The glossary's terms in it, which are written as the glossary has them.
        draft: The English. An English word (Hang, Son) is a name where it stands with a capital
            within a sentence, and nowhere at the beginning of one.
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
        english = lower not in _words("names") and _is_english(word.lower(), lower)
        listed = {word.lower(), lower} & _words("english")
        within = not (listed or _begins(source, match.start()))
        if lower not in known and (not english or (within and _is_within(draft, plain))):
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


def _is_english(*spellings: str) -> bool:
    """Whether one of the spellings of a syllable is a word of English, or written so there."""
    return any(word in _words("english") or is_ordinary(word) for word in spellings)


def _is_within(draft: str, word: str) -> bool:
    """Whether ``word`` stands in a draft with a capital, and always within a sentence."""
    places = [m.start() for m in re.finditer(rf"(?<![\w'’-]){word}(?![\w-])", draft)]
    return bool(places) and not any(_begins(draft, at) for at in places)


def _begins(text: str, at: int) -> bool:
    """Whether a sentence, a quotation, or one more word with a capital stands at ``at``."""
    before = text[:at].rstrip()
    return not before or before[-1] in '.!?…:“"‘(–-•' or bool(_CAPITAL_END.search(before))


@cache
def _words(section: str) -> frozenset[str]:
    return section_words(_DATA / "single-names.txt", section)
