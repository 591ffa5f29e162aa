"""What an edition says of its origin and making: author, share reviewed, drafting models."""

from __future__ import annotations

from collections import Counter
from datetime import date

from translate.model import State, Tally
from translate.model.languages import name_of
from translate.writers.base import Edition
from translate.writers.layout import metadata, printable, title


def byline(edition: Edition) -> tuple[str, ...]:
    """Return what the article says of itself: author, date, site, section, source, if it does."""
    stated = metadata(edition)
    day = long_date(stated.date)
    return tuple(filter(None, (stated.author, day, stated.site, stated.section, stated.source)))


def facts(edition: Edition) -> dict[str, str]:
    """Return what other programs may want to know of the article, by name; what it states only."""
    stated = metadata(edition)
    named = {
        "title": title(edition).source,
        "author": stated.author,
        "date": stated.date,
        "source": stated.source,
        "site": stated.site,
        "section": stated.section,
        "tags": ", ".join(stated.tags),
    }
    return {name: value for name, value in named.items() if value}


def long_date(iso: str) -> str:
    """``2025-11-05`` as ``November 5, 2025``; anything else as it is."""
    if not (known := iso_date(iso)):
        return iso
    day = date.fromisoformat(known)
    return f"{day:%B} {day.day}, {day.year}"


def iso_date(stated: str) -> str:
    """``stated`` as ``2025-11-05``; empty when it is no date, as *last week* is none."""
    try:
        return date.fromisoformat(stated).isoformat()
    except ValueError:
        return ""


def notice(edition: Edition) -> str:
    """Return the warning to stand above the text; empty when every sentence is reviewed."""
    tally = edition.tally
    unreviewed, untranslated = _unreviewed(tally), tally[State.UNTRANSLATED]
    parts = []
    if unreviewed:
        parts.append(f"{_sentences(unreviewed)} that nobody has reviewed yet")
    if untranslated:
        parts.append(f"{_sentences(untranslated)} not translated yet")
    return f"This edition holds {' and '.join(parts)}; each is marked." if parts else ""


def colophon(edition: Edition) -> tuple[str, ...]:
    """Return the closing statements, each a sentence of plain text."""
    tally = edition.tally
    unreviewed, untranslated = _unreviewed(tally), tally[State.UNTRANSLATED]
    by_memory = sum(edition.unit(one.text).by_memory for one in edition.sentences)
    by_people = tally.reviewed - by_memory
    statements = [f"{by_people} of {_sentences(tally.total())} reviewed by a person."]
    if by_memory:
        statements.append(f"{_sentences(by_memory)} approved by memory.")
    if unreviewed:
        models = edition.models(reviewed=False)
        makers = f"; drafted by {_listed(models)}" if models else ""
        statements.append(f"{_sentences(unreviewed)} not reviewed yet{makers}.")
    if untranslated:
        own = name_of(edition.article.language).english
        statements.append(f"{_sentences(untranslated)} not translated yet, shown in {own}.")
    started = edition.models(reviewed=True)
    if started:
        statements.append(f"Reviewed sentences that began as machine drafts: {_listed(started)}.")
    if edition.revised:
        statements.append(f"Translation last changed on {edition.revised}.")
    statements.append(f"Made with {edition.generator} from {edition.article.path}.")
    return tuple(printable(statement) for statement in statements)


def _unreviewed(tally: Tally) -> int:
    """How many sentences have a translation that nobody has reviewed."""
    return tally.total() - tally.reviewed - tally[State.UNTRANSLATED]


def _sentences(count: int) -> str:
    return f"{count} sentence" if count == 1 else f"{count} sentences"


def _listed(models: Counter[str]) -> str:
    """Models with how many sentences each drafted, the busiest first: ``A (3), B (1)``."""
    ranked = sorted(models.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{model} ({count})" for model, count in ranked)
