"""One side of a unit, taken apart once and shared by every check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from translate.model.languages import base
from translate.text.folding import strip_marks
from translate.values import VALUE_PARSERS, Value

_WORD = re.compile(r"[^\W\d_]\w*(?:[-'’]\w+)*")
CAPITAL_LETTERS = "".join(letter for letter in map(chr, range(0x1F00)) if letter.isupper())
"""The letters that are capitals, of Vietnamese and its neighbours."""
_NAME = re.compile(rf"(?<![\w'’-])[{CAPITAL_LETTERS}]\w{{2,}}(?:[-'’]\w+)*")
_JOINT = re.compile("[-'’]")
_INSIDE_WORDS = re.compile("[-'’_\\d\u0307]")
"""What words have that are not one run of letters; of İ in lower case, the dot stands apart."""
_SYLLABLE = re.compile(r"\w+")
NUMBERED = re.compile(r"[^\W\d_]{4,}-\d+")
"""A name with a number behind it, as Covid-19."""
_PLAIN = str.maketrans("øØłŁıæ", "oOlLia")
"""Letters that are no plain ones with a mark: Støre, Wałęsa."""
_NOT_PLAIN = re.compile("[øłıæ]")

Word = re.Match[str]
"""A run of letters, with hyphens and apostrophes inside."""


def fold(word: Word) -> str:
    """Return a word as names are compared: ``havana`` for ``Havana's`` and ``Havana-based``."""
    return _folded(word[0])


@lru_cache(maxsize=1 << 16)
def _folded(text: str) -> str:
    """Fold the text of a word: a name comes again in its article, and many checks ask for it."""
    if text.isascii() and text.isalpha():
        return text.lower()
    text = text.translate(_PLAIN)
    compound = text.endswith("-based") or NUMBERED.fullmatch(text)
    first = text.partition("-")[0] if compound else text
    return strip_marks(first).lower().replace("’", "'").removesuffix("'s").removesuffix("'")


@dataclass(frozen=True)
class CheckedText:
    """The source or the target of a unit."""

    text: str
    language: str

    @cached_property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @cached_property
    def words(self) -> list[Word]:
        """The words in order."""
        return list(_WORD.finditer(self.text))

    @cached_property
    def lower_words(self) -> list[str]:
        """The words in order, in lower case."""
        return [word[0].lower() for word in self.words]

    @cached_property
    def names(self) -> list[Word]:
        """The words of three letters and more that begin with a capital."""
        return list(_NAME.finditer(self.text))

    @cached_property
    def capitals(self) -> list[int]:
        """The indices of the words that begin with a capital."""
        return [at for at, word in enumerate(self.words) if word[0][0].isupper()]

    @cached_property
    def name_pairs(self) -> list[tuple[Word, Word]]:
        """Words, one beside the other, that may be of one name; acronyms are none."""
        words = self.words
        return [
            (words[at], words[after])
            for at, after in pairwise(self.capitals)
            if after == at + 1
            and self.text[words[at].end() : words[after].start()] == " "
            and not (words[at][0].isupper() or words[after][0].isupper())
        ]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, in lower case."""
        return frozenset(self.lower_words)

    @cached_property
    def syllables(self) -> frozenset[str]:
        """The different runs of letters and figures, in lower case: words, parts of compounds."""
        if not _INSIDE_WORDS.search(self.lower):
            return self.vocabulary
        return frozenset(_SYLLABLE.findall(self.lower))

    @cached_property
    def folded_words(self) -> frozenset[str]:
        """The different words, lower case without diacritics, and the parts of compounds."""
        # most are plain already, and a call for each of them is what takes time here
        words = {word if word.isascii() else strip_marks(word) for word in self.vocabulary}
        if _NOT_PLAIN.search(self.lower):
            words |= {strip_marks(word.translate(_PLAIN)) for word in self.vocabulary}
        if _JOINT.search(self.lower):
            for word in [word for word in words if not word.isalpha()]:
                words.update(_JOINT.split(word))
        return frozenset(words)

    @cached_property
    def values(self) -> list[Value]:
        """The numbers, dates, times and money in it; none in a language that we cannot read."""
        parse = VALUE_PARSERS.get(base(self.language))
        return parse(self.text) if parse else []
