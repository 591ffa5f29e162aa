"""Inline markup on the review page: chips, one key for the next tag, a view without them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from support.echo import EchoEngine
from support.reviewing import Server, ServerThread

from translate.pipeline.edit import edit, rewritten
from translate.pipeline.run import run
from translate.project import Project

pytestmark = pytest.mark.external

PAGE = """\
<h1>Chợ nổi</h1>
<p>Xem <a href="https://a.example/ban-do">bản đồ</a> của
<b>Cần Thơ</b>.<sup><a href="#fn1" id="r1">1</a></sup></p>
<table><tr><td>Cam</td><td>20 nghìn</td></tr></table>
<ol><li id="fn1"><p>Theo báo. <a href="#r1">↩</a></p></li></ol>
"""
SOURCE = "Xem <a1>bản đồ</a1> của <b2>Cần Thơ</b2>.<n3/>"


@pytest.fixture(name="marked")
def _marked(tmp_path: Path, echo: EchoEngine) -> Iterator[Server]:
    """A project with one article with markup, one sentence without its tags."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "cho.html").write_text(PAGE, "utf-8")
    project = Project(tmp_path)
    assert not run(project).problems
    edit(project, "cho", SOURCE, lambda unit: rewritten(unit, "See the map of Can Tho."))
    server = ServerThread(project)
    yield server
    server.kill()


@pytest.fixture(name="page")
def _page(browser: Browser, marked: Server) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(marked.address)
    page.goto(marked.article("cho"))
    yield page
    context.close()
    assert errors == []


def test_tags_are_chips_that_say_what_they_are(page: Page) -> None:
    """No letter of the sentence is lost, and none is added."""
    text = page.locator(".row .source .text", has_text="bản đồ")
    expect(text).to_have_text(SOURCE)
    expect(text.locator(".tag")).to_have_count(5)
    expect(text.locator(".tag").first).to_have_attribute("title", "link: https://a.example/ban-do")
    expect(page.locator(".place").filter(has_text="table 1, row 1, cell 2")).to_be_visible()


def test_one_key_puts_in_the_next_missing_tag(page: Page) -> None:
    """Around what is selected; then there are none left."""
    page.locator(".row .source .text", has_text="bản đồ").click()
    box = page.locator("[name=target]:focus")
    for words in ("map", "Can Tho"):
        box.evaluate(
            "(box, words) => box.setSelectionRange("
            "box.value.indexOf(words), box.value.indexOf(words) + words.length)",
            words,
        )
        page.keyboard.press("Alt+t")
    page.keyboard.press("End")
    page.keyboard.press("Alt+t")
    english = "See the <a1>map</a1> of <b2>Can Tho</b2>.<n3/>"
    expect(box).to_have_value(english)
    expect(page.locator(".backdrop .tag")).to_have_count(5)
    page.keyboard.press("Alt+t")
    expect(box).to_have_value(english)
    expect(page.locator(".here .saved")).to_have_text("All tags are there")


def test_a_sentence_is_read_without_its_tags(page: Page) -> None:
    """Hidden in the texts; of the one that is open a line shows what a reader sees."""
    page.locator(".row .source .text", has_text="bản đồ").click()
    page.keyboard.press("Alt+t")
    page.keyboard.press("Alt+h")
    expect(page.locator(".row .text .tag").first).to_be_hidden()
    expect(page.locator(".here .reading")).to_have_text("See the map of Can Tho.")
    page.keyboard.press("Alt+h")
    expect(page.locator(".row .source .tag").first).to_be_visible()
    expect(page.locator(".here .reading")).to_be_hidden()
