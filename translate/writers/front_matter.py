"""What an edition says above its text: who wrote the article, where it stood, who translated it."""

from __future__ import annotations

import re
from dataclasses import replace

from translate.model import Metadata
from translate.text.by_rule.bylines import translate_byline
from translate.writers.base import Edition
from translate.writers.layout.laid import printable

_ADDRESS = re.compile(r"\s*<[^<>]*>\s*$")
_NOBODY = frozenset({"automatically generated", "full name", "none", "unknown", ""})
"""What stands in a catalog's ``Last-Translator`` where nobody has worked on it, lower-case."""


def stated(edition: Edition) -> Metadata:
    """Return what the article says of itself, as it says it, printable."""
    own = edition.article.metadata
    return Metadata(
        title=printable(own.title),
        date=printable(own.date),
        author=printable(own.author),
        source=printable(own.source),
        site=printable(own.site),
        section=printable(own.section),
        tags=tuple(map(printable, own.tags)),
        renderings=tuple((name, printable(words)) for name, words in own.renderings),
    )


def metadata(edition: Edition) -> Metadata:
    """Return what the article says of itself, in the language of the translation.

    A header such as ``source-en:`` goes before the glossary, and that before the rules for titles:
    ``TS. Lan`` is *Dr. Lan*.
    """
    own = stated(edition)
    headers = dict(own.renderings)

    def rendered(field: str, words: str) -> str:
        header = headers.get(f"{field}-{edition.language}")
        return header or translate_byline(words, *edition.languages, edition.terms)

    return replace(
        own,
        author=rendered("author", own.author),
        source=rendered("source", own.source),
        site=rendered("site", own.site),
        section=rendered("section", own.section),
    )


def credit_lines(edition: Edition) -> tuple[str, ...]:
    """Return who translated and who reviewed, each as a phrase; only what is true of the text.

    Without a translator in the settings, the catalog's last one is named where a person has worked
    on a sentence.
    """
    tally = edition.tally
    by_hand = any(state.by_hand for state in tally.elements())
    said = []
    if by_hand and (names := edition.translators or _last(edition)):
        said.append(f"Translated by {listed(names)}")
    if tally.reviewed and edition.reviewers:
        partly = "" if tally.reviewed == tally.total() else "in part "
        said.append(f"Reviewed {partly}by {listed(edition.reviewers)}")
    return tuple(map(printable, said))


def reviewer(edition: Edition) -> str:
    """Return by whom sentences were reviewed, as a phrase: ``by Lan and Minh``, ``by a person``."""
    if edition.reviewers:
        return f"by {listed(edition.reviewers)}"
    last = _last(edition)
    return f"by a person, last by {last[0]}" if last else "by a person"


def listed(names: tuple[str, ...]) -> str:
    """Return names as a sentence has them: ``A``, ``A and B``, ``A, B and C``."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _last(edition: Edition) -> tuple[str, ...]:
    """The person of the catalog's ``Last-Translator``, without an address; none if it is nobody."""
    name = printable(_ADDRESS.sub("", edition.last_translator))
    return () if name.lower() in _NOBODY or "@" in name else (name,)
