"""A dictionary of hunspell's: where a system keeps one, and whether it has a word, fast.

Spylls reads its rules, in Python alone. It would take half a second to read the list of stems too,
and a tenth of a millisecond to look a word up: too long for a check that tries hundreds of words
for each that is unknown. So the stems are read here, and words of plain letters are looked up here
where the rules are as simple as those of English; whatever else there is, Spylls is asked.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from functools import cache
from importlib import import_module, metadata
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

_READER = "spylls"
_FOLDERS = (
    "~/.local/share/hunspell",
    "/usr/local/share/hunspell",
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "~/Library/Spelling",
    "/Library/Spelling",
)
"""Where systems keep dictionaries; ``DICPATH`` comes first, as for hunspell itself."""
LONGEST_WORD = 60
"""Letters of a word that is looked up: to try where a longer one could be cut takes minutes."""
_UNUSUAL = re.compile(r"\A(?!\d+\s)|[ \t\\]|/[^/\n]*/|^/", re.MULTILINE)
"""What a list of stems has that is more than one, such as tags: ``which ph:wich``."""
_reading = Lock()
"""Held while a dictionary is read, so that threads that need it at once read it once."""


class _Affix(Protocol):
    """What a word has before or behind its stem, and what the stem loses for it."""

    add: str
    strip: str
    flag: str
    """What a stem has that may take it."""
    flags: set[str]
    """What may follow it."""
    crossproduct: bool
    """Whether a prefix and a suffix may stand together."""
    cond_regexp: re.Pattern[str]
    """Finds the end, or the beginning, that a stem must have for it."""


class _Rules(Protocol):
    """The ``.aff`` file: affixes by flag, and the flags that say what an entry is."""

    SFX: Mapping[str, Sequence[_Affix]]
    PFX: Mapping[str, Sequence[_Affix]]
    IGNORE: object
    COMPOUNDFLAG: str | None
    COMPOUNDBEGIN: str | None
    KEEPCASE: str | None
    CIRCUMFIX: str | None
    NEEDAFFIX: str | None
    ONLYINCOMPOUND: str | None
    FORBIDDENWORD: str | None


Flags = frozenset[str]
Stems = Mapping[str, Sequence[Flags]]
"""The ``.dic`` file: the flags of each entry of a stem."""


class Dictionary:
    """Whether words are in a dictionary, in one of their forms.

    Args:
        rules: Its rules, as Spylls has read them.
        stems: Its stems.
        lookup: Whether it has a word, as Spylls knows.
    """

    def __init__(self, rules: _Rules, stems: Stems, lookup: Callable[[str], bool]) -> None:
        suffixes, self._prefixes = (
            list(chain.from_iterable(kind.values())) for kind in (rules.SFX, rules.PFX)
        )
        self._lookup = lookup
        self._stems = stems
        self._no_words = {rules.NEEDAFFIX, rules.ONLYINCOMPOUND, rules.FORBIDDENWORD} - {None}
        self._suffixes = defaultdict[str, list[_Affix]](list)
        """By their last letter."""
        for one in suffixes:
            self._suffixes[one.add[-1:]].append(one)
        self._is_simple = not (
            any((rules.COMPOUNDFLAG, rules.COMPOUNDBEGIN, rules.IGNORE, rules.KEEPCASE))
            or any((rules.CIRCUMFIX, rules.NEEDAFFIX, rules.FORBIDDENWORD))
            or any(one.flags for one in (*suffixes, *self._prefixes))
        )
        """Whether a word of letters is one stem with one prefix and one suffix at most."""

    def has(self, word: str) -> bool:
        """Whether the dictionary has a word; it has none of more than 60 letters."""
        if len(word) > LONGEST_WORD:
            return False
        plain = word.isascii() and word.isalpha() and word[1:].islower()
        if self._is_simple and plain:
            return self._is_form(word) or (word[0].isupper() and self._is_form(word.lower()))
        return self._is_one(word, frozenset()) or self._lookup(word)

    def _is_form(self, word: str) -> bool:
        """Whether a word is a stem, or one with affixes that it may take."""
        if self._is_one(word, frozenset()) or self._has_suffix(word):
            return True
        for one in self._prefixes:
            if not word.startswith(one.add):
                continue
            rest = one.strip + word.removeprefix(one.add)
            if one.cond_regexp.search(rest) and (
                self._is_one(rest, {one.flag}) or (one.crossproduct and self._has_suffix(rest, one))
            ):
                return True
        return False

    def _has_suffix(self, word: str, prefix: _Affix | None = None) -> bool:
        """Whether a word is a stem with a suffix that it may take, and a prefix besides."""
        for last in ("", word[-1:]):
            for one in self._suffixes.get(last, ()):
                if not word.endswith(one.add) or (prefix and not one.crossproduct):
                    continue
                stem = word.removesuffix(one.add) + one.strip
                if stem not in self._stems or not one.cond_regexp.search(stem):
                    continue
                if self._is_one(stem, {one.flag, prefix.flag} if prefix else {one.flag}):
                    return True
        return False

    def _is_one(self, stem: str, flags: Set[str]) -> bool:
        """Whether a stem may take affixes; without any, whether it is a word itself."""
        entries = self._stems.get(stem, ())
        if self._is_simple:
            return any(flags <= own and self._no_words.isdisjoint(own) for own in entries)
        return bool(entries) and all(self._no_words.isdisjoint(own) for own in entries)


def read(name: str) -> Dictionary:
    """Return the dictionary of a language, such as ``en_US``: the system's, or else Spylls's own.

    Raises:
        FileNotFoundError: Neither has it.
    """
    with _reading:
        return _read_once(_installed(name) or name)


def is_readable() -> bool:
    """Return whether the extra that reads dictionaries is installed, without loading it."""
    return find_spec(_READER) is not None


def is_installed(name: str) -> bool:
    """Return whether the system has the dictionary of a language."""
    return bool(_installed(name))


def version(name: str) -> str:
    """Return what changes when another dictionary of a language is installed."""
    place = _installed(name)
    if not place:
        return f"{name} {metadata.version(_READER)}"
    files = [Path(f"{place}{ending}").stat() for ending in (".aff", ".dic")]
    return " ".join((place, *(f"{one.st_size} {one.st_mtime_ns}" for one in files)))


@cache
def _read_once(place: str) -> Dictionary:
    """Read the files ``place.aff`` and ``place.dic``; a bare name is one that Spylls brings."""
    spylls = import_module(f"{_READER}.hunspell")
    own = spylls.Dictionary.DISTRIBUTED.get(place)
    if own and not Path(f"{place}.aff").is_file():
        place = str(Path(str(spylls.__file__)).with_name("data") / own / place)
    reader = spylls.readers.file_reader.FileReader(f"{place}.aff")
    rules, form = spylls.readers.read_aff(reader)

    data = Path(f"{place}.dic").read_text(form.encoding, "surrogateescape")
    stems = parse_stems(data, form.parse_flags)
    if stems is None:
        index = spylls.Dictionary.from_files(place).dic.index
        stems = {stem: [frozenset(one.flags) for one in found] for stem, found in index.items()}
    lookup = spylls.algo.lookup.Lookup(rules, _Entries(rules, stems, spylls.data.dic.Word))
    return Dictionary(rules, stems, lookup)


class _Entries:
    """The stems as Spylls's lookup asks for them; each entry is made when it is asked for."""

    def __init__(self, rules: Any, stems: Stems, entry: Callable[..., Any]) -> None:
        self._rules, self._stems, self._entry = rules, stems, entry

    def homonyms(self, stem: str, *, ignorecase: bool = False) -> list[Any]:
        """Return the entries of a stem, or of all that are it in small letters."""
        stems = [one for one in self._stems if one.lower() == stem] if ignorecase else [stem]
        return [
            self._entry(one, set(flags), {}, [], self._rules.casing.guess(one))
            for one in stems
            for flags in self._stems.get(one, ())
        ]

    def has_flag(self, stem: str, flag: str, *, for_all: bool = False) -> bool:
        """Whether an entry of a stem has a flag, or all of them have."""
        found = [flag in flags for flags in self._stems.get(stem, ())]
        return bool(found) and (all(found) if for_all else any(found))


def parse_stems(text: str, parse_flags: Callable[[str], Iterable[str]]) -> Stems | None:
    """Return the stems of a ``.dic`` file; None where its lines have more than stems and flags.

    Args:
        text: The file: how many lines there are, then ``stem`` or ``stem/FLAGS`` in each.
        parse_flags: Takes flags apart, of which there are several ways.
    """
    if _UNUSUAL.search(text):
        return None
    sets = cache(lambda flags: frozenset[str](parse_flags(flags)))  # few are different
    stems = defaultdict[str, list[Flags]](list)
    for line in text.split("\n")[1:]:
        stem, _, flags = line.strip().partition("/")
        if stem:
            stems[stem].append(sets(flags))
    return stems


def _folders() -> Iterator[Path]:
    """Yield the folders that may have dictionaries; none in the home of a user without one."""
    given = os.environ.get("DICPATH", "").split(os.pathsep)
    for folder in filter(None, (*given, *_FOLDERS)):
        with suppress(RuntimeError):
            yield Path(folder).expanduser()


def _installed(name: str) -> str:
    """Where the system has a dictionary, without its endings; empty where it has none."""
    for folder in _folders():
        place = folder / name
        if place.with_suffix(".aff").is_file() and place.with_suffix(".dic").is_file():
            return str(place)
    return ""
