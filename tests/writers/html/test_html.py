"""The HTML editions: structure, escaping, contrast and equal bytes."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import article, block, market, simple, unit
from support.html_page import having, parse, words

from translate.model import Metadata, TextKind
from translate.writers import Edition, EditionKind
from translate.writers.html import write_html
from translate.writers.layout.laid import printable
from translate.writers.nobreak import NO_BREAK
from translate.writers.templates import THEME

HOSTILE = st.text(st.characters(), max_size=30) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "]]>&amp;<!--",
        "\u202eright to left\u2067",
        '" onmouseover="alert(1)',
        "{{ 7 * 7 }}{% include 'style.css' %}",
        "x" * 10_000,
    ]
)


@pytest.fixture(name="page", scope="module")
def _page() -> Element:
    return parse(write_html(market()))


def test_both_languages_are_declared(page: Element) -> None:
    """The page is English, its source column Vietnamese, and so is an untranslated sentence."""
    assert page.get("lang") == "en"
    assert {node.get("lang") for node in having(page, "source")} == {"vi"}
    assert {node.get("lang") for node in having(page, "target")} == {"en"}
    untranslated = next(having(page, "untranslated"))
    assert untranslated.get("lang") == "vi"
    assert words(untranslated) == "Kết quả sẽ được công bố vào quý I/2026.untranslated"


def test_sentences_are_paired_within_their_row(page: Element) -> None:
    """Each row has the same pair classes on both sides, and the source side takes the focus."""
    rows = list(having(page, "row"))
    assert len(rows) == 10
    for row in rows:
        source, target = next(having(row, "source")), next(having(row, "target"))
        pairs = [
            [span.get("class", "").split()[1] for span in having(side, "s")]
            for side in (source, target)
        ]
        assert pairs[0] == pairs[1] == [f"s{place}" for place in range(1, len(pairs[0]) + 1)]
        assert all(span.get("tabindex") == "0" for span in having(source, "s"))
    style = next(page.iter("style")).text or ""
    assert ".row:has(.s3:is(:hover,:focus)) .s3" in style
    assert ".s4" not in style


def test_blocks_are_what_they_are(page: Element) -> None:
    """Headings, quotations and lists are marked up as such; the title is the only h1."""
    assert len(list(page.iter("h1"))) == 1
    assert [words(node) for node in page.iter("h2")] == [
        "Giữ nghề trên sông Keeping a river trade alive"
    ]
    assert [len(list(node.iter("li"))) for node in page.iter("ul")] == [3]
    assert len(list(page.iter("blockquote"))) == 1


def test_unreviewed_sentences_say_so_in_words(page: Element) -> None:
    """A draft is marked in words beside its text, not by looks alone, and counted in the notice."""
    marks = [node.text for node in having(page, "mark")]
    assert marks == ["draft", "draft", "draft", "source changed", "untranslated"]
    assert words(next(having(page, "notice"))).startswith(
        "Not fully reviewed. This edition holds 4"
    )


def test_the_english_edition_has_one_column() -> None:
    """The English edition shows no Vietnamese but the original title and what is untranslated."""
    page = parse(write_html(market(EditionKind.TRANSLATED)))
    assert not list(having(page, "source"))
    assert [words(node) for node in having(page, "original")] == [
        "Chợ nổi Cái Răng vào mùa nước lên"
    ]
    assert [node.get("class") for node in page.iter() if node.get("lang") == "vi"] == [
        "original",
        "s s2 untranslated",
    ]


def test_metadata_and_colophon_are_shown(page: Element) -> None:
    """Author, date and source stand under the title; the colophon names model and program."""
    assert words(next(having(page, "byline"))) == (
        "Trần Minh September 13, 2025 https://example.org/cho-noi"
    )
    assert next(page.iter("time")).get("datetime") == "2025-09-13"
    assert "drafted by starter vi_en 0.1 (3)" in words(next(page.iter("footer")))


def test_a_source_is_a_link_only_when_it_is_a_web_address() -> None:
    """Nothing but http(s) becomes a link, so that no script address can."""
    metadata = Metadata(source="javascript:alert(1)")
    edition = Edition(
        article(block(TextKind.PARAGRAPH, "a"), metadata=metadata), {}, EditionKind.TRANSLATED
    )
    page = parse(write_html(edition))
    assert words(next(having(page, "byline"))) == "javascript:alert(1)"
    addresses = [node.get("href") for node in page.iter("a")]
    assert addresses == ["index.html", "cho-noi.vi-en.html", "#p1"]


def test_what_is_no_date_is_not_called_one() -> None:
    """*Last week* is shown, but no program is told that it is a date."""
    vague = replace(market().article, metadata=Metadata(date="tuần trước"))
    page = parse(write_html(replace(market(), article=vague)))
    assert words(next(having(page, "byline"))) == "tuần trước"
    assert not list(page.iter("time"))
    assert not [node for node in page.iter("meta") if "published" in node.get("property", "")]
    assert "datePublished" not in json.loads(next(page.iter("script")).text or "")


def test_a_reviewed_edition_has_no_notice() -> None:
    """Where all is reviewed nothing warns."""
    page = parse(write_html(simple(("Một.", "One."))))
    assert not list(having(page, "notice"))
    assert not list(having(page, "mark"))


def test_the_page_asks_for_nothing(page: Element) -> None:
    """No element loads anything, and the policy allows only the page's own script."""
    assert not [node for node in page.iter() if node.get("src") or node.tag in ("img", "iframe")]
    links = [node for node in page.iter("link") if node.get("rel") != "alternate"]
    assert links == []
    policy = next(node for node in page.iter("meta") if node.get("http-equiv"))
    script = list(page.iter("script"))[-1].text or ""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.get("content", "").startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}' 'sha256-" in policy.get("content", "")
    style = next(page.iter("style")).text or ""
    assert "url(" not in style
    assert "@import" not in style


def test_the_page_describes_itself_to_machines(page: Element) -> None:
    """Open Graph, schema.org and the other edition are declared, in valid forms."""
    graph = {node.get("property"): node.get("content") for node in page.iter("meta")}
    assert graph["og:title"] == "Cái Răng floating market as the waters rise"
    assert graph["article:published_time"] == "2025-09-13"
    assert graph["og:description"].startswith("On the morning of September 12")
    facts = json.loads(next(page.iter("script")).text or "")
    assert facts["@type"] == "Article"
    assert facts["author"] == {"@type": "Person", "name": "Trần Minh"}
    assert facts["translationOfWork"]["inLanguage"] == "vi"
    other = [(node.get("hreflang"), node.get("href")) for node in page.iter("link")]
    both = [("en", "cho-noi.en.html"), ("vi", "cho-noi.vi-en.html")]
    assert other[:2] == both
    english = parse(write_html(market(EditionKind.TRANSLATED)))
    named = [(node.get("hreflang"), node.get("href")) for node in english.iter("link")]
    assert sorted(named[:2]) == both


def test_a_drafted_title_is_no_reviewed_one_elsewhere() -> None:
    """A browser's tab and a shared link mark it too, whichever of its sentences is a draft."""
    heading = block(TextKind.HEADING, "Một.", "Hai.")
    units = {"Một.": unit("Một.", "One."), "Hai.": unit("Hai.", "Two.", approved=False)}
    page = parse(write_html(Edition(article(heading), units, EditionKind.TRANSLATED)))
    graph = {node.get("property"): node.get("content") for node in page.iter("meta")}
    assert graph["og:title"] == words(next(page.iter("title"))) == "One. Two. [draft]"


def test_the_page_is_light() -> None:
    """An edition of the size of a news article stays below 60 kB, style and script included."""
    assert len(write_html(market())) < 20_000
    pairs = [(f"Câu thứ {n} " * 20, f"Sentence {n} " * 20) for n in range(16)]
    assert len(write_html(simple(*pairs))) < 60_000


@given(source=HOSTILE, target=HOSTILE, stated=HOSTILE)
def test_text_never_becomes_markup(source: str, target: str, stated: str) -> None:
    """Whatever an article says is shown as it is, and adds no element or attribute."""
    metadata = Metadata(title=stated, author=stated, source=stated, date=stated)
    blocks = (block(TextKind.PARAGRAPH, f"s {source}"),)
    units = {f"s {source}": unit(f"s {source}", f"t {target}")}
    page = parse(
        write_html(Edition(article(*blocks, metadata=metadata), units, EditionKind.BILINGUAL))
    )
    row = list(having(page, "row"))[1]
    for side, said in (("source", f"s {source}"), ("target", f"t {target}")):
        shown = "".join(next(having(row, side)).itertext())
        assert shown.replace(NO_BREAK, " ") == printable(said).replace(NO_BREAK, " ")
    assert len(list(page.iter("script"))) == 2
    assert not list(page.iter("img"))
    assert not [node for node in page.iter() for name in node.attrib if name.startswith("on")]


def test_equal_input_gives_equal_bytes() -> None:
    """Neither the order of the units nor a second run changes a byte."""
    edition = market()
    backwards = Edition(
        edition.article,
        dict(reversed(edition.units.items())),
        edition.kind,
        revised=edition.revised,
        generator=edition.generator,
    )
    assert write_html(edition) == write_html(backwards) == write_html(market())


def _schemes() -> list[dict[str, str]]:
    """The colours of the light and the dark scheme, by variable."""
    style = (THEME / "style.css").read_text("utf-8").split("@media print")[0]
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    return [dict(re.findall(r"--(\w+): (#\w+);", block)) for block in blocks]


def _luminance(colour: str) -> float:
    """Relative luminance: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", _schemes(), ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "quiet", "accent"])
@pytest.mark.parametrize("ground", ["paper", "lit", "note"])
def test_text_has_contrast(scheme: dict[str, str], ink: str, ground: str) -> None:
    """Every text colour has WCAG AA contrast, 4.5 to 1, on every ground it may stand on."""
    brighter, darker = sorted(map(_luminance, (scheme[ink], scheme[ground])), reverse=True)
    assert (brighter + 0.05) / (darker + 0.05) >= 4.5
