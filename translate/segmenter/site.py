"""Where a sentence may end: one expression finds the places, and a ``Site`` examines the context.

The expression reads text once, left to right: every repetition in it is possessive, and a site
looks only a limited distance around, so that no input takes more than linear time. Only classes are
repeated possessively, and groups are atomic instead: Python up to 3.11.4 loses its place in a
possessive group (https://github.com/python/cpython/issues/106052).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language

UPPER = "".join(
    chr(code)
    for block in (range(0x41, 0x590), range(0x10A0, 0x1100), range(0x1E00, 0x2000))
    for code in block
    if chr(code).isupper()
)
"""The capitals of all scripts that have them, as the inside of a character class."""

STOPS = r".!?…؟۔।॥።‼⁇⁈⁉"
WIDE_STOPS = "。！？｡．"
"""East Asian full stops, after which no space follows."""

CLOSERS = r"”’»)\]}›」』】〉》）*_"
JOINERS = "\u00ad\u200b\u200c\u200d\u2060\ufe0f\ufeff"
"""Characters without width, which may be anywhere."""
NOTES = r"¹²³⁰⁴-⁹†‡"
HEARTS = "♥❤\U0001f493-\U0001f49f\U0001f90d\U0001f90e\U0001f9e1"
"""Emoji that can also be verbs: ``I ❤ Huế``."""
BMP_FACES = "♥❤☀☕☹☺⚽✈✨"
FACES = (
    f"{BMP_FACES}{HEARTS}\U0001f31e\U0001f32d-\U0001f380\U0001f382-\U0001f393\U0001f3c6\U0001f3fb-\U0001f3ff\U0001f44a-\U0001f450\U0001f490\U0001f4aa\U0001f4af\U0001f525"
    "\U0001f600-\U0001f64f\U0001f90c-\U0001f93a\U0001f942\U0001f970-\U0001f97a"
)
"""Emoji of feeling and celebration: faces, hands, hearts, plants, food. They belong to the
sentence before them, unlike those that point to the following text."""
EMOTICON = r"(?:[:;=]['’]?-?(?:[)]++|[(]++|[DPpv3](?!\w))|\^_?\^|<3(?!\w))(?=\s|\Z)"
"""The same in ASCII: ``:))``, ``:-(``, ``:D``, ``^^``."""

BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
"""The characters that ``str.splitlines`` takes for the end of a line."""

_DIRECTIONS = "|".join(sorted(words("common", "stage_directions"), key=len, reverse=True)).replace(
    " ", "[ ]"
)
_FIRST = f"{STOPS}{WIDE_STOPS}{BREAKS}{BMP_FACES}\U0001f300-\U0001faff:;=^<"
"""What a site may begin with. Of characters beyond the first 65,536, each range after the first
would cost as much as all others together."""
SITE = rf"""
    [{_FIRST}]                                      # one class first: the engine skips to it fast
    (?: (?:
          (?<=[{STOPS}]) (?!\d)                      # the first of one or more stops,
          (?<![{STOPS}].) (?<![{STOPS}][{CLOSERS}"'].)
          (?! (?<=[.\s][{UPPER}]\.) [{UPPER}] )       #   but no dot inside of "J.R.R. Tolkien"
          [{STOPS}]*+
          (?> (?:                                    # and what is attached to them:
            [{STOPS}{CLOSERS}{JOINERS}{NOTES}{FACES}]
          | ["'] (?![^\W_])                          #   a straight quote, unless it opens a word
          | \[[\w *]{{1,20}}\] (?> (?: :\d{{1,4}} (?: [-–]\d{{1,4}} )? )? )   #   a footnote,
          | \((?:\d{{1,3}}|[a-z]|\*{{1,3}})\)           #   with the number of a page or without
          | [ ] (?=["(]) (?: "" (?=\s[^"])           #   doubled quotes of CSV files
                          | \((?:{_DIRECTIONS})(?>(?:[ ]\w++){{0,4}})\) )   # a note of an interview
          | [ \u00a0] (?= [”»)\]{FACES}]              #   after a space: a quote, a face,
                        | (?!…)[{STOPS}] ["'{CLOSERS}]*+ (?:\s|\Z)  # one stop more,
                        | [{STOPS}]++ (?:["'{CLOSERS}]|\s*+\Z) )   # or several at the very end
          | [ ]? {EMOTICON}
          | [ ]? [\U0001f1e6-\U0001f1ff]{{2}}         #   a flag
          | [ ] [\U0001f300-\U0001faff{BMP_FACES}]++ (?= \s*+\Z )   # any emoji at the very end
          ){{0,40}} )
          (?> (?: [ ][#@]\w++ (?> (?: [ ] [{FACES}{JOINERS}]++ )? ) ){{1,40}}
              (?= \s*+\Z | [ ]*+\n | [ ]++[{UPPER}"“] )      # tags, also
            | \n[#@]\w++ (?> (?: [ ][#@]\w++ ){{0,40}} ) (?= \s*+\Z | [ ]*+\n ) )?  # on a line
        | (?<=[{WIDE_STOPS}]) (?<![{WIDE_STOPS}].) (?! (?<=\d．) \d )
          [{WIDE_STOPS}{STOPS}{CLOSERS}"']*+
        | (?<=[{FACES}]) (?<![{STOPS}{CLOSERS}{JOINERS}{FACES}].) (?<![{STOPS}{CLOSERS}][ ].)
          [{FACES}{JOINERS}]*+ (?= \s++[^\W\d_] | \s++["“] | [{UPPER}] )
        | (?<=\s[:;=^<]) (?:(?<=[:;=])(?:['’]?-?(?:[)]++|[(]++|[DPpv3](?!\w)))
                          | (?<=\^)_?\^ | (?<=<)3(?!\w)) (?=\s++[^\W\d_]|\s++["“])
        )
        (?P<end>)                                    # here the sentence would end,
        (?: \s++                                     # and the next begin after a space,
          | (?<=[{WIDE_STOPS}])                      #   after an East Asian stop,
          | (?<=[{WIDE_STOPS}][{CLOSERS}"'])
          | (?=[{UPPER}"'“‘«(\[{JOINERS}])            #   or where a space seems to be missing
          | (?=[^\W\d_]{{1,7}}\s)
          | \Z
        )
      | (?<=[{BREAKS}]) \s*+                          # a line that ends without a stop
    )
"""


@cache
def site_pattern(always: frozenset[str] = frozenset()) -> re.Pattern[str]:
    """Return the expression that finds sites, and the strings in *always* as group ``always``."""
    longest_first = sorted(always, key=len, reverse=True)
    if not longest_first:
        return re.compile(SITE, re.VERBOSE)
    choices = [(r"(?<!\w)" if s[0].isalnum() else "") + re.escape(s) for s in longest_first]
    return re.compile(rf"(?P<always>{'|'.join(choices)})\s*+|(?:{SITE})", re.VERBOSE)


OPENERS = re.compile(rf"[\"'“‘„«‹(\[{{「『【〈《（¿¡*_{JOINERS}]{{0,8}}")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_FIELD = re.compile(r"([^\W\d_]+(?:\s[^\W\d_]+){0,2})\s?:")
MAX_WORD = 40
"""Longest word that may be an abbreviation, so that no guard looks further back."""


_FACE = re.compile(rf"[{FACES}:;=^<]")
_HEART = re.compile(rf"[{HEARTS}]")


def is_face(mark: str) -> bool:
    """Whether the mark of a site is an emoji or emoticon rather than a stop."""
    return _FACE.match(mark) is not None


def is_heart(mark: str) -> bool:
    """Whether the mark of a site is an emoji that can also be a verb."""
    return _HEART.match(mark) is not None


@dataclass(frozen=True)
class Site:
    """A place where a sentence may end, between what comes before and what follows.

    What several guards need is computed once.
    """

    text: str
    """The whole text, in NFC."""
    start: int
    """Where the sentence that may end here began."""
    stop: int
    """The offset of its stop: the ``.`` of ``end." Next``."""
    end: int
    """Where the sentence would end, after closing quotes and notes."""
    resume: int
    """Where the next one would start."""

    @cached_property
    def mark(self) -> str:
        """Return the stop with all that is attached to it: ``.``, ``?!``, ``…”``."""
        return self.text[self.stop : self.end]

    @cached_property
    def before(self) -> str:
        """Return the text before the stop in its sentence, as far as an abbreviation may reach."""
        return self.text[max(self.start, self.stop - MAX_WORD) : self.stop]

    @cached_property
    def _words(self) -> list[str]:
        return self.before.split()

    @cached_property
    def word(self) -> str:
        """Return the word before the stop, delimited by spaces, without opening quotes."""
        if not self._words or self.before[-1].isspace():
            return ""
        return self._words[-1].strip("\"'“‘«([" + JOINERS)

    @cached_property
    def word_before(self) -> str:
        """Return the word before that one, without opening quotes, with a comma that follows it."""
        return self._words[-2].lstrip("\"'“‘«([") if len(self._words) > 1 else ""

    @property
    def two_words_before(self) -> str:
        """Return the two words before the stop's own word."""
        return " ".join(word.lstrip("\"'“‘«([") for word in self._words[-3:-1])

    @property
    def word_is_opened(self) -> bool:
        """Whether a bracket or quote opens right before the word: ``0903.123.456 (A. Tuấn)``."""
        at = self.stop - len(self.word)
        return at > self.start and not self.text[at - 1].isspace()

    @property
    def opens_quote(self) -> bool:
        """Whether a quotation follows."""
        return self.text[self.resume : self.resume + 1] in {'"', "“", "«", "„"}

    @cached_property
    def head(self) -> int:
        """Return the offset of the next word, after opening quotes and brackets."""
        match = OPENERS.match(self.text, self.resume)
        return match.end() if match else self.resume

    @cached_property
    def next(self) -> str:
        """Return the first character of the next word; empty at the end of the text."""
        return self.text[self.head : self.head + 1]

    def begins_field(self, language: Language) -> bool:
        """Whether a credit follows: ``Ảnh: …``."""
        found = _FIELD.match(self.text, self.head)
        return found is not None and found.group(1).lower() in language.words.fields

    @cached_property
    def following(self) -> list[str]:
        """Return the next two words, or as many as there are."""
        return WORD.findall(self.text[self.head : self.head + MAX_WORD])[:2]
