"""``spelling``: a word that no dictionary of English has, a slip away from one that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import INTO_ENGLISH, Check
from translate.checks.context import Context
from translate.checks.references import references
from translate.checks.wording.dictionary import SHORTEST, english
from translate.message import Message
from translate.model import Finding, Severity

_WORD = re.compile(rf"(?<![\w’'./@#\]-])[a-z]{{{SHORTEST},}}(?![\w’'/@\\-]|\.\w)")
"""A word in small letters: names and acronyms have their own checks."""


def _find(context: Context) -> Iterator[Finding]:
    own, target = context.source.folded_words, context.target
    found = [word for word in _WORD.finditer(target.text) if word[0] not in own]
    # the dictionary takes a second to read, which a draft that is no English yet need not wait for
    dictionary = english() if found else None
    if dictionary is None:
        return
    for word in found:
        if dictionary.knows(word[0]) or _is_meant(context, word[0]):
            continue
        meant = dictionary.meant(word[0])
        if meant and not any(start <= word.start() < end for start, end in references(target.text)):
            message = Message(
                "'{word}' is not in the dictionary: '{meant}'?", word=word[0], meant=meant
            )
            yield CHECK.finding(context, message, None, word.span())


def _is_meant(context: Context, word: str) -> bool:
    """Whether the glossary or another sentence of the article has a word too: it is a term."""
    if any(word in term.target.lower() for term in context.article.terms):
        return True
    text = context.article.english
    line = text.find("\n", text.find(word))
    return line > 0 and text.find(word, line) > 0


CHECK = Check(
    id="spelling",
    severity=Severity.WARNING,
    what="A word is one letter away from one that English has.",
    why=(
        "A slip of the keys is what readers write in about. Only with a dictionary "
        "(`pip install 'songngu[spelling]'`). American and British spellings, words of the source "
        "and of the glossary, words that the article has twice, names and addresses are fine."
    ),
    find=_find,
    pair=INTO_ENGLISH,
)
