"""Tests of joining and splitting sentences in a browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from support.reviewing import SLUG, Server, approve, eventually, open_first, retype

from translate.catalogs.po import Entry
from translate.pipeline.show import sentences
from translate.pipeline.update import update

pytestmark = pytest.mark.external


def _without_notes(server: Server) -> list[Entry]:
    """The entries without notes on drafts: a join drops those on reviewed sentences."""
    return [entry.change(extracted=()) for entry in server.entries()]


def test_joining_and_splitting_by_keyboard(server: Server, page: Page) -> None:
    """The cursor in the source is where the next sentence begins."""
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+J")
    page.wait_for_url("**?number=2")
    expect(page.locator("html")).to_have_class("scripted")
    expect(page.locator(".row")).to_have_count(16)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.press("Alt+S")
    splitter = page.locator(".splitter")
    expect(splitter).to_be_focused()
    page.keyboard.press("x")  # the box is for the cursor, not for typing
    place = splitter.input_value().index("Trong 45 ngày")
    splitter.evaluate("(box, place) => box.setSelectionRange(place, place)", place)
    page.keyboard.press("Enter")
    expect(page.locator(".row")).to_have_count(17)
    lines = sentences(server.project, SLUG)[1]
    assert lines[2].unit.source.startswith("Trong 45 ngày")


def test_a_join_is_undone_by_keyboard(server: Server, page: Page) -> None:
    """Alt+Z restores both sentences, and then undoes what was done before."""
    before = _without_notes(server)
    open_first(page)
    approve(page)
    retype(page, "A book boat left.")
    page.keyboard.press("Alt+N")
    page.keyboard.insert_text("which one?")
    expect(page.locator(".saved")).to_have_text("Saved")
    edited = _without_notes(server)
    page.keyboard.press("Alt+J")
    page.wait_for_url("**?number=2")
    expect(page.locator("html")).to_have_class("scripted")
    expect(page.locator(".row")).to_have_count(16)
    retype(page, "Both.")  # and what was typed since
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries()[1].msgstr != "Both.")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+Z")
    expect(page.locator(".row")).to_have_count(17)
    expect(page.locator("html")).to_have_class("scripted")
    expect(page.locator("#live")).to_have_text(re.compile("^Undone. Sentence 2, edited draft"))
    expect(page.locator("[name=comment]")).to_have_value("which one?")
    assert _without_notes(server) == edited
    page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries()[1].comments == ())
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+Z")
    eventually(lambda: _without_notes(server) == before)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+Z")
    expect(page.locator("#live")).to_have_text("Nothing to undo")


def test_a_split_is_undone_by_keyboard(server: Server, page: Page) -> None:
    """It works after another page in the tab, too; a reviewed sentence is reviewed again."""
    open_first(page)
    page.keyboard.press("Alt+ArrowDown")
    approve(page)
    update(server.project, (SLUG,))  # which drops the notes on drafts that are reviewed by now
    before = server.entries()
    page.keyboard.press("Alt+ArrowUp")
    page.locator(".row[data-number='2']").click()
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.press("Alt+S")
    page.locator(".splitter").evaluate("box => box.setSelectionRange(9, 9)")
    page.keyboard.press("Enter")
    expect(page.locator(".row")).to_have_count(18)
    page.get_by_role("link", name="All articles").click()
    page.get_by_role("link", name="Thuyền sách").click()
    expect(page.locator("html")).to_have_class("scripted")
    page.keyboard.press("Alt+Z")
    expect(page.locator(".row")).to_have_count(17)
    expect(page.locator(".row.here.done")).to_have_attribute("data-number", "2")
    assert server.entries() == before
