"""``left-vi``: Vietnamese words were left in the English; see ``data/left-vi.txt``."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.word_lists import words
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    target, shared = context.target, context.source.vocabulary
    plain = target.vocabulary & words("left-vi.plain") & shared
    if unit.target.isascii() and not plain:
        return
    for word in target.words:
        if word[0] in plain or _is_marked(word[0], shared):
            message = f"'{word[0]}' is Vietnamese"
            yield CHECK.finding(context, message, None, word.span())


def _is_marked(word: str, shared: frozenset[str]) -> bool:
    """Whether a lower-case word that the source has too is written in Vietnamese letters."""
    lower_case = word == word.lower() and word in shared
    return lower_case and not word.isascii() and word not in words("left-vi.loans")


CHECK = Check(
    id="left-vi",
    severity=Severity.ERROR,
    what="A Vietnamese word was left in the English.",
    why=(
        "Half-translated sentences are the commonest fault of machine drafts. Names (with a "
        "capital) and words that English has borrowed, such as phở, are fine."
    ),
    find=_find,
)
