"""HTML: one file that holds everything, is read without a script and asks the network for nothing.

https://html.spec.whatwg.org/
"""

from __future__ import annotations

from itertools import groupby

from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import colophon, long_date, notice
from translate.writers.layout import Passage, body, metadata, title
from translate.writers.templates import render


def write_html(edition: Edition) -> bytes:
    """Return the edition as a page."""
    heading, passages = title(edition), body(edition)
    return render(
        edition.theme,
        "edition.html",
        edition=edition,
        metadata=metadata(edition),
        bilingual=edition.kind is EditionKind.BILINGUAL,
        title=heading,
        original=_original(edition, heading),
        sections=[(kind, list(run)) for kind, run in groupby(passages, lambda one: one.kind.value)],
        longest=max(len(one.lines) for one in (heading, *passages)),
        date=long_date(metadata(edition).date),
        notice=notice(edition),
        colophon=colophon(edition),
    )


def _original(edition: Edition, heading: Passage) -> str:
    """The source's own title, for an English edition that shows it under the translated one."""
    known = heading.number or edition.article.metadata.title
    return heading.source if known and edition.kind is EditionKind.ENGLISH else ""
