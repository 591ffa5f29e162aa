"""Tests of the index page of the output folder."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from support.editions import market, simple
from writers.test_html import having, parse, words

from translate.writers import EditionLink, IndexEntry, index_entry, write_feed, write_index


def _entry(slug: str, date: str = "") -> IndexEntry:
    links = (EditionLink("Side by side", "HTML", f"{slug}.vi-en.html"),)
    return replace(index_entry(market(), links), slug=slug, date=date)


def test_every_article_is_listed_with_its_review() -> None:
    """The page has the title in both languages, date, counts and files of each article."""
    page = parse(write_index([_entry("chợ nổi", "2025-09-13")], "songngu 0.1.0"))
    card = next(having(page, "card"))
    assert words(card) == (
        "Cái Răng floating market as the waters rise Chợ nổi Cái Răng vào mùa nước lên"
        " September 13, 2025 9 of 14 sentences reviewed (64 %) changed 2025-09-20"
        " On the morning of September 12, 2025, more than 300 boats gathered at the Cái Răng"
        " floating market in the city of Cần Thơ. Side by side HTML"
    )
    assert next(card.iter("a")).get("href") == "ch%E1%BB%A3%20n%E1%BB%95i.vi-en.html"
    meter = next(card.iter("meter"))
    assert (meter.get("value"), meter.get("max")) == ("9", "14")


def test_the_newest_article_comes_first() -> None:
    """Articles are ordered by date, newest first, then by name; those without a date are last."""
    dates = {"a": "", "b": "2025-01-02", "c": "2025-03-01", "d": "2025-01-02"}
    page = parse(write_index([_entry(slug, date) for slug, date in dates.items()], "songngu"))
    assert [card.get("id") for card in having(page, "card")] == ["c", "b", "d", "a"]


def test_an_untitled_article_is_listed_by_its_first_words() -> None:
    """If the title is not translated, its own language is declared."""
    found = index_entry(replace(simple(("Một câu.", "x")), units={}), ())
    assert (found.title, found.title_language, found.percent) == ("Một câu.", "vi", 0)


def test_an_empty_index_says_so() -> None:
    """Without editions the page is complete and says what is missing."""
    page = parse(write_index([], "songngu"))
    assert "No edition has been built yet." in words(page)
    assert (
        index_entry(
            replace(simple(("a", "b")), article=replace(market().article, blocks=())), ()
        ).percent
        == 0
    )


ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_feed_holds_what_changed_last() -> None:
    """The feed has the latest fifty articles, each with a permanent identity."""
    entries = [replace(_entry(f"s{n}"), revised=f"2025-01-{n % 28 + 1:02}") for n in range(60)]
    feed = etree.fromstring(write_feed(entries, "songngu"))
    items = feed.findall(f"{ATOM}entry")
    assert len(items) == 50
    assert feed.findtext(f"{ATOM}updated") == "2025-01-28T00:00:00Z"
    dates = [item.findtext(f"{ATOM}updated") for item in items]
    assert dates == sorted(dates, reverse=True)
    identities = {item.findtext(f"{ATOM}id") for item in items}
    assert len(identities) == 50
    assert write_feed(reversed(entries), "songngu") == write_feed(entries, "songngu")


def test_the_feed_escapes_its_titles() -> None:
    """A title with markup stays text; an unreviewed one is labelled in the feed and the index."""
    hostile = replace(_entry("a"), title="<b>]]>&amp;", label="draft")
    feed = etree.fromstring(write_feed([hostile], "songngu"))
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "<b>]]>&amp; [draft]"
    assert next(having(parse(write_index([hostile], "songngu")), "mark")).text == "draft"


def test_text_that_is_not_a_date_does_not_become_one() -> None:
    """*Last week* is not sorted before real dates, and the feed has only existing dates."""
    vague = replace(_entry("a"), date="hôm qua", revised="YEAR-MO-DA")
    dated = replace(_entry("b"), date="2025-01-02", revised="")
    feed = etree.fromstring(write_feed([vague, dated], "songngu"))
    assert [one.text[:10] for one in feed.iter(f"{ATOM}updated")] == [
        "2025-01-02",
        "2025-01-02",
        "1970-01-01",
    ]
    page = write_index([vague, dated], "songngu").decode()
    assert page.index("b.vi-en") < page.index("a.vi-en")


def test_the_feed_links_to_pages_only() -> None:
    """An article that was built in other formats only has its card in the index."""
    page = f"{ATOM}entry/{ATOM}link"
    feed = etree.fromstring(write_feed([_entry("a")], "songngu"))
    assert [link.get("href") for link in feed.findall(page)] == ["a.vi-en.html"]
    other = replace(_entry("a"), links=(EditionLink("English", "Word", "a.en.docx"),))
    assert etree.fromstring(write_feed([other], "songngu")).find(page).get("href") == "index.html#a"


def test_files_are_listed_by_edition() -> None:
    """Each edition is listed once with its formats; a link has both for screen readers."""
    files = ("a.vi-en.html", "a.en.html", "a.vi-en.docx", "a.tmx")
    labels = ("Side by side", "English", "Side by side", "For programs")
    links = tuple(map(EditionLink, labels, ("HTML", "HTML", "Word", "TMX"), files))
    page = parse(write_index([replace(_entry("a"), links=links)], "songngu"))
    assert [words(line) for line in having(page, "links")] == [
        "Side by side HTML Word",
        "English HTML",
        "For programs TMX",
    ]
    line = next(having(page, "links"))
    assert [a.get("aria-label") for a in line.iter("a")] == [
        "Side by side, HTML",
        "Side by side, Word",
    ]


def test_an_empty_feed_is_whole() -> None:
    """Without editions the feed is still valid, with a date that no build changes."""
    feed = etree.fromstring(write_feed([], "songngu"))
    assert feed.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_a_cover_keeps_its_colour() -> None:
    """The colour depends on the slug only, so that it is the same in every build."""
    assert replace(_entry("a"), title="b").hue == _entry("a").hue
    assert 0 <= _entry("a").hue < 360
