"""The HTML editions in a real browser, and before the checkers axe-core and vnu-jar."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.editions import market, simple
from support.every_kind import every_kind
from support.java import run_jar
from support.placed_words import PlacedWord, overlapping, placed_words
from support.tables import tables

from translate.model import Metadata
from translate.writers import Edition, EditionKind, EditionLink, index_entry, write_index
from translate.writers.html import write_html

pytestmark = pytest.mark.external

MODULES = Path(__file__).parents[3] / "node_modules"

COLOUR = "element => getComputedStyle(element).backgroundColor"


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    (folder / "page.html").write_bytes(write_html(market()))
    odd = Metadata(title="<b>&", author='"]]>', source="x:y z", date="hôm qua")
    vague = replace(market(), article=replace(market().article, metadata=odd))
    (folder / "odd.html").write_bytes(write_html(vague))
    (folder / "english.html").write_bytes(write_html(market(EditionKind.TRANSLATED)))
    for kind in EditionKind:
        kinds = Edition(every_kind(), {}, kind)
        (folder / f"kinds.{kind.value}.html").write_bytes(write_html(kinds))
    links = (EditionLink("Side by side", "HTML", "page.html"),)
    (folder / "index.html").write_bytes(write_index([index_entry(market(), links)], "songngu"))
    (folder / "odd-index.html").write_bytes(write_index([index_entry(vague, ())], "songngu"))
    return folder


def _open(browser: Browser, file: Path, width: int = 1280) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=False)
    page.goto(file.as_uri())
    return page


def _lit(page: Page) -> list[str]:
    """The texts of the sentences that stand out from the paper."""
    spans = page.locator(".s").all()
    return [span.inner_text() for span in spans if span.evaluate(COLOUR) != "rgba(0, 0, 0, 0)"]


PAIR = [
    "Nước lũ về sớm hơn năm ngoái khoảng 10\u00a0ngày.",
    "The flood came about ten days earlier than last year.draft",
]


@pytest.mark.parametrize("side", ["source", "target"])
def test_hovering_lights_the_pair(browser: Browser, folder: Path, side: str) -> None:
    """The pointer on either side of a pair lights both sides, and no other sentence."""
    page = _open(browser, folder / "page.html")
    page.locator(f"#p1 .{side} .s2").hover()
    page.wait_for_timeout(200)
    assert _lit(page) == PAIR


def test_the_keyboard_lights_the_pair(browser: Browser, folder: Path) -> None:
    """The Tab key walks through the sentences and lights each pair."""
    page = _open(browser, folder / "page.html")
    page.locator("#p1 .source .s1").focus()
    page.keyboard.press("Tab")
    page.wait_for_timeout(200)
    assert _lit(page) == PAIR


def test_columns_start_level_and_stack_on_a_phone(browser: Browser, folder: Path) -> None:
    """Side by side on a desk, one above the other on a phone, never wider than the screen."""
    for width, stacked in ((1280, False), (390, True)):
        page = _open(browser, folder / "page.html", width)
        for row in page.locator(".row").all():
            source = row.locator(".source").bounding_box()
            target = row.locator(".target").bounding_box()
            assert source
            assert target
            assert (target["y"] > source["y"]) is stacked
            assert (target["x"] == source["x"]) is stacked
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["page.html", "index.html"])
def test_nothing_is_requested(browser: Browser, folder: Path, name: str) -> None:
    """A page loads itself and not one thing more."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.goto((folder / name).as_uri(), wait_until="networkidle")
    assert asked == [(folder / name).as_uri()]
    assert problems == []


def test_line_by_line_needs_no_script(browser: Browser, folder: Path) -> None:
    """In the second view each English sentence stands right under its Vietnamese one."""
    page = _open(browser, folder / "page.html")
    page.get_by_label("Line by line").check()
    sentences = [
        page.locator(f"#p1 .{side} .s{n}") for n in (1, 2, 3) for side in ("source", "target")
    ]
    tops = [(sentence.bounding_box() or {})["y"] for sentence in sentences]
    assert tops == sorted(tops)
    assert len(set(tops)) == 6


def test_english_brings_vietnamese_on_demand(browser: Browser, folder: Path) -> None:
    """In the third view a paragraph's number brings its Vietnamese, without a script."""
    page = _open(browser, folder / "page.html")
    page.get_by_label("English", exact=True).check()
    assert not page.locator("#p2 .source").is_visible()
    page.get_by_label("Paragraph 2").click()
    assert page.locator("#p2 .source").is_visible()
    assert not page.locator("#p1 .source").is_visible()


def test_the_view_is_remembered(browser: Browser, folder: Path) -> None:
    """The page's own script runs under its policy and remembers the reader's view."""
    page = browser.new_page()
    page.goto((folder / "page.html").as_uri())
    page.get_by_label("Line by line").check()
    page.wait_for_timeout(200)  # the browser stores it in another process
    page.reload()
    assert page.get_by_label("Line by line").is_checked()


def test_search_ignores_diacritics(browser: Browser, folder: Path) -> None:
    """A reader without a Vietnamese keyboard finds an article by its bare letters."""
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("searchbox").fill("cho noi")
    assert page.locator(".card").is_visible()
    page.get_by_role("searchbox").fill("núi")
    assert not page.locator(".card").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["page.html", "english.html", "index.html"])
def test_axe_finds_nothing(browser: Browser, folder: Path, name: str, scheme: str) -> None:
    """The accessibility checker axe-core has no violation to report."""
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto((folder / name).as_uri())
    page.add_script_tag(path=MODULES / "axe-core/axe.min.js")
    found = page.evaluate("axe.run().then(result => result.violations)")
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_the_nu_checker_finds_nothing(folder: Path) -> None:
    """The HTML standard's own checker has neither an error nor a warning for any page."""
    jar = MODULES / "vnu-jar/build/dist/vnu.jar"
    checked = run_jar(jar, *map(str, sorted(folder.iterdir())))
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_address_says_which_view(browser: Browser, tmp_path: Path) -> None:
    """A link can ask for the English alone; a choice goes into the address where it may."""
    path = tmp_path / "a.html"
    path.write_bytes(write_html(market()))
    page = browser.new_page()
    page.goto(f"{path.as_uri()}?view=english")
    assert page.locator("[value=english]").is_checked()
    page.locator("[value=lines]").check()
    assert page.url.endswith(("?view=lines", "?view=english"))


def _printed(browser: Browser, data: bytes, folder: Path) -> list[list[PlacedWord]]:
    """Have the browser print a page on A4; return the words of each sheet."""
    (folder / "printed.html").write_bytes(data)
    page = _open(browser, folder / "printed.html")
    page.pdf(path=str(folder / "printed.pdf"), format="A4")
    page.close()
    return placed_words(folder / "printed.pdf")


@pytest.mark.parametrize("kind", EditionKind)
def test_printed_tables_have_room(browser: Browser, tmp_path: Path, kind: EditionKind) -> None:
    """No word covers another or leaves the paper, in tables of many columns too."""
    for sheet in _printed(browser, write_html(tables(kind)), tmp_path):
        assert overlapping(sheet) == []
        assert max(word.right for word in sheet) < 595 - 40


@pytest.mark.parametrize("kind", EditionKind)
def test_printed_there_is_no_interface_and_no_page_of_the_colophon_alone(
    browser: Browser, tmp_path: Path, kind: EditionKind
) -> None:
    """The last row goes on to its page, whole."""
    sentence = "Câu dài kể chuyện thuyền sách về bến, rồi lại ra đi theo con nước. "
    for count in range(6, 18):
        pairs = [
            (f"{number} {sentence * 3}", f"{number} {'It is done. ' * 20}")
            for number in range(count)
        ]
        edition = simple(*pairs, kind=kind)
        sheets = _printed(browser, write_html(edition), tmp_path)
        last = " ".join(word.text for word in sheets[-1])
        assert "reviewed by a person." in last
        assert "Made with songngu" in last
        assert "done." in last.partition("reviewed by a person")[0]
        shown = " ".join(word.text for sheet in sheets for word in sheet)
        assert not re.search("All editions|Side by side|Line by line", shown)


def test_a_wide_table_is_above_its_translation_on_a_screen(
    browser: Browser, tmp_path: Path
) -> None:
    """A narrow one is beside it; neither makes the page wider than the screen."""
    (tmp_path / "tables.html").write_bytes(write_html(tables(EditionKind.BILINGUAL)))
    for width in (1280, 390):
        page = _open(browser, tmp_path / "tables.html", width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        places = [
            [
                page.locator(f".tables >> nth={at} >> .{side}").bounding_box()
                for side in ("source", "target")
            ]
            for at in range(4)
        ]
        beside = [bool(one and other and one["y"] == other["y"]) for one, other in places]
        assert beside == ([False, True, True, True] if width == 1280 else [False] * 4)
