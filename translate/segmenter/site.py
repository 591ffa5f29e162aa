"""Where a sentence may end: one expression finds the places, and a ``Site`` looks around.

The expression reads text once, left to right: every repetition in it is possessive, and every look
around a site is bounded, so that no input takes more than linear time. What is repeated
possessively is never more than a class, else it is a group that is atomic: Python up to 3.11.4
loses its place in the former (https://github.com/python/cpython/issues/106052).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

UPPER = "".join(
    chr(code)
    for block in (range(0x41, 0x590), range(0x10A0, 0x1100), range(0x1E00, 0x2000))
    for code in block
    if chr(code).isupper()
)
"""The capitals of the scripts that have them, as the inside of a character class."""

STOPS = r".!?…؟۔।॥።‼⁇⁈⁉"
WIDE_STOPS = "。！？｡．"
"""East Asian full stops, after which no blank follows."""

CLOSERS = r"”’»)\]}›」』】〉》）*_"
JOINERS = "\u00ad\u200b\u200c\u200d\u2060\ufe0f\ufeff"
"""Characters without width, which may stand anywhere."""
NOTES = r"¹²³⁰⁴-⁹"
FACES = (
    "☹☺♥⚽❤\U0001f389\U0001f38a\U0001f3fb-\U0001f3ff\U0001f44a-\U0001f450\U0001f493-\U0001f49f"
    "\U0001f4aa\U0001f525\U0001f600-\U0001f64f\U0001f90c-\U0001f93a\U0001f970-\U0001f97a"
)
"""Emoji of feeling (faces, hands, hearts): they belong to the sentence before them."""

BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
"""What ``str.splitlines`` takes for the end of a line."""

SITE = rf"""
    [{STOPS}{WIDE_STOPS}{BREAKS}]                     # one class first: the engine skips to it fast
    (?: (?:
          (?<=[{STOPS}]) (?!\d)                      # the first of one or more stops,
          (?<![{STOPS}].) (?<![{STOPS}][{CLOSERS}"'].)
          (?! (?<=[.\s][{UPPER}]\.) [{UPPER}] )       #   but no dot inside of "J.R.R. Tolkien"
          [{STOPS}]*+
          (?> (?:                                    # and what leans on them:
            [{STOPS}{CLOSERS}{JOINERS}{NOTES}{FACES}]
          | ["'] (?![^\W_])                          #   a straight quote, unless it opens a word
          | \[[\w ]{{1,20}}\] | \(\d{{1,3}}\)          #   a footnote
          | [ ]"" (?=\s[^"])                         #   what CSV files leave behind
          | [ \u00a0] (?= [”»)\]{FACES}] | [{STOPS}]++ (?:\s|\Z) )
          ){{0,40}} )
        | (?<=[{WIDE_STOPS}]) (?<![{WIDE_STOPS}].) [{WIDE_STOPS}{STOPS}{CLOSERS}"']*+
        )
        (?P<end>)                                    # here the sentence would end,
        (?: \s++                                     # and the next begin behind a blank,
          | (?<=[{WIDE_STOPS}])                      #   behind an East Asian stop,
          | (?<=[{WIDE_STOPS}][{CLOSERS}"'])
          | (?=[{UPPER}"'“‘«(\[{JOINERS}])            #   or where a blank seems to be missing
          | (?=[^\W\d_]{{1,7}}\s)
        )
      | (?<=[{BREAKS}]) \s*+                          # a line that ends without a stop
    )
"""


@cache
def site_pattern(always: frozenset[str] = frozenset()) -> re.Pattern[str]:
    """The expression that finds sites, among them, as group ``always``, the strings in *always*."""
    longest_first = sorted(always, key=len, reverse=True)
    if not longest_first:
        return re.compile(SITE, re.VERBOSE)
    choices = [(r"(?<!\w)" if s[0].isalnum() else "") + re.escape(s) for s in longest_first]
    return re.compile(rf"(?P<always>{'|'.join(choices)})\s*+|(?:{SITE})", re.VERBOSE)


OPENERS = re.compile(rf"[\"'“‘„«‹(\[{{「『【〈《（¿¡*_{JOINERS}]{{0,8}}")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
MAX_WORD = 40
"""Longer words than this are no abbreviation, so nobody looks further back."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a sentence may end, between what comes before and what follows."""

    text: str
    """The whole text, NFC."""
    start: int
    """Where the sentence that may end here began."""
    stop: int
    """Where its stop stands: the ``.`` of ``end." Next``."""
    end: int
    """Where the sentence would end, after closing quotes and notes."""
    resume: int
    """Where the next one would start."""

    @property
    def mark(self) -> str:
        """The stop with all that leans on it: ``.``, ``?!``, ``…”``."""
        return self.text[self.stop : self.end]

    @property
    def word(self) -> str:
        """The word right before the stop, blanks to blanks, without opening quotes."""
        before = self.text[max(self.start, self.stop - MAX_WORD) : self.stop]
        words = before.split()
        return words[-1].strip("\"'“‘«([" + JOINERS) if words and not before[-1].isspace() else ""

    @property
    def head(self) -> int:
        """Where the next word begins, behind opening quotes and brackets."""
        match = OPENERS.match(self.text, self.resume)
        return match.end() if match else self.resume

    @property
    def next(self) -> str:
        """The first character of the next word; empty at the end of the text."""
        return self.text[self.head : self.head + 1]

    def following(self, count: int = 2) -> list[str]:
        """The next words, at most *count*."""
        near = self.text[self.head : self.head + MAX_WORD]
        return WORD.findall(near)[:count]
