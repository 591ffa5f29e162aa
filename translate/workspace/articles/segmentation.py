"""How a project cuts its articles into sentences, and their translations."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from translate.catalogs.po import Catalog, Entry
from translate.model import Article
from translate.model.languages import base
from translate.project import Project
from translate.segmenter import Rules, segment
from translate.segmenter.corrections import Correction, correct
from translate.segmenter.known import KnownSentences, fitted
from translate.text.tag_form import without_tag_forms
from translate.walk import Span, with_sentences

_NUMBER_SIGN = Rules(never_after=frozenset({"No."}))
"""In an English translation ``No.`` is a number, a name or an answer; not to cut loses nothing."""


def segmented(
    project: Project,
    article: Article,
    known: KnownSentences,
    corrections: Sequence[Correction],
) -> tuple[Article, frozenset[Correction]]:
    """Cut an article into sentences, as the settings and a translator want it.

    The rules cut, except where known sentences have other cuts; cuts made by hand come on top.

    Args:
        project: Says the language, its abbreviations and names.
        article: The article as it was read.
        known: The sentences whose cuts hold.
        corrections: The cuts that a translator made by hand.

    Returns:
        The article with its sentences, and the corrections that found theirs.
    """
    settings = project.settings
    rules = Rules(
        abbreviations=frozenset(settings.abbreviations),
        never_after=frozenset(settings.never_split_after),
        always_after=frozenset(settings.always_split_after),
    )
    used: set[Correction] = set()

    def split(text: str) -> Sequence[Span]:
        spans = _spans(text, project.pair.source, rules)
        corrected, found = correct(text, fitted(text, spans, known), corrections)
        used.update(found)
        return corrected

    return with_sentences(article, split), frozenset(used)


@lru_cache(maxsize=4096)
def _spans(text: str, language: str, rules: Rules) -> Sequence[Span]:
    """Return where the rules cut a text: the review page asks it of an article again and again."""
    return tuple((one.start, one.end) for one in segment(text, language, rules))


def reviewed_sentences(catalog: Catalog | None) -> list[str]:
    """Return the sentences of an article that are reviewed, without tags: how it was read and cut.

    Args:
        catalog: The article's catalog; None, if it has none, knows no sentence.
    """
    found = [entry for entry in _live(catalog) if entry.msgstr and not entry.fuzzy]
    return [form for entry in found for form in plain_forms(entry.msgid)]


def live_sentences(catalog: Catalog | None) -> list[str]:
    """Return all sentences that an article had when its catalog was written, without tags."""
    return [form for entry in _live(catalog) for form in plain_forms(entry.msgid)]


def plain_forms(sentence: str) -> list[str]:
    """Return a sentence of a catalog without tags, and as it is if that may be text too."""
    plain = without_tag_forms(sentence)
    return [plain] if plain == sentence else [plain, sentence]


def _live(catalog: Catalog | None) -> list[Entry]:
    return [entry for entry in catalog.entries if not entry.obsolete] if catalog else []


def split_target(project: Project, text: str) -> list[str]:
    """Return a translation cut into its sentences; one that cannot be cut is one piece."""
    language = project.pair.target
    found = segment(text, language, _NUMBER_SIGN if base(language) == "en" else Rules())
    return [one.text for one in found] or [text]
