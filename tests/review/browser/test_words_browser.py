"""Tests of words in all articles, in a real browser: the concordance, and find and replace."""

import pytest
from playwright.sync_api import Page, expect
from support.reviewing import Server, retype

pytestmark = pytest.mark.external


def test_selected_words_are_looked_up_in_a_tab_of_their_own(page: Page) -> None:
    """The open sentence stays as it is; a hit leads to its sentence."""
    page.locator(".row[data-number='2'] .source").click()
    retype(page, "The boat left with books.")
    page.keyboard.press("Shift+Home")
    with page.expect_popup() as opened:
        page.keyboard.press("Alt+F")
    tab = opened.value
    expect(tab.get_by_role("searchbox")).to_have_value("The boat left with books.")
    expect(page.locator("[name=target]")).to_have_value("The boat left with books.")
    tab.get_by_role("searchbox").fill("sach")
    tab.keyboard.press("Enter")
    expect(tab.locator(".text mark").first).to_have_text("sách")
    tab.locator(".where a").first.click()
    expect(tab.locator(".row.here")).to_be_visible()


def test_words_are_replaced_by_keyboard_and_taken_back(server: Server, page: Page) -> None:
    """What is not ticked stays."""
    targets = [entry.msgstr for entry in server.entries()]
    hits = [at for at, text in enumerate(targets) if " the " in f" {text} "]
    page.goto(f"http://127.0.0.1:{server.port}/replace?article={server.article().split('/')[-1]}")
    page.get_by_label("Find in the English").fill("the")
    page.get_by_label("Replace by").fill("THE")
    page.keyboard.press("Enter")
    boxes = page.get_by_role("checkbox", name="Replace", exact=True)
    expect(boxes).to_have_count(len(hits))
    boxes.first.uncheck()
    page.get_by_role("button", name="Replace what is ticked").click()
    expect(page.get_by_role("status")).to_have_text(f"Sentences changed: {len(hits) - 1}")
    changed = [entry.msgstr for entry in server.entries()]
    assert changed[hits[0]] == targets[hits[0]]
    assert all(" THE " in f" {changed[at]} " for at in hits[1:])
    page.get_by_role("button", name="Undo the last replacement").click()
    expect(page.get_by_role("status")).to_have_text("The replacement was taken back")
    assert [entry.msgstr for entry in server.entries()] == targets
