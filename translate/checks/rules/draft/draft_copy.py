"""``draft-copy``: the target is the source again."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.checks.references import references
from translate.checks.text import CheckedText, Word
from translate.checks.word_lists import words as list_of
from translate.checks.wording.vietnamese import is_accented_syllable
from translate.model import Finding, Severity
from translate.model.languages import VIETNAMESE_TO_ENGLISH
from translate.text.folding import strip_marks

_SHARE = 0.6
"""The share of words that both have, from which a draft is a copy: from Vietnamese into English."""
_SHARE_OF_KIN = 0.9
"""The same for other pairs, among which are languages as close as Spanish and Portuguese."""
_FEWEST = 4


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    both = context.target.folded_words & context.source.folded_words
    if 3 * len(both) < len(context.target.folded_words):
        return
    words = _own_words(context.target)
    if _is_foreign(context):
        return
    source = context.source.folded_words
    if len(words) < _FEWEST:
        if unit.source == unit.target and _own_words(context.source):
            yield CHECK.finding(context, "the source was not translated")
        return
    shared = sum(strip_marks(word[0]) in source for word in words)
    own = VIETNAMESE_TO_ENGLISH.covers(context.article.pair)
    if shared >= (_SHARE if own else _SHARE_OF_KIN) * len(words):
        yield CHECK.finding(context, "most of the source was not translated")


def _own_words(text: CheckedText) -> list[Word]:
    """The words that are translated: no names, nothing of addresses and hashtags."""
    kept = list(references(text.text))
    return [
        word
        for word in text.words
        if not (word[0][0].isupper() or any(a <= word.start() < b for a, b in kept))
    ]


def _is_foreign(context: Context) -> bool:
    """Whether a Vietnamese article has no Vietnamese word here: names and titles stay."""
    words = context.source.lower_words
    plain = list_of("left-vi.plain")
    vietnamese = any(word in plain or is_accented_syllable(word) for word in words)
    return context.article.pair.source == "vi" and not vietnamese


CHECK = Check(
    id="draft-copy",
    severity=Severity.ERROR,
    what="The English is the Vietnamese again, or mostly.",
    why=(
        "A model that does not know a sentence copies it. Names, titles in English, addresses and "
        "hashtags may be the same."
    ),
    find=_find,
    pair=ANY_PAIR,
)
