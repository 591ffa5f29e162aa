"""``end-punctuation``: a sentence ends as a question, the other as a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.checks.base import INTO_ENGLISH, Check
from translate.checks.context import Context
from translate.checks.word_lists import words
from translate.checks.wording.denied_words import is_rhetorical
from translate.message import Message
from translate.model import Finding, Severity

_LAST_WORD = re.compile(r"(?:(\w+) )?(?<![\w’'.-])(\w+)[.!]?[\"”’']?$")
_LONGEST_END = 40
"""Characters at the end of a sentence that its last two words are looked for in."""
_CLOSING = "\"'”’»)]" + "".join(filter(str.isspace, map(chr, range(0x3001))))


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    source, target = _end(unit.source), _end(unit.target)
    asks = unit.target.count("?")
    fewer = not asks or (target == "." and asks < unit.source.count("?"))
    question = source == "?" and target != "!" and fewer
    if question and any(
        is_rhetorical(context.source.text, hit, context.target.lower)
        for hit in context.phrases.get("negation", ())
    ):
        return
    if question or (source == "." and (target == "," or _is_open(unit.target))):
        at = len(unit.target) - 1
        message = Message(
            "the source ends in '{source}', the English in '{value}'",
            source=source,
            value=target or "no mark",
        )
        yield CHECK.finding(context, message, None, (at, at + 1))
        return
    if not unit.target.rstrip(".!\"”’'\n").endswith(_unfinished()):
        return
    broken = _LAST_WORD.search(unit.target, max(len(unit.target) - _LONGEST_END, 0))
    if broken and broken[2] in words("unfinished-english") and not _may_end(broken):
        message = Message("the sentence breaks off after '{word}'", word=broken[2])
        yield CHECK.finding(context, message, None, broken.span(2))


@cache
def _unfinished() -> tuple[str, ...]:
    """What a target ends in that may break off."""
    return tuple(words("unfinished-english"))


def _may_end(broken: re.Match[str]) -> bool:
    """Whether a sentence may end with "of": what a thing is made of."""
    return broken[2] == "of" and (broken[1] or "").lower() in words("before-final-of")


def _is_open(text: str) -> bool:
    """Whether a text ends in a letter or figure of a script that has full stops: not in Thai."""
    last = text.rstrip(_CLOSING)[-1:]
    return last.isdigit() or last.lower() != last.upper()


def _end(text: str) -> str:
    """The last mark, closing quotes and brackets left out; empty after a letter."""
    last = text.rstrip(_CLOSING)[-1:]
    return "" if last.isalnum() else last


CHECK = Check(
    id="end-punctuation",
    severity=Severity.WARNING,
    what="A question lost its question mark, or a sentence its full stop or its last words.",
    why=(
        "The last mark says what kind of sentence it is; a comma there, or none, means that the "
        "rest was cut off, and so does 'the' before the stop. A stop may stand before or after a "
        "closing quotation mark."
    ),
    find=_find,
    pair=INTO_ENGLISH,
)
