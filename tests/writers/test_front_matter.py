"""Who wrote an article and who translated it, as an edition says it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.editions import market

from translate.model import Metadata
from translate.writers import WRITERS, Edition
from translate.writers.front_matter import credit_lines, metadata, reviewer, stated
from translate.writers.interchange.json import write_json

STATED = Metadata(
    title="Chợ nổi",
    author="TS. Trần Minh",
    source="Báo Cần Thơ",
    site="Tuổi Trẻ",
    section="Văn hóa",
    renderings=(("site-en", "Youth"), ("site-fr", "Jeunesse")),
)


def _edition(**changes: object) -> Edition:
    edition = market()
    article = replace(edition.article, metadata=STATED)
    return replace(edition, article=article, **changes)  # type: ignore[arg-type]  # any field


def test_the_byline_is_in_the_editions_language() -> None:
    """A header goes before the glossary, and that before the rules for titles."""
    edition = _edition(terms={"báo cần thơ": "Cần Thơ Newspaper", "tuổi trẻ": "The Young"})
    shown = metadata(edition)
    assert (shown.author, shown.source, shown.site) == (
        "Dr. Trần Minh",
        "Cần Thơ Newspaper",
        "Youth",
    )
    assert shown.section == "Văn hóa"
    assert metadata(replace(edition, language="fr")).site == "Jeunesse"
    assert stated(edition) == STATED
    assert "TS. Trần Minh" in write_json(edition).decode()


@pytest.mark.parametrize("name", ["html", "md"])
def test_a_page_has_the_english_byline_and_the_credits(name: str) -> None:
    """In both, and nothing of the Vietnamese byline."""
    page = WRITERS[name](_edition(translators=("Lan Anh", "Minh"), reviewers=("Hoa",))).decode()
    for words in ("Dr. Trần Minh", "Youth", "Translated by Lan Anh and Minh", "in part by Hoa"):
        assert words in page
    assert "TS." not in page


@pytest.mark.parametrize(
    ("last", "credited"),
    [
        ("Lan Anh <lan@example.org>", ("Translated by Lan Anh",)),
        ("Lan Anh", ("Translated by Lan Anh",)),
        ("Automatically generated", ()),
        ("FULL NAME <EMAIL@ADDRESS>", ()),
        ("<lan@example.org>", ()),
        ("lan@example.org", ()),
        ("", ()),
    ],
)
def test_the_last_translator_is_credited(last: str, credited: tuple[str, ...]) -> None:
    """By name, without the address; what a program wrote there is nobody."""
    assert credit_lines(_edition(last_translator=last)) == credited
    assert reviewer(_edition(last_translator=last)) == (
        "by a person, last by Lan Anh" if credited else "by a person"
    )


def test_credit_is_given_only_for_work_that_is_done() -> None:
    """Drafts have no translator, and what nobody reviewed no reviewer."""
    names = {"translators": ("A", "B", "C"), "reviewers": ("D",)}
    assert credit_lines(_edition(**names)) == (
        "Translated by A, B and C",
        "Reviewed in part by D",
    )
    assert reviewer(_edition(**names)) == "by D"
    drafts = {
        source: replace(one, approved=False, previous="", draft=one.target)
        for source, one in market().units.items()
    }
    assert credit_lines(_edition(units=drafts, **names)) == ()
