"""Every kind of block and mark as HTML, read back by another library."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest
from support.every_kind import article
from support.rich import DRAWING, rich, text

from translate.model import (
    Group,
    GroupKind,
    Mark,
    MarkKind,
    Text,
    TextKind,
    Unit,
    Verbatim,
    VerbatimKind,
)
from translate.writers import Edition, EditionKind, Picture
from translate.writers.html import write_html

BOTH = pytest.mark.parametrize("kind", EditionKind)


def parse(edition: Edition) -> Element:
    """Return the page's body as html5lib sees it; any parse error fails the test."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page = parser.parse(write_html(edition), transport_encoding="utf-8")
    body = page.find("body")
    assert isinstance(body, Element)
    return body


def words(node: Element) -> str:
    """All text inside, spaces folded."""
    return " ".join("".join(node.itertext()).split())


def _all(root: Element, tag: str, language: str = "en") -> list[str]:
    """What stands in the elements of a name, of the side in one language."""
    return [words(one) for side in _sides(root, language) for one in side.iter(tag)]


def _sides(root: Element, language: str) -> Iterator[Element]:
    name = "target" if language == "en" else "source"
    return (one for one in root.iter() if name in one.get("class", "").split())


def test_marks_are_on_the_right_words_of_both_languages() -> None:
    """Also where English has another order; the address is the article's."""
    body = parse(rich())
    assert (_all(body, "em"), _all(body, "em", "vi")) == (["hours"], ["lịch"])
    assert (_all(body, "strong"), _all(body, "strong", "vi")) == (["floating"], ["nổi"])
    assert (_all(body, "s"), _all(body, "sub"), _all(body, "code")) == (["old"], ["2"], ["make"])
    links = [one.get("href") for side in _sides(body, "en") for one in side.iter("a")]
    assert links == ["https://example.org/map", "#fn-1", "https://example.org/bao"]


@BOTH
def test_headings_have_levels_without_gaps(kind: EditionKind) -> None:
    """One h1; the levels 2 and 4 of the article are h2 and h3."""
    body = parse(rich(kind))
    shown = [(one.tag, words(one)) for one in body.iter() if one.tag in ("h1", "h2", "h3", "h4")]
    assert [tag for tag, _ in shown] == ["h1", "h2", "h3", "h2"]
    assert shown[1][1].endswith("Part two")
    assert body.find(".//*[@id='hai']") is not None


@BOTH
def test_lists_nest_and_have_their_numbers(kind: EditionKind) -> None:
    """A list in an item, numbers from 3, boxes."""
    body = parse(rich(kind))
    assert len(body.findall(".//ul/li/ul/li")) == 2
    steps = [words(one) for one in body.iter("ol") if "Step" in words(one)]
    assert "3. Step one" in steps[0]
    assert "4. Step two" in steps[0]
    shown = words(body)
    assert "☑ Done" in shown
    assert "☐ Not yet" in shown


@BOTH
def test_a_table_stands_beside_its_table(kind: EditionKind) -> None:
    """Header, alignment and language of each."""
    body = parse(rich(kind))
    tables = body.findall(".//div/div/table")
    assert len(tables) == (2 if kind is EditionKind.BILINGUAL else 1)
    english = tables[-1]
    assert [words(one) for one in english.findall("thead/tr/th")] == ["Goods", "Price"]
    assert [words(one) for one in english.findall("tbody/tr/td")] == ["Oranges", "20 thousand"]
    assert [one.get("class") for one in english.findall("tbody/tr/td")] == [None, "right"]
    sides = [one for one in body.iter("div") if one.find("table") is not None]
    assert [one.get("lang") for one in sides] == (["vi", "en"] if len(tables) == 2 else ["en"])


@BOTH
def test_a_figure_stands_once(kind: EditionKind) -> None:
    """Its image is in the page, described in both languages, with its caption in both."""
    [figure] = parse(rich(kind)).iter("figure")
    [image] = figure.iter("img")
    assert image.get("alt") == "Boats on the river"
    assert image.get("title") == "Bến"
    assert base64.b64decode(image.get("src", "").partition(",")[2]) == DRAWING
    shown = words(figure)
    assert "The market at dawn." in shown
    for vietnamese in ("Ghe trên sông", "Chợ lúc bình minh."):
        assert (vietnamese in shown) is (kind is EditionKind.BILINGUAL)


@BOTH
def test_notes_are_linked_both_ways(kind: EditionKind) -> None:
    """Every reference has its note, and every link back its reference."""
    body = parse(rich(kind))
    ids = [one.get("id") for one in body.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    inner = [one.get("href", "")[1:] for one in body.iter("a") if one.get("href", "x")[0] == "#"]
    assert set(inner) <= set(ids)
    assert {"fn-1", "ref-1"} <= set(inner)
    [note] = (one for one in body.iter("li") if one.get("id") == "fn-1")
    assert "According to the paper." in words(note)


@BOTH
def test_code_rules_verse_and_dialogue_are_such(kind: EditionKind) -> None:
    """With the spaces of the code, and dashes before what people say."""
    body = parse(rich(kind))
    [code] = (one for one in body.findall(".//pre/code"))
    assert (code.text, code.get("class")) == ("make run\n  # x < y", "language-sh")
    assert len(list(body.iter("hr"))) == 1
    classes = {one.get("class") for one in body.iter("div")}
    assert {"verse", "dialogue", "turn"} <= classes
    assert "– Where are you going?" in words(body)


def test_a_page_leads_nowhere_that_runs_a_script() -> None:
    """An address of another kind is no link, and its words stay."""
    marks = (Mark(MarkKind.LINK, 0, 4, "java\nscript:alert(1)"),)
    whole = article(Text(TextKind.PARAGRAPH, "Xem đi.", 1, marks=marks))
    page = write_html(Edition(whole, {}, EditionKind.BILINGUAL)).decode()
    assert "alert(1)" not in page
    assert "Xem" in page


def test_an_image_that_is_not_there_is_named() -> None:
    """With what describes it; one on the web is a link, since a page loads nothing."""
    edition = replace(rich(EditionKind.TRANSLATED), pictures={})
    assert "cho.svg: Boats on the river" in words(parse(edition))
    image = Verbatim(VerbatimKind.IMAGE, "https://example.org/a.png")
    whole = article(text("Ghe"), Group(GroupKind.FIGURE, (image,)))
    body = parse(Edition(whole, {}, EditionKind.TRANSLATED))
    assert "https://example.org/a.png" in [one.get("href") for one in body.iter("a")]


def test_what_a_page_cannot_embed_is_a_link() -> None:
    """A frame with a video leads to it; other markup is shown as it is."""
    frame = Verbatim(VerbatimKind.RAW, '<iframe src="https://example.org/v?a=1&amp;b"></iframe>')
    odd = Verbatim(VerbatimKind.RAW, "{{< gallery >}}")
    body = parse(Edition(article(text("Ghe"), frame, odd), {}, EditionKind.TRANSLATED))
    assert "https://example.org/v?a=1&b" in [one.get("href") for one in body.iter("a")]
    assert "{{< gallery >}}" in words(body)
    assert body.find(".//iframe") is None


def test_each_language_says_its_own_where_one_points_at_something() -> None:
    """The link of each side, and the figure, which stands once, in English."""
    marks = (Mark(MarkKind.LINK, 0, 3, "https://example.org", "Bản đồ"),)
    body = Text(TextKind.PARAGRAPH, "Xem.", 1, marks=marks)
    image = Verbatim(VerbatimKind.IMAGE, "a.svg", "Bản đồ")
    figure = Group(GroupKind.FIGURE, (image, text("Bản đồ", TextKind.TOOLTIP)))
    units = {
        one: Unit(one, english, approved=True)
        for one, english in {"Bản đồ": "The map", "<a1>Xem</a1>.": "<a1>See</a1>."}.items()
    }
    pictures = {"a.svg": Picture(DRAWING, "image/svg+xml")}
    for kind, own in ((EditionKind.TRANSLATED, []), (EditionKind.BILINGUAL, ["Bản đồ"])):
        page = parse(Edition(article(body, figure), units, kind, pictures=pictures))
        links = [one for one in page.iter("a") if one.get("href") == "https://example.org"]
        assert [one.get("title") for one in links] == [*own, "The map"]
        assert [one.get("title") for one in page.iter("img")] == ["The map"]
        assert "The map" not in words(page)
