"""Names in a draft: which are missing, and which stand there misspelt and can be put right.

A name is repaired where a capitalised word that nothing else of the source explains is a slip of it
(``Ninh Ku`` for Ninh Kiều), or where the model's attention says that such a word renders it
(``COVID-19`` for Gia Lai). A Chinese name in Pinyin is no slip of its Vietnamese reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from translate.engines.choosing.invented import is_ordinary
from translate.engines.repair.articles import with_article
from translate.engines.repair.fragments import with_fragments
from translate.text.folding import strip_marks
from translate.text.spans import TextSpan, overlap
from translate.text.word_list import read
from translate.values.names.english import EnglishText
from translate.values.names.exonyms import is_conventional

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translate.engines.spans.locate import Rendering
    from translate.values.names import Name
    from translate.values.names.name import NameForm

    Align = Callable[[], Rendering | None]
    """Asks the model's attention, which costs a little; None where that means nothing."""

_DATA = Path(__file__).parents[1] / "data"
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_SLIP = 0.34
"""Letters of a name that may be wrong, as a share: two of the eight of Ninh Kieu."""
_SLIP_UNSURE = 0.2
_ALIKE = 0.6
"""The share where the model's attention points at the word too, and it may be no name."""
_OTHER_WORD = 0.5
"""The share of its letters from which on a word is another one and no slip."""
_SHORTEST = 3
"""Letters; a shorter name is a slip of too much."""
_PINYIN = re.compile(
    r"(?:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|ia|ua|uo"
    r"|er|[aeiou]))|ang|ai|an|ao|en|er|ou|[aeo])+",
    re.IGNORECASE,
)
_SPELT = re.compile(r"-[^\W\d_A-Z]")
"""A foreign name in Vietnamese spelling has small letters after its hyphens."""
_ONLY_PINYIN = re.compile(r"[zjwf]|sh|ei|ou|q(?!u)", re.IGNORECASE)
"""Letters that Pinyin has and Vietnamese without its marks has not."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A draft with its names as right as they can be made."""

    text: str
    notes: tuple[str, ...] = ()
    """What was changed: ``Ninh Ku -> Ninh Kieu``."""
    missing: tuple[Name, ...] = ()
    """The names that are still not there."""


def repair(draft: str, names: Sequence[Name], align: Align | None = None) -> Repaired:
    """Put the names of a draft right where that is certain.

    Args:
        draft: The model's English.
        names: The names of its source.
        align: Gives what the model's attention says; without it, only slips are repaired.
    """
    english = EnglishText(draft)
    missing = list({name.text: name for name in names if not _has(english, name, names)}.values())
    if not missing:
        return Repaired(draft)
    rendering = align() if align else None
    claimed = list(_claimed(english, [name for name in names if name not in missing]))
    edits: list[tuple[TextSpan, str]] = []
    left = []
    for name in missing:
        if _SPELT.search(name.text) and not name.conventional:
            continue  # English has another spelling, which nobody has listed: Nobel for Nô-ben
        pointed = rendering((name.start, name.end)) if rendering else None
        span = _misspelt(english, name, claimed, pointed) if rendering is None or pointed else None
        if span is None and pointed and _is_reading(draft[pointed.start : pointed.end]):
            continue
        if span is None:
            left.append(name)
        else:
            others = " ".join(
                f"{one.text} {one.forms[0].plain}" for one in names if one.text != name.text
            )
            span = with_fragments(draft, span, name, claimed, others)
            claimed.append(span)
            new = _closest(name, draft[span.start : span.end])
            edits.append(with_article(draft, span, new, name))
    notes = tuple(f"{draft[a:b]} -> {new}" for (a, b), new in sorted(edits))
    for (start, end), new in sorted(edits, reverse=True):
        draft = draft[:start] + new + draft[end:]
    return Repaired(draft, notes, tuple(left))


def _has(english: EnglishText, name: Name, names: Sequence[Name]) -> bool:
    """Whether a name stands in a draft by itself: *Mỹ* is none in My Tho."""
    if " " in name.text or name.conventional:
        return english.has(name)
    longer = [one for one in names if f" {name.text} " in f" {one.text} " and one.text != name.text]
    within = [place for one in longer for place in english.places(one)]
    return any(not _overlaps(place, within) for place in english.places(name))


def _closest(name: Name, there: str) -> str:
    """The form of ``name`` to write for ``there``: as many words, else the one most like it.

    A name that may begin with a common noun has two (Trận Điện Biên Phủ, the battle of).
    """
    size, letters = len(there.split()), _letters(there)

    def distance(form: NameForm) -> tuple[int, float]:
        return abs(len(form.letters.split()) - size), _share(letters, _letters(form.letters))

    return min(name.forms, key=distance).plain if len(name.forms) > 1 else name.forms[0].plain


def _claimed(english: EnglishText, names: Sequence[Name]) -> Iterator[TextSpan]:
    """Where the names that the draft has stand: for each the first place that no other one has."""
    taken: set[TextSpan] = set()
    for name in names:
        free = [place for place in english.places(name) if place not in taken]
        for place in free[:1]:
            taken.add(place)
            yield place


def _misspelt(
    english: EnglishText, name: Name, claimed: Sequence[TextSpan], pointed: TextSpan | None
) -> TextSpan | None:
    """Where ``name`` stands misspelt, if that is certain."""
    text = english.text
    wanted = [_letters(form.letters) for form in name.forms]
    if _SPELT.search(name.text):
        wanted.append(_letters(name.text))  # "Bec-lin", which the model copied, for Berlin
    found = []
    for span in _windows(text, name, claimed):
        there = text[span.start : span.end]
        overlaps = bool(pointed and overlap(pointed, span))
        if pointed and not overlaps:
            continue  # attention says that another word renders the name
        if _is_part(there, name, sure=overlaps) or _is_reading(there):
            continue
        if name.conventional and (is_conventional(there) or _is_of_letters(there, name)):
            continue  # two English names of places: South Africa is not a misspelt South America
        share = min(_share(_letters(there), letters) for letters in wanted)
        same_words = there.count(" ") == name.forms[0].letters.count(" ")
        if share <= _limit(len(wanted[0]), name, same_words=same_words, overlaps=overlaps):
            found.append((share, span))
    if found:
        return _extended(text, min(found)[1], name, claimed)
    trimmed = _trimmed(text, pointed, name, claimed) if pointed else None
    if trimmed and _may_give_way(text[trimmed.start : trimmed.end], name):
        return _extended(text, trimmed, name, claimed)
    return None


def _may_give_way(there: str, name: Name) -> bool:
    """Whether what the model's attention points at may be replaced, though it is no slip."""
    if name.conventional and " " not in name.text and not _SPELT.search(there):
        return False  # its English may be an adjective: "Polish" for Ba Lan
    if name.conventional and _is_of_letters(there, name):
        return False
    if _is_reading(there):
        return False
    return name.sure or not all(is_ordinary(word.lower()) for word in there.split())


def _is_of_letters(there: str, name: Name) -> bool:
    """Whether ``there`` is a syllable of the name: the firm Quế Lâm, a namesake, is no Guilin."""
    syllables = strip_marks(name.text).lower().split()
    return len(syllables) > 1 and strip_marks(there).lower() in syllables


def _extended(text: str, span: TextSpan, name: Name, claimed: Sequence[TextSpan]) -> TextSpan:
    """``span`` with the next words, where one of them is the name's last syllable."""
    last = name.forms[0].letters.split()[-1].lower()
    if " " not in name.text or strip_marks(text[span.start : span.end]).lower().endswith(last):
        return span
    end = span.end
    for word in list(_WORD.finditer(text, span.end))[:2]:
        if text[end : word.start()] not in (" ", ". ", "-") or not word[0][0].isupper():
            break
        end = word.end()
        if strip_marks(word[0]).lower() == last:
            longer = TextSpan(span.start, end)
            return span if _overlaps(longer, claimed) else longer
    return span


def _limit(length: int, name: Name, *, same_words: bool, overlaps: bool) -> float:
    """The share of its letters that a slip of ``name`` may have wrong."""
    if overlaps:
        return (_ALIKE if name.sure else _SLIP) if length >= _SHORTEST - 1 else 0
    if length < _SHORTEST:
        return 0
    return _SLIP if name.sure and length > 5 and same_words else _SLIP_UNSURE


def _is_part(there: str, name: Name, *, sure: bool) -> bool:
    """Whether ``there`` is the name but for whole words, left out or put in another's place.

    Where it is ``sure`` that it stands for the name, only what is left out counts.
    """
    words = there.lower().replace("-", " ").split()
    for form in name.forms:
        wanted = form.letters.lower().split()
        if f" {' '.join(words)} " in f" {' '.join(wanted)} ":
            return not sure
        if len(words) == len(wanted) and not sure:
            shares = [_share(one, two) for one, two in zip(words, wanted, strict=True)]
            if max(shares) > _OTHER_WORD and min(shares) == 0:
                return True
    return False


def _windows(text: str, name: Name, claimed: Sequence[TextSpan]) -> Iterator[TextSpan]:
    """The runs of capitalised words that ``name`` may be: as many as it has syllables, one more."""
    words = [TextSpan(*word.span()) for word in _WORD.finditer(text)]
    most = max(len(form.letters.split()) for form in name.forms) + 1
    for first in range(len(words)):
        for last in range(first, min(first + most, len(words))):
            span = TextSpan(words[first].start, words[last].end)
            if not _may_be_name(text, words[last]) or _overlaps(span, claimed):
                break
            if last > first and text[words[last - 1].end : words[last].start] not in (" ", "-"):
                break
            yield _without_possessive(text, span)


def _without_possessive(text: str, span: TextSpan) -> TextSpan:
    """``span`` without the ending that says whose something is: Ninh Ku's."""
    return TextSpan(span.start, span.end - 2 * text.endswith(("'s", "’s"), *span))


def _trimmed(text: str, span: TextSpan, name: Name, claimed: Sequence[TextSpan]) -> TextSpan | None:
    """``span`` without the common words around it; None where it cannot be a name."""
    words = [TextSpan(*word.span()) for word in _WORD.finditer(text, span.start, span.end)]
    while words and not _may_be_name(text, words[0]):
        words = words[1:]
    while words and not _may_be_name(text, words[-1]):
        words = words[:-1]
    most = len(name.forms[0].letters.split()) + 2
    if not words or len(words) > most or not all(_may_be_name(text, word) for word in words):
        return None
    whole = _without_possessive(text, TextSpan(words[0].start, words[-1].end))
    return None if _overlaps(whole, claimed) else whole


def _may_be_name(text: str, word: TextSpan) -> bool:
    there = text[word.start : word.end]
    return there[0].isupper() and re.split("['’]", there.lower())[0] not in _not_names()


@cache
def _not_names() -> frozenset[str]:
    """Words with a capital that are part of no Vietnamese name."""
    return frozenset(word for line in read(_DATA / "not-names.txt") for word in line.split())


def _overlaps(span: TextSpan, others: Sequence[TextSpan]) -> bool:
    return any(overlap(span, other) for other in others)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, strip_marks(text).lower()))


def _share(one: str, two: str) -> float:
    """The share of letters by which two names differ (optimal string alignment)."""
    return float(OSA.distance(one, two)) / max(len(two), 1)


def _is_reading(text: str) -> bool:
    """Whether ``text`` is a Chinese name in Pinyin and nothing else."""
    words = text.split()
    if is_conventional(text) or any(is_ordinary(word.lower()) for word in words):
        return False
    return bool(_ONLY_PINYIN.search(text)) and all(_PINYIN.fullmatch(word) for word in words)
