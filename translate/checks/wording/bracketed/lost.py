"""What became of words that the source has in brackets: kept without them, said, or left out."""

from __future__ import annotations

import re
from functools import cache

from translate.checks.context import Context
from translate.checks.phrases import Phrase, read
from translate.checks.word_lists import words
from translate.checks.wording.bracketed.codes import (
    ACRONYM,
    behind_words,
    code_is_kept,
    is_spelled_out,
    names_are_kept,
    names_within,
    word_before,
)
from translate.checks.wording.bracketed.figures import (
    figures_are_kept,
    figures_within,
    is_compound,
    is_joined,
    links,
    text_before,
)
from translate.checks.wording.bracketed.places import countries, is_rendered, place_is_kept
from translate.text.folding import strip_marks
from translate.values.names.syllables import is_syllable

_GLOSS = re.compile(
    r"(?:tạm dịch|tiếng|gọi tắt|viết tắt|của|giờ)(?!\w)",
    re.IGNORECASE,
)
"""How an explanation begins that is for readers of Vietnamese, or that English needs no brackets
for: "9 a.m. local time"."""
_BESIDE = re.compile(r"(\w+[’']?\w*|[%”\"’']) $")
"""The word before a place, with nothing but a space to part them."""
_THEY_THE = re.compile(r"(?<!\w)they the (?=[A-Z])", re.IGNORECASE)
"""What is left of "họ (Liên Hợp Quốc)": "they the UN"."""
_IN_LANGUAGE = re.compile(r"[Tt]iếng [^\W\d_]+(?: [^\W\d_]+)*: ?(.+)")
_QUOTED_BEFORE = re.compile(r"[“\"‘]([^“”\"‘’]{2,60})[”\"’] ?$")
_DIRECTLY = r"(?:e?s)?[”\"’']?(?:\(\d\))? ([^\s,.;:)]+)"
"""What stands behind a word with nothing to part them, but for the number of a note."""
_EXPLAINS = ("a", "an", "the", "who", "which")
"""Words that begin an explanation, not what a sentence says of the word before them."""
_COMMA = re.compile(r"(?:(?<!\d),|,(?!\d))(?![”\"’]| (?:and|or|và|hoặc) )")
"""One that may set words off: not in a number, at the end of a quotation, in a list."""
_ENDS = ("", ".", ",", ";", ":", "?", "!")
_DASHES = str.maketrans("–—‑", "---")
_LETTER_OF_OTHERS = re.compile(r"[āēīōūşčšžñçöüäßåæøłńśźżğıřěůťď]", re.IGNORECASE)
"""A letter that Vietnamese does not have."""
_FEW = 2
"""Words that a translator puts into brackets to fill up a sentence: "(của họ)"."""

_JOINS = {"of", "at", "from", "in", "on", "with", "for", "by"}
"""What joins a name to a sentence, wherever it stands in the bracket."""
_GLOSS_WORDS = 4
"""Syllables that tell what a foreign name means (trí tuệ nhân tạo); more say something about it."""
_EARLY = 3
"""Words that a bracket may have before a name or figure that stands for the whole of it."""

_SAYS_IT = {
    *("the", "a", "an", "or", "was", "were", "is", "are", "who", "whom", "which", "that", "may"),
    *("can", "be", "been", "being", "shall", "we", "and", "it", "with", "much", "just"),
}
"""Before what a bracket begins with, these make it a part of the sentence: "who was born in"."""


def is_lost(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether brackets of the source are missing, alone or with their words.

    Args:
        context: The unit, whose English has fewer brackets.
        bracket: A bracket of the source, from its sign to the other one.
    """
    names = names_within(bracket)
    return (
        stands_bare(context, bracket)
        or _follows_its_word(context, bracket, names)
        or _is_missing(context, bracket, names)
    )


def stands_bare(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether words of the bracket stand in the English with nothing to set them off."""
    return (
        _is_kept(context, bracket)
        or _is_begun(context, bracket)
        or is_spelled_out(context, bracket)
        or place_is_kept(context, bracket)
        or _is_glossed(context, bracket)
    )


def is_unbracketed(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether a name lost its brackets, and the English has none for it elsewhere.

    Unlike `is_lost`, it says so of a unit whose English has as many brackets as the source.
    """
    inside = bracket[0].strip(" ()")
    is_name = ACRONYM.fullmatch(inside) or (inside.isascii() and inside.isalpha())
    english = context.unit.target
    if not (is_name and inside[0].isupper()) or re.search(rf"\({inside}(?!\w)", english):
        return False
    behind = next(behind_words(inside, english), None)
    if behind is None:
        return False
    before = word_before(context, bracket)
    # the last word of the long name: "World Health Organization WHO", not "Vietnam's VFF"
    ends = ACRONYM.fullmatch(inside) and behind.word[0].lower() == inside[-1].lower()
    named = before and before[1][0].isupper() and strip_marks(before[1]) == strip_marks(behind.word)
    firm = behind.word[0].isupper() and behind.word.lower() in words("organisations-english")
    return bool(ends or named or firm) and names_are_kept([inside], english)


def _is_glossed(context: Context, bracket: re.Match[str]) -> bool:
    """Whether a word of another language stands behind the name of that: "doctor Danish: læge"."""
    foreign = _IN_LANGUAGE.fullmatch(bracket[0].strip(" ()"))
    if foreign is None:
        return False
    pattern = rf"\w [A-Z][a-z]+: {re.escape(foreign[1])}"
    return re.search(pattern, context.unit.target, re.IGNORECASE) is not None


def _is_kept(context: Context, bracket: re.Match[str]) -> bool:
    """Whether a name or figure of the bracket stands in the English without it."""
    english = context.unit.target
    kept = figures_are_kept(context, bracket) or code_is_kept(bracket, english)
    names = names_within(bracket)
    return kept or (not _are_listed(bracket, names) and names_are_kept(names, english))


def _are_listed(bracket: re.Match[str], names: list[str]) -> bool:
    """Whether a bracket has several names, which stand where they belong: "carmakers BMW, Audi"."""
    return "," in bracket[0] and sum(name[0].isalpha() for name in names) > 1


def _is_begun(context: Context, bracket: re.Match[str]) -> bool:
    """Whether the English begins, with nothing to part it, what the source begins a bracket with.

    Not where the rest of the source has such words too.
    """
    inside = bracket[0].strip(" ()").lower()
    rest = _rest(context, bracket).lower()
    for opener in _openers():
        form = " ".join(opener.lower)
        if re.match(rf"{form}(?!\w)", inside) and not re.search(rf"(?<!\w){form}(?!\w)", rest):
            found = opener.english.finditer(context.target.lower)
            before = (_BESIDE.search(text_before(match.string, match.start())) for match in found)
            if any(word and word[1] not in _SAYS_IT for word in before):
                return True
    return False


def _follows_its_word(context: Context, bracket: re.Match[str], names: list[str]) -> bool:
    """Whether the word before the bracket stands in the English, and an explanation behind it."""
    before = word_before(context, bracket)
    if before is None and (quoted := _QUOTED_BEFORE.search(bracket.string, 0, bracket.start())):
        return _follows(context, quoted[1])
    word = strip_marks(before[1]).lower() if before else ""
    english = strip_marks(context.unit.target)
    found = re.search(rf"(?<!\w){word}{_DIRECTLY}", english, re.IGNORECASE) if word else None
    if found is None:
        return word == "ho" and _THEY_THE.search(english) is not None
    behind, inside = found[1], strip_marks(bracket[0].strip(" ()"))
    first = inside.split()[0].strip(",").lower()
    if behind in _EXPLAINS or behind.lower().translate(_DASHES) == first.translate(_DASHES):
        return True
    if is_rendered(context, bracket) and len(inside.split()) <= _FEW:
        return any(one.match(behind.lower()) for one in countries(context, bracket))
    new = behind[:1].isupper() and behind.lower() not in context.source.folded_words
    return new and not behind.isupper() and not _are_said(context, bracket, names)


def _follows(context: Context, quoted: str) -> bool:
    """Whether a word of an explanation follows what the source has in quotation marks."""
    english = strip_marks(context.unit.target).lower()
    form = re.escape(strip_marks(quoted).lower())
    found = re.search(rf"{form}[”\"’'] ([a-z0-9][^\s,.;:)]*)", english)
    return found is not None and found[1] not in words("after-name-english")


def _is_missing(context: Context, bracket: re.Match[str], names: list[str]) -> bool:
    """Whether nothing tells that the English says the words of a bracket in another way.

    Silent where it has a name of them, sets them off by commas, or needs no explanation: the name
    before is foreign and stays.
    """
    inside = bracket[0].strip(" ()")
    if ACRONYM.fullmatch(inside) or (inside.isascii() and inside.isalpha() and inside.islower()):
        return _is_bare(context, inside)
    if is_rendered(context, bracket) and len(inside.split()) <= _FEW:
        return False
    if _is_foreign(context, bracket) and len(inside.split()) <= _GLOSS_WORDS:
        return _is_explained(context, bracket) and not _are_said(context, bracket, names)
    filler = not names and inside.isascii()
    if (
        filler
        or _is_adjective(context, inside)
        or _GLOSS.match(inside)
        or _are_said(context, bracket, names)
    ):
        return False
    more = len(_COMMA.findall(context.unit.target)) - len(_COMMA.findall(context.unit.source))
    at_an_end = context.unit.source[bracket.end() : bracket.end() + 1] in _ENDS
    return more < (1 if at_an_end else 2)


def _is_adjective(context: Context, inside: str) -> bool:
    """Whether English says what is in a bracket with an adjective: "the revised law"."""
    return any(
        phrase.english.search(context.target.lower)
        for phrase in read("bracket-adjectives")
        if " ".join(phrase.lower) == inside.lower()
    )


def _is_bare(context: Context, word: str) -> bool:
    """Whether an acronym is missing, or a word in small letters stands right behind another."""
    if not word.islower():
        return not re.search(rf"(?<!\w){word}", context.unit.target)
    found = re.search(rf"(?<!\w)(\w+) {word}(?!\w)", context.unit.target, re.IGNORECASE)
    return bool(found and found[1].lower() not in links() and found[0] not in context.unit.source)


def _is_explained(context: Context, bracket: re.Match[str]) -> bool:
    """Whether something else than the rest of a sentence follows the name before the bracket."""
    before = word_before(context, bracket)
    if before is None or not (before[1][0].isupper() or _is_foreign_word(before[1])):
        return False
    pattern = rf"(?<!\w){re.escape(before[1])}{_DIRECTLY}"
    found = re.search(pattern, context.unit.target, re.IGNORECASE)
    if found is None or not found[1][0].isalnum():
        return False
    goes_on = found[1].lower() in words("after-name-english")
    return not goes_on and found[1].lower() not in context.source.folded_words


def _is_foreign_word(word: str) -> bool:
    """Whether a word in small letters is none of Vietnamese: mana (uy tín)."""
    other = word.isascii() or _LETTER_OF_OTHERS.search(word) is not None
    return len(word) > _FEW and other and not is_syllable(word)


def _are_said(context: Context, bracket: re.Match[str], names: list[str]) -> bool:
    """Whether the English has a name or figure that the source has in the bracket alone.

    Not one behind other words of a bracket, which may be joined to those.
    """
    for figure in figures_within(context, bracket, _EARLY):
        if context.unit.target.endswith(", ", 0, figure.start):
            return True
        before = _BESIDE.search(text_before(context.unit.target, figure.start))
        joined = before is not None and is_joined(before.string, before.start(1), before[1])
        if joined or is_compound(context, figure):
            return True  # "48.53 points or 3.92%"
    english = strip_marks(context.unit.target).lower()
    rest, first_words = _rest(context, bracket), bracket[0].split()[:_EARLY]
    own = [name for name in names if name not in rest]
    if _are_listed(bracket, names) and all(strip_marks(one).lower() in english for one in names):
        return True
    for name in own:
        plain = re.escape(strip_marks(name).lower())
        if found := re.search(rf"(\w[\w’'-]*)? ?(?<!\w){plain}", english):
            if any(name in word for word in first_words):
                # behind another word, nothing joins it to the sentence
                return not found[1] or found[1] in links()
            if name[0].isalpha():
                return found[1] in _JOINS or not found.start()
    return False


def _is_foreign(context: Context, bracket: re.Match[str]) -> bool:
    """Whether a foreign name stands before the bracket, which explains it, and in the English."""
    before = word_before(context, bracket)
    if before is None or before[1].lower() not in context.target.syllables:
        return False
    return before[1].isascii() or _LETTER_OF_OTHERS.search(before[1]) is not None


def _rest(context: Context, bracket: re.Match[str]) -> str:
    """The source without a bracket."""
    return f"{context.unit.source[: bracket.start()]} {context.unit.source[bracket.end() :]}"


@cache
def _openers() -> tuple[Phrase, ...]:
    """What brackets begin with, the longest first."""
    return tuple(sorted(read("bracket-openers"), key=lambda one: -len(one.words)))
