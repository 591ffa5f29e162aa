"""HTML: one file that holds everything, is read without a script and asks the network for nothing.

https://html.spec.whatwg.org/
"""

from __future__ import annotations

from dataclasses import dataclass

from translate.model import Metadata
from translate.model.languages import name_of
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import colophon, iso_date, long_date, notice, notice_heading
from translate.writers.front_matter import credit_lines, metadata
from translate.writers.laid import LaidPassage
from translate.writers.layout import body, original, sections, summary, title, tree
from translate.writers.templates import render


def write_html(edition: Edition) -> bytes:
    """Return the edition as a page."""
    heading, passages, stated = title(edition), body(edition), metadata(edition)
    return render(
        edition.theme,
        "edition.html",
        edition=edition,
        generator=edition.generator,
        metadata=stated,
        other=_other(edition),
        this=_page(edition, edition.kind),
        root="../" * edition.article.slug.count("/"),
        description=summary(edition),
        source_name=name_of(edition.article.language).english,
        target_name=name_of(edition.language).english,
        facts=_facts(edition, heading, stated),
        bilingual=edition.kind is EditionKind.BILINGUAL,
        title=heading,
        original=original(edition) if edition.kind is EditionKind.TRANSLATED else "",
        blocks=tree(edition),
        sections=sections(passages),
        longest=max(len(one.lines) for one in (heading, *passages)),
        date=long_date(stated.date),
        day=iso_date(stated.date),
        credits=credit_lines(edition),
        notice=notice(edition),
        notice_heading=notice_heading(edition),
        colophon=colophon(edition),
    )


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """One of the two pages of an article."""

    label: str
    file: str
    language: str
    """The language that it has and the other one has not, or that it has alone."""


def _page(edition: Edition, kind: EditionKind) -> HtmlPage:
    file = f"{edition.of_kind(kind).stem.rpartition('/')[2]}.html"
    if kind is EditionKind.TRANSLATED:
        return HtmlPage(f"{name_of(edition.language).english} edition", file, edition.language)
    return HtmlPage("Side by side", file, edition.article.language)


def _other(edition: Edition) -> HtmlPage:
    english = edition.kind is EditionKind.TRANSLATED
    return _page(edition, EditionKind.BILINGUAL if english else EditionKind.TRANSLATED)


def _facts(edition: Edition, heading: LaidPassage, stated: Metadata) -> dict[str, object]:
    """What the page says of itself to search engines: https://schema.org/Article."""
    facts = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": heading.text,
        "inLanguage": edition.language,
        "datePublished": iso_date(stated.date),
        "dateModified": edition.revised,
        "author": stated.author and {"@type": "Person", "name": stated.author},
        "isBasedOn": stated.source,
        "articleSection": stated.section,
        "keywords": ", ".join(stated.tags),
        "translationOfWork": {
            "@type": "Article",
            "headline": heading.source,
            "inLanguage": edition.article.language,
        },
    }
    return {name: fact for name, fact in facts.items() if fact}
