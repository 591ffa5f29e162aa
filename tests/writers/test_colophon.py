"""What an edition says of its making: counts, models, dates."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.editions import MODEL, article, block, market, simple

from translate.model import Metadata, TextKind, Unit
from translate.writers import Edition, EditionKind
from translate.writers.colophon import byline, colophon, facts, long_date, notice, notice_heading
from translate.writers.html import write_html
from translate.writers.layout.arrangement import body
from translate.writers.markdown import write_markdown


def _edition(*blocks, metadata=None, units=None):  # type: ignore[no-untyped-def]
    return Edition(article(*blocks, metadata=metadata), units or {}, EditionKind.TRANSLATED)


def test_the_colophon_counts_and_names_the_models() -> None:
    """Counts, models, date and program stand in the colophon, each as a sentence."""
    assert colophon(market()) == (
        "9 of 14 sentences reviewed by a person.",
        f"4 sentences not reviewed yet; drafted by {MODEL} (3).",
        "1 sentence not translated yet, shown in Vietnamese.",
        "Translation last changed on September 20, 2025.",
        "Made with songngu 0.1.0.",
    )


def test_the_colophon_names_models_whose_drafts_were_reviewed() -> None:
    """A reviewed sentence that began as a draft is credited, the busiest model first."""
    units = {
        text: Unit(text, text, approved=True, draft=text, model=model)
        for text, model in (("a", "B 1"), ("b", "B 1"), ("c", "A 2"))
    }
    edition = _edition(block(TextKind.PARAGRAPH, "a", "b", "c"), units=units)
    assert "Reviewed sentences that began as machine drafts: B 1 (2), A 2 (1)." in colophon(edition)
    assert notice(edition) == ""


def test_only_sentences_with_words_of_a_draft_began_as_one() -> None:
    """Where a person wrote a sentence without its draft, no model is named."""
    draft = "The boat brings books to the children."
    texts = {
        "a": draft,
        "b": "The boat brings many books to the children.",
        "c": "Every child on the river has something new to read.",
    }
    units = {
        source: Unit(source, text, approved=True, draft=draft, model="B 1")
        for source, text in texts.items()
    }
    edition = _edition(block(TextKind.PARAGRAPH, "a", "b", "c"), units=units)
    assert "Reviewed sentences that began as machine drafts: B 1 (2)." in colophon(edition)
    rewritten = _edition(block(TextKind.PARAGRAPH, "c"), units=units)
    assert colophon(rewritten) == ("1 of 1 sentence reviewed by a person.", "Made with songngu.")


def test_the_notice_warns_of_drafts_and_gaps() -> None:
    """The notice counts drafts and gaps, and is silent on neither."""
    assert notice(market()) == (
        "This edition holds 4 sentences that nobody has reviewed yet"
        " and 1 sentence not translated yet; each is marked."
    )


def test_where_nothing_is_reviewed_the_notice_speaks_for_the_labels() -> None:
    """It counts drafts and gaps; no sentence has a label of its own, in any format."""
    units = {source: replace(one, approved=False) for source, one in market().units.items()}
    edition = replace(market(), units=units)
    assert notice_heading(edition) == "Not reviewed."
    assert notice(edition) == (
        "Nobody has reviewed this edition: 13 sentences are drafts"
        " and 1 sentence is not translated and shown in Vietnamese."
    )
    assert not [one for one in body(edition) if one.label or one.lines[0].mark]
    assert {one.unreviewed for one in body(edition)} >= {"draft", "edited draft"}
    assert "*[" not in write_markdown(edition).decode()
    page = write_html(edition).decode()
    assert "<sup" not in page
    assert "<title>Cái Răng floating market as the waters rise [edited draft]</title>" in page


def test_one_reviewed_sentence_brings_the_labels_back() -> None:
    """Then a reader cannot know which one it is."""
    units = {"a": Unit("a", "A.", approved=True), "b": Unit("b", "B.", draft="B.")}
    edition = _edition(block(TextKind.PARAGRAPH, "a", "b"), units=units)
    assert notice_heading(edition) == "Not fully reviewed."
    assert [line.label for line in body(edition)[0].lines] == ["", "draft"]


def test_the_byline_leaves_out_what_is_not_stated() -> None:
    """Author, date and source stand in the byline when the article states them."""
    assert byline(market()) == ("Trần Minh", "September 13, 2025", "https://example.org/cho-noi")
    assert byline(simple(("a", "b"))) == ()


def test_the_byline_says_where_the_article_stood() -> None:
    """Site and section are shown; tags are for programs."""
    metadata = Metadata(author="Lan", site="Báo Cần Thơ", section="Văn hóa", tags=("lũ", "chợ"))
    edition = Edition(
        article(block(TextKind.PARAGRAPH, "một"), metadata=metadata), {}, EditionKind.TRANSLATED
    )
    assert byline(edition) == ("Lan", "Báo Cần Thơ", "Văn hóa")
    assert facts(edition)["tags"] == "lũ, chợ"
    assert "<span>Báo Cần Thơ</span>" in write_html(edition).decode()
    assert '<meta name="keywords" content="lũ, chợ">' in write_html(edition).decode()


@pytest.mark.parametrize(
    ("iso", "long"), [("2025-11-05", "November 5, 2025"), ("2025", "2025"), ("", "")]
)
def test_dates_are_written_out(iso: str, long: str) -> None:
    """An ISO date is written out; anything else is left as it is."""
    assert long_date(iso) == long
