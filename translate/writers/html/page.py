"""What the page of an edition consists of: the values for its template."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import quote

from translate.model import GroupKind, Metadata
from translate.model.languages import name_of
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import colophon, iso_date, long_date, notice, notice_heading
from translate.writers.front_matter import credit_lines, metadata
from translate.writers.html.markup import InlineMarkup
from translate.writers.inline import safe_address
from translate.writers.layout.arrangement import body, original, sections, summary, title, tree
from translate.writers.layout.grid import width_class
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage
from translate.writers.layout.references import described, references
from translate.writers.nobreak import keep_together
from translate.writers.templates import render

_PLAIN = frozenset(
    {
        GroupKind.QUOTE,
        GroupKind.LIST,
        GroupKind.ITEM,
        GroupKind.VERSE,
        GroupKind.DIALOGUE,
        GroupKind.TURN,
    }
)
"""Groups whose look is in every page."""
_EMBEDDED = re.compile(
    r"""\b(?:src|href|data)\s*=\s*["'](?P<address>https?://[^"']+)""", re.IGNORECASE
)


def write_html(edition: Edition) -> bytes:
    """Return the edition as a page."""
    heading, passages, stated = title(edition), body(edition), metadata(edition)
    found = references(edition)
    return render(
        edition.theme,
        "edition.html",
        edition=edition,
        generator=edition.generator,
        metadata=stated,
        site=edition.site,
        address=_address(edition),
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
        rich=_is_rich(edition),
        anchors=frozenset(one.anchor for one in passages),
        inline=InlineMarkup(edition, found, keep=keep_together),
        notes=tuple(found.notes.values()),
        described=described,
        width_class=width_class,
        embedded=embedded_address,
        sections=sections(passages),
        longest=max(len(one.lines) for one in (heading, *passages)),
        date=long_date(stated.date),
        day=iso_date(stated.date),
        credits=credit_lines(edition),
        notice=notice(edition),
        notice_heading=notice_heading(edition),
        colophon=colophon(edition),
    )


def edition_places(edition: Edition) -> dict[str, tuple[str, int]]:
    """Return where each sentence stands on the page.

    Returns:
        By the sentence, as the catalog has it: the id of its passage, which is empty for the title,
        and its number there from 1. A sentence that occurs twice has its first place.
    """
    found: dict[str, tuple[str, int]] = {}
    for anchor, passage in (("", title(edition)), *((one.anchor, one) for one in body(edition))):
        for number, line in enumerate(passage.lines, 1):
            found.setdefault(line.tagged_source, (anchor, number))
    return found


def write_text(edition: Edition) -> str:
    """Return the text of an edition in the translation's language as HTML, such as for a feed.

    What nobody has reviewed is labelled and counted; images are named, as a feed is read elsewhere.
    """
    edition = replace(edition, pictures={}, kind=EditionKind.TRANSLATED)
    found = references(edition)
    return render(
        edition.theme,
        "text.html",
        edition=edition,
        bilingual=False,
        blocks=tree(edition),
        inline=InlineMarkup(edition, found, keep=keep_together),
        anchors=frozenset(),
        notes=tuple(found.notes.values()),
        described=described,
        embedded=embedded_address,
        notice=notice(edition),
        notice_heading=notice_heading(edition),
        colophon=colophon(edition),
    ).decode()


def _address(edition: Edition) -> str:
    """Where the files of the article are published; empty if they are not."""
    folder = edition.article.slug.rpartition("/")[0]
    return f"{edition.site}{quote(folder)}/" if edition.site and folder else edition.site


def embedded_address(markup: str) -> str:
    """Return the address of what foreign markup embeds, such as a video; empty without one."""
    found = _EMBEDDED.search(markup)
    return safe_address(html.unescape(found["address"])) if found else ""


def _is_rich(edition: Edition) -> bool:
    """Whether the page has more than plain text can have: marks, tables, lists in lists."""
    if any(one.verbatim or one.level > 1 for one in body(edition)):
        return True
    if any(sentence.marks for sentence in edition.sentences):
        return True
    return _has_rich_groups(tree(edition), in_item=False)


def _has_rich_groups(blocks: Iterable[LaidBlock], *, in_item: bool) -> bool:
    for block in blocks:
        if not isinstance(block, LaidGroup):
            continue
        if block.kind not in _PLAIN or (in_item and block.kind is GroupKind.LIST):
            return True
        if block.group.definitions or block.group.id:
            return True
        if _has_rich_groups(block.children, in_item=in_item or block.kind is GroupKind.ITEM):
            return True
    return False


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
