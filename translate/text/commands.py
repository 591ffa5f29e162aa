"""Commands of a shell that stand in running text without marks around them: ``git pull origin``."""

from __future__ import annotations

import re
from pathlib import Path

from translate.text.word_list import read

UNMARKED = (
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:(?:ie|uo|oa|oe|uye?|ye|ua|ue|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?|[aeou]i|a[ouy]|[ei]?eu|[iu]u|eo|ia|uoi|uou|o?a[iy]|uay)(?!\w|[./_:=@-]\w)"
)
"""A word that Vietnamese has without marks: it goes on with the sentence (``git pull xong``)."""
_ARGUMENT = (
    rf"(?:(?!{UNMARKED})|(?=[a-z]+\s-))"
    r"(?:[A-Za-z0-9_./:=@~^*+-]*[A-Za-z0-9_/*](?!\w)|\"[^\"\n]{1,60}\")"
)
_FLAG = r"-{1,2}(?:[A-Za-z]{1,2}(?!\w)|(?<=--)[a-z][\w-]*(?:=\S+)?)"
_SHORT_WORDS = "cat|cp|find|kill|man|mount|mv|ping|tail|tar|top"
"""Programs that look like Vietnamese words."""
_PROGRAM = rf"(?:(?!{UNMARKED})[a-z][a-z0-9_-]{{1,15}}|{_SHORT_WORDS})"
_DATA = Path(__file__).parent / "data" / "commands.txt"


def _known() -> str:
    """Return an expression for the beginnings of commands that the list has."""
    lines = (line.partition(":") for line in read(_DATA))
    return "|".join(
        rf"{program.strip()}\s(?:{'|'.join(map(_word, words.split()))})"
        for program, _, words in lines
    )


def _word(word: str) -> str:
    """An expression for a word of the list; a star is anything with a sign or figure in it."""
    return r"(?=\S*[@./\d]\S|\d)\S+(?<![.,;:)])" if word == "*" else re.escape(word)


BEGINNING = rf"(?:sudo\s)?(?:{_known()})"
"""The first words of a command that needs no flag to be one."""
_ONE = rf"(?:{BEGINNING}|(?:sudo\s)?{_PROGRAM}\s{_FLAG})(?:\s{_ARGUMENT})*"
COMMAND = rf"(?<![\w./-]){_ONE}(?:\s(?:&&|\|\||[|>]|>>)\s(?:{_ONE}|{_ARGUMENT}))*(?!\w)"
"""A command, or several that signs join: ``apt-get update && apt-get upgrade -y``."""
