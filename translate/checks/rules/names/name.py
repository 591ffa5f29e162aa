"""``name``: a name of the source is misspelt in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.name_forms import is_same_name
from translate.checks.near import near
from translate.checks.phrases import pattern_of_list
from translate.checks.text import CAPITAL_LETTERS, NUMBERED, CheckedText, Word, fold
from translate.checks.word_lists import words
from translate.checks.wording.dictionary import english
from translate.checks.wording.names.exonyms import exchanged_exonym
from translate.checks.wording.names.persons import exchanged, is_country
from translate.message import Message
from translate.model import Finding, Severity
from translate.values.names.syllables import is_syllable

_ENDINGS = frozenset(",n,s,i,a,e,y,es,an,ns,ans,ian,ians,ish,ese,al,us,ic,ics,er,is,ia".split(","))  # noqa: SIM905 - a list of twenty strings is longer
_UNLIKE = 6
"""Letters of a name that hardly is another one by a slip."""
_LATIN = ("ae", "us", "um", "is", "ii", "ensis", "osa")
_OF_COUNTRIES = ("n", "an", "ian", "i", "ese", "s")
_CYRILLIC = re.compile(r"(?<=[sc]k)(?:i|ii|iy|ij|yi|yy)$|(?<=[eo])i$")
_CAPITALS = re.compile(rf"(?:[{CAPITAL_LETTERS}][^\s]{{0,40}} ){{2}}[{CAPITAL_LETTERS}]")
"""Three words beside each other that may have capitals; whatever has more letters is no name."""
_INSIDE = re.compile(r"[\w,] $")
_LONGEST_NOUN = 20
"""Letters before a name that tell what it is the name of."""
_SYLLABLE = 4
_CHANCE = 3
"""Letters of a word that another one is like by chance."""
_SHORTEST, _LONGEST = 3, 5
"""Words of a Vietnamese full name."""


def _find(context: Context) -> Iterator[Finding]:
    yield from _turned(context)
    yield from _family_last(context)
    yield from _small_letters(context)
    yield from _another_person(context)
    source = context.source.folded_words
    # the fold of a word that stands there as it is costs nothing
    strange = [word for word in context.target.names if word[0].lower() not in source]
    new = [word for word in _names(strange) if fold(word) not in source]
    if not new:
        return
    names = {fold(word): word for word in _names(context.source.names)}
    for word in new:
        spelling = fold(word)
        for name, origin in names.items():
            by_chance = _by_chance(spelling, name)
            if (by_chance or name == f"{spelling}s") and name in context.target.folded_words:
                continue  # the Magic Seas in the Red Sea
            if near(name, spelling) and not _inflected(name, spelling):
                message = Message("'{origin}' became '{word}'", origin=origin[0], word=word[0])
                place = origin.span(), word.span()
                found = CHECK.finding(context, message, *place)
                sure = _beside(origin, context.source.words) & _beside(word, context.target.words)
                if sure or not by_chance:
                    level = Severity.ERROR if sure else Severity.WARNING
                    corrected = _is_corrected(origin, word)
                    yield replace(found, severity=Severity.INFO if corrected else level)
                break


def _by_chance(spelling: str, name: str) -> bool:
    """Whether two words may be alike and have nothing in common: bão and bay, Lan and land."""
    return len(name) <= _CHANCE or spelling in words("common-english")


def _is_corrected(origin: Word, word: Word) -> bool:
    """Whether a foreign name is misspelt in the source and right in the English: Isarel, Israel."""
    spelling, name = fold(word), fold(origin)
    if is_syllable(name) or is_country(name):
        return False
    if is_country(spelling):
        return True
    dictionary = english() if len(spelling) >= _UNLIKE else None
    return bool(dictionary and dictionary.names(spelling) and not dictionary.names(name))


def _turned(context: Context) -> Iterator[Finding]:
    """Report two words of a name that changed places: Harris Kamala."""
    english = {tuple(map(fold, pair)): pair for pair in context.target.name_pairs}
    if not english:
        return
    pairs = {tuple(map(fold, pair)): pair for pair in context.source.name_pairs}
    for names, (first, last) in english.items():
        one, two = names
        origin = pairs.get((two, one))
        things = {one, two} & words("names-of-things")
        if (
            origin
            and one != two
            and not things
            and names not in pairs
            and (two, one) not in english
            and not _is_thing(origin[0])
            and two not in words("japanese-names")
        ):
            message = Message(
                "'{origin} {origin_last}' became '{first} {last}'",
                origin=origin[0][0],
                origin_last=origin[1][0],
                first=first[0],
                last=last[0],
            )
            source = origin[0].start(), origin[1].end()
            found = CHECK.finding(context, message, source, (first.start(), last.end()))
            yield replace(found, severity=Severity.WARNING)


def _is_thing(word: Word) -> bool:
    """Whether what stands before a name says that it is no person's: nhà thờ Baptist Sago."""
    return _stands_before("before-things", word)


def _family_last(context: Context) -> Iterator[Finding]:
    """Report a Vietnamese name whose family name comes last: Van An Nguyen."""
    if len(context.source.capitals) < _SHORTEST or not _CAPITALS.search(context.source.text):
        return
    names = list(_full_names(context.source))
    if not names:
        return
    english = [fold(word) for word in context.target.words]
    for name in names:
        right = [fold(word) for word in name]
        if all(map(is_syllable, right)) and _is_reordered(right, english):
            place = name[0].start(), name[-1].end()
            message = Message(
                "'{source}': the family name comes first", source=context.source.text[slice(*place)]
            )
            yield replace(CHECK.finding(context, message, place), severity=Severity.WARNING)


def _is_reordered(name: list[str], english: list[str]) -> bool:
    """Whether all words of a name stand together, but not in its order: Huy Thiep Nguyen."""
    size = len(name)
    together = [
        english[at : at + size]
        for at in range(len(english) - size + 1)
        if english[at] in name and english[at] != name[0]
    ]
    turned = any(sorted(one) == sorted(name) for one in together)
    return turned and name not in (english[at : at + size] for at in range(len(english)))


def _small_letters(context: Context) -> Iterator[Finding]:
    """Report a name that the English writes small: a word in which no Vietnamese syllable hides."""
    small_words = context.target.vocabulary
    for name in context.source.names:
        bare = name[0].lower()
        spelling = next((form for form in (bare, f"{bare}'s") if form in small_words), "")
        if not spelling or (len(bare) <= _SYLLABLE and _may_be_word(bare)):
            continue
        known = bare in words("small-in-english")
        small = None if known else _written(context.target, spelling)
        starts = not _INSIDE.search(context.source.text, max(name.start() - 3, 0), name.start())
        starts = starts or (small is not None and _is_species(context, name, small))
        starts = starts or _is_kind(name)
        if small is None or starts:
            continue
        if name[0] not in context.target.text and name[0][1:].islower():
            found = CHECK.finding(
                context,
                Message("'{name}' is written '{small}'", name=name[0], small=small[0]),
                name.span(),
                small.span(),
            )
            yield replace(found, severity=Severity.WARNING)


def _may_be_word(spelling: str) -> bool:
    """Whether a short word in small letters may be one of Vietnamese, or of English."""
    dictionary = None if is_syllable(spelling) else english()
    return dictionary is None or dictionary.knows(spelling)


def _is_kind(name: Word) -> bool:
    """Whether a plant, a dance, a substance is meant: vi khuẩn Salmonella."""
    return _stands_before("before-kinds", name)


def _stands_before(name: str, word: Word) -> bool:
    """Whether an entry of a list of nouns stands directly before a word."""
    before = word.string[max(word.start() - _LONGEST_NOUN, 0) : word.start()].lower()
    return _at_end(name).search(before) is not None


@cache
def _at_end(name: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern_of_list(name).pattern} $")


def _is_species(context: Context, name: Word, small: Word) -> bool:
    """Whether a word is the second of a Latin name: Haemophilus influenzae."""
    if not small[0].endswith(_LATIN):
        return False
    before = re.search(r"[^\W\d_]+ $", context.source.text[: name.start()])
    return before is not None and context.target.text[: small.start()].endswith(before[0])


def _another_person(context: Context) -> Iterator[Finding]:
    """Report a name that stands in the place of another one."""
    found = exchanged_exonym(context) or exchanged(context)
    if found:
        finding = CHECK.exchanged(context, found.source, found.target)
        yield replace(finding, severity=Severity.WARNING)


def _written(text: CheckedText, spelling: str) -> Word | None:
    """The first word of ``text`` that is spelled so, its capitals too."""
    return next((word for word in text.words if word[0] == spelling), None)


def _full_names(text: CheckedText) -> Iterator[list[Word]]:
    """Vietnamese names of three words and more: a family name, and the capitals after it."""
    for at in text.capitals:
        name = [text.words[at]]
        if fold(name[0]) in words("family-names"):
            for after in text.words[at + 1 : at + _LONGEST]:
                if not after[0][0].isupper() or text.text[name[-1].end() : after.start()] != " ":
                    break
                name.append(after)
            if len(name) >= _SHORTEST:
                yield name


def _names(capitalised: list[Word]) -> Iterator[Word]:
    """Yield the words of ``capitalised`` that may be names of people and places."""
    for word in capitalised:
        coded = word[0].isupper() or (word[0][-1].isdigit() and not NUMBERED.fullmatch(word[0]))
        if not coded and word[0].lower() not in words("not-names"):
            yield word


def _inflected(name: str, other: str) -> bool:
    """Whether only an ending differs: Iraq and Iraqi, Rwanda and Rwandan, Genève and Geneva."""
    if _russian(name) == _russian(other):
        return True
    if name[0] != other[0] or is_same_name(name, other):
        return True  # Hồng Công, Hong Kong; Karamanlis, Caramanlis
    shorter = min(len(name), len(other))
    stem = next((i for i in range(shorter) if name[i] != other[i]), shorter)
    tails = name[stem:], other[stem:]
    if tails[0] == "":
        return tails[1] in _ENDINGS
    if tails == ("ia", "es") or (tails == ("n", "") and other.endswith("e")):
        return True  # Slovenia, Slovenes; Hessen, Hesse
    if tails[1] in ("", "e") and tails[0] in (*_OF_COUNTRIES, "a") and is_country(other):
        return True  # Australian and Australia's, Ukraina and Ukraine
    return (
        stem >= 4
        and len(name) != len(other)
        and tails[0] in ("a", "us", "s")
        and (tails[1] in _ENDINGS)
    )


def _russian(name: str) -> str:
    """Return a name with the endings that transcribe Cyrillic ones made alike: Zelenskiy, -sky."""
    return _CYRILLIC.sub("y", name)


def _beside(word: Word, text: list[Word]) -> set[str]:
    """Return the names next to ``word``: they distinguish a person from a chance similarity."""
    at = next(i for i, other in enumerate(text) if other.start() >= word.start())
    return {fold(near) for near in text[max(at - 1, 0) : at + 2] if near[0][0].isupper()} - {
        fold(word)
    }


CHECK = Check(
    id="name",
    severity=Severity.ERROR,
    what="A name is spelled otherwise than in the source, or its words changed places.",
    why=(
        "People mind their names. Names are compared without diacritics and case; a name that is "
        "translated (Nga, Russia) or left out is not looked at. Where only the English is a name "
        "that is known (Isarel, Israel), it is a note."
    ),
    find=_find,
)
