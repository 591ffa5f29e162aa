"""People whom sentences call by their given name alone, after their whole name stood nearby.

In ``Mận cầm theo di ảnh``, nothing shows that *Mận* is a person, and no plum. That a sentence
before it has *Phan Thị Mận* does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.text.folding import strip_marks
from translate.text.word_list import section_words
from translate.values.names.exonyms import exonym_at
from translate.values.names.name import Name, NameForm
from translate.values.names.word_lists import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.engines.choosing.wanted import Wanted

_DATA = Path(__file__).parents[1] / "data" / "given-names.txt"
_BEFORE, _AFTER = 40, 3
"""How many sentences before and after one may have the whole name; about an article."""
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_BEGINS = re.compile(r"(?:^|[.!?…:“\"‘'(\[–—•-])\s*$")


def with_given_names(sentences: Sequence[Sequence[Wanted]]) -> list[list[Wanted]]:
    """Return what is wanted of the parts of sentences, with given names that stand alone.

    Args:
        sentences: The parts of each sentence, in the order of the articles.
    """
    given = [{_given(name) for part in parts for name in part.names} for parts in sentences]
    found = []
    for index, parts in enumerate(sentences):
        near = given[max(0, index - _BEFORE) : index + _AFTER + 1]
        known = set().union(*near) - {""}
        found.append([_with_names(part, known) for part in parts] if known else list(parts))
    return found


def _given(name: Name) -> str:
    """The given name of a person's whole name, with surname; empty where ``name`` is none."""
    first, *others = name.text.split()
    if len(others) < 2 or name.conventional or not name.sure:
        return ""
    place = first.lower() in words_of("places before", "venues before", "nouns")
    if place or first not in words_of("surnames", "frequent surnames"):
        return ""
    last = others[-1]
    other = exonym_at([last], 0) or last in words_of("compass") or len(last) < 2
    return "" if other or not last.istitle() else last


def _with_names(wanted: Wanted, given: set[str]) -> Wanted:
    taken = [(name.start, name.end) for name in wanted.names]
    taken += [(term.start, term.end) for term in wanted.terms]
    names = list(wanted.names)
    for start, end in _alone(wanted.text, given):
        marked = wanted.text[start:end]
        plain = strip_marks(marked)
        free = all(end <= first or last <= start for first, last in taken)
        if free and not any(name.text == marked for name in names):
            names.append(Name(marked, start, end, (NameForm(plain, plain, marked),)))
    if len(names) == len(wanted.names):
        return wanted
    return replace(wanted, names=tuple(sorted(names, key=lambda name: name.start)))


def _alone(text: str, given: set[str]) -> Iterator[tuple[int, int]]:
    """Where one of ``given`` stands between words in small letters."""
    words = list(_WORD.finditer(text))
    for index, word in enumerate(words):
        if word[0] not in given:
            continue
        before = words[index - 1] if index else None
        following = words[index + 1] if index + 1 < len(words) else None
        after = following[0] if following and text[word.end() : following.start()] == " " else ""
        joined = before and text[before.end() : word.start()] == " "
        capital = before and joined and before[0][0].isupper()
        if after[:1].isupper():
            continue
        if before and capital and not _BEGINS.search(text[: before.start()]):
            continue  # part of a longer name
        office = {one[0].title() for one in words[max(0, index - 2) : index]} & words_of("offices")
        if after and (office or f"{word[0].lower()} {after}" in words_of("compounds")):
            continue  # the Ministry of Quốc phòng, a hospital for Tâm thần
        begins = bool(_BEGINS.search(text[: word.start()]))
        if not begins or (after in _words("verbs") and word[0] not in _words("other words")):
            yield word.span()


@cache
def _words(section: str) -> frozenset[str]:
    return section_words(_DATA, section)
