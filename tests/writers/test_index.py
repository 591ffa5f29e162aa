"""The front page of the output folder."""

from __future__ import annotations

from dataclasses import replace

from editions import market, simple
from writers.test_html import having, parse, words

from translate.writers import Entry, Link, entry, write_index


def _entry(slug: str, date: str = "") -> Entry:
    links = (Link("Side by side", f"{slug}.vi-en.html"),)
    return replace(entry(market(), links), slug=slug, date=date)


def test_every_article_is_listed_with_its_review() -> None:
    """Title in both languages, date, counts and the files of each article stand there."""
    page = parse(write_index([_entry("chợ nổi", "2025-09-13")], "songngu 0.1.0"))
    card = next(having(page, "card"))
    assert words(card) == (
        "Cái Răng floating market as the waters rise Chợ nổi Cái Răng vào mùa nước lên"
        " 13 September 2025 9 of 14 sentences reviewed (64 %) changed 2025-09-20 Side by side"
    )
    assert next(card.iter("a")).get("href") == "ch%E1%BB%A3%20n%E1%BB%95i.vi-en.html"
    meter = next(card.iter("meter"))
    assert (meter.get("value"), meter.get("max")) == ("9", "14")


def test_the_newest_article_comes_first() -> None:
    """Articles stand by date, newest first, then by name; those without a date last."""
    dates = {"a": "", "b": "2025-01-02", "c": "2025-03-01", "d": "2025-01-02"}
    page = parse(write_index([_entry(slug, date) for slug, date in dates.items()], "songngu"))
    assert [card.get("id") for card in having(page, "card")] == ["c", "b", "d", "a"]


def test_an_untitled_article_is_listed_by_its_first_words() -> None:
    """Its own language is declared where the title is not translated."""
    found = entry(replace(simple(("Một câu.", "x")), units={}), ())
    assert (found.title, found.title_language, found.percent) == ("Một câu.", "vi", 0)


def test_an_empty_index_says_so() -> None:
    """Without an edition the page is whole and says what is missing."""
    page = parse(write_index([], "songngu"))
    assert "No edition has been built yet." in words(page)
    assert (
        entry(replace(simple(("a", "b")), article=replace(market().article, blocks=())), ()).percent
        == 0
    )
