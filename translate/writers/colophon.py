"""What an edition says of its origin and making: author, share reviewed, drafting models."""

from __future__ import annotations

from collections import Counter
from datetime import date

from translate.model import State, Tally
from translate.model.languages import name_of
from translate.writers.base import Edition
from translate.writers.front_matter import metadata, reviewer, stated
from translate.writers.layout.arrangement import title
from translate.writers.layout.laid import printable


def byline(edition: Edition) -> tuple[str, ...]:
    """Return author, date, site, section and source, if stated, in the edition's language."""
    known = metadata(edition)
    day = long_date(known.date)
    return tuple(filter(None, (known.author, day, known.site, known.section, known.source)))


def facts(edition: Edition) -> dict[str, str]:
    """Return what other programs may want to know of the article, by name; what it states only."""
    own = stated(edition)
    named = {
        "title": title(edition).source,
        "author": own.author,
        "date": own.date,
        "source": own.source,
        "site": own.site,
        "section": own.section,
        "tags": ", ".join(own.tags),
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


def notice_heading(edition: Edition) -> str:
    """Return what stands before the `notice`, as a statement."""
    return "Not fully reviewed." if edition.tally.reviewed else "Not reviewed."


def notice(edition: Edition) -> str:
    """Return the warning to stand above the text; empty when every sentence is reviewed.

    Where nothing is reviewed, it stands for the labels of all sentences.
    """
    tally = edition.tally
    unreviewed, untranslated = _unreviewed(tally), tally[State.UNTRANSLATED]
    parts = []
    if tally.reviewed:
        if unreviewed:
            parts.append(f"{_sentences(unreviewed)} that nobody has reviewed yet")
        if untranslated:
            parts.append(f"{_sentences(untranslated)} not translated yet")
        return f"This edition holds {' and '.join(parts)}; each is marked." if parts else ""
    if unreviewed:
        parts.append(
            f"{_sentences(unreviewed)} {'is a draft' if unreviewed == 1 else 'are drafts'}"
        )
    if untranslated:
        own = name_of(edition.article.language).english
        verb = "is" if untranslated == 1 else "are"
        parts.append(f"{_sentences(untranslated)} {verb} not translated and shown in {own}")
    return f"Nobody has reviewed this edition: {' and '.join(parts)}." if parts else ""


def colophon(edition: Edition) -> tuple[str, ...]:
    """Return the closing statements for readers, each a sentence of plain text."""
    tally = edition.tally
    unreviewed, untranslated = _unreviewed(tally), tally[State.UNTRANSLATED]
    by_memory = sum(edition.unit(one.text).by_memory for one in edition.sentences)
    by_people = tally.reviewed - by_memory
    who = f" {reviewer(edition)}" if by_people else " by a person" if by_memory else ""
    statements = [f"{by_people} of {_sentences(tally.total())} reviewed{who}."]
    if by_memory:
        statements.append(f"{_sentences(by_memory)} approved by memory.")
    if unreviewed:
        models = edition.models(reviewed=False)
        makers = f"; drafted by {_counted(models)}" if models else ""
        statements.append(f"{_sentences(unreviewed)} not reviewed yet{makers}.")
    if untranslated:
        own = name_of(edition.article.language).english
        statements.append(f"{_sentences(untranslated)} not translated yet, shown in {own}.")
    started = edition.models(reviewed=True)
    if started:
        statements.append(f"Reviewed sentences that began as machine drafts: {_counted(started)}.")
    if day := long_date(edition.revised):
        statements.append(f"Translation last changed on {day}.")
    statements.append(f"Made with {edition.generator}.")
    return tuple(printable(statement) for statement in statements)


def _unreviewed(tally: Tally) -> int:
    """How many sentences have a translation that nobody has reviewed."""
    return tally.total() - tally.reviewed - tally[State.UNTRANSLATED]


def _sentences(count: int) -> str:
    return f"{count} sentence" if count == 1 else f"{count} sentences"


def _counted(models: Counter[str]) -> str:
    """Models with how many sentences each drafted, the busiest first: ``A (3), B (1)``."""
    ranked = sorted(models.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{model} ({count})" for model, count in ranked)
