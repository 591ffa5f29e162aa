"""Tests of the index page of the output folder."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from support.editions import market, simple
from support.html_page import having, parse, words

from translate.writers import (
    EditionLink,
    IndexedBook,
    IndexEntry,
    index_entry,
    write_feed,
    write_index,
    write_sitemap,
)


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


def test_titles_and_covers_lead_to_the_edition() -> None:
    """The title is a link for everybody, the cover one for those who point at it."""
    card = next(having(parse(write_index([_entry("a")], "songngu")), "card"))
    [title] = card.findall("h2/a")
    cover = next(having(card, "cover"))
    assert title.get("href") == cover.get("href") == "a.vi-en.html"
    assert (cover.get("aria-hidden"), cover.get("tabindex")) == ("true", "-1")
    bare = replace(_entry("a"), links=())
    assert not list(next(having(parse(write_index([bare], "songngu")), "card")).iter("a"))


def test_cards_say_what_they_are_sorted_and_found_by() -> None:
    """Dates as programs write them, the name of the file, how much is reviewed."""
    entry = replace(_entry("cho-noi", "2025-10-05"), reviewed=14)
    card = next(having(parse(write_index([entry], "songngu")), "card"))
    assert (card.get("data-date"), card.get("data-state")) == ("2025-10-05", "all")
    assert "cho-noi 2025-10-05" in card.get("data-words", "")
    assert [replace(entry, reviewed=n).review for n in (0, 1, 14)] == ["none", "some", "all"]


def test_dates_can_be_chosen_by_month_and_year() -> None:
    """Years only where there are several."""
    entries = [_entry(name, f"{name}-05") for name in ("2024-12", "2025-01", "2025-10")]
    page = parse(write_index(entries, "songngu"))
    found = [one for one in page.iter("select") if one.get("name") == "date"]
    options = [words(one) for one in found[0].iter("option")]
    assert options == ["any", "2025", "2024", "2025-10", "2025-01", "2024-12"]


def test_books_are_listed() -> None:
    """By title, with their editions."""
    links = (EditionLink("English", "EPUB", "Sông.en.epub"),)
    page = parse(write_index([], "songngu", books=[IndexedBook("Sông", links)]))
    section = next(having(page, "books"))
    assert words(section) == "Books Sông English"
    assert next(section.iter("a")).get("href") == "S%C3%B4ng.en.epub"


SITE = "https://example.org/tin/"


def test_a_published_index_has_its_address() -> None:
    """A canonical link; without a site there is none."""
    page = write_index([_entry("a")], "songngu", site=SITE).decode()
    assert f'<link rel="canonical" href="{SITE}">' in page
    assert "canonical" not in write_index([_entry("a")], "songngu").decode()


def test_the_feed_of_a_site_has_full_texts_and_addresses() -> None:
    """Markup of a text is markup for the reader of the feed, and text for XML."""
    texts = {"a": "<p>Chợ &amp; ghe</p>"}
    feed = etree.fromstring(write_feed([_entry("a")], "songngu", texts=texts, site=SITE))
    [entry] = feed.findall(f"{ATOM}entry")
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert (content.get("type"), content.text) == ("html", "<p>Chợ &amp; ghe</p>")
    assert entry.find(f"{ATOM}link").get("href") == f"{SITE}a.vi-en.html"
    assert feed.find(f"{ATOM}link").get("href") == f"{SITE}feed.xml"


def test_the_sitemap_lists_the_pages() -> None:
    """Each page with the day of its translation; nothing else."""
    links = tuple(EditionLink("x", "x", f"chợ.en.{kind}") for kind in ("html", "docx"))
    entries = [replace(_entry("chợ"), links=links, revised="2025-09-20")]
    found = etree.fromstring(write_sitemap(entries, SITE))
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert [one.text for one in found.iter(f"{name}loc")] == [SITE, f"{SITE}ch%E1%BB%A3.en.html"]
    assert [one.text for one in found.iter(f"{name}lastmod")] == ["2025-09-20"]
