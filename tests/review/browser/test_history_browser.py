"""Tests of a sentence's history in a real browser."""

import pytest
from playwright.sync_api import Page, expect
from support.reviewing import Server, eventually, retype

pytestmark = pytest.mark.external

FIRST, SECOND = (
    f"On the morning of November 8, the boat with more than 3,200 books left {pier} "
    "to begin the sixth reading season on the Hậu River."
    for pier in ("Ninh Kiều Wharf", "the pier of Ninh Kiều")
)


def test_an_older_text_is_taken_back_by_keyboard(server: Server, page: Page) -> None:
    """It is typed text again, and not reviewed, until it is approved."""
    row = page.locator(".row[data-number='2'] .source")
    row.click()
    page.keyboard.press("Alt+V")
    expect(page.locator(".here .saved")).to_contain_text("Nobody has changed")
    page.keyboard.press("Escape")
    for text in (FIRST, SECOND):
        row.click()
        retype(page, text)
        page.keyboard.press("Control+Enter")
        expect(page.locator(".row.here")).to_have_attribute("data-number", "3")
        eventually(lambda text=text: server.entries()[1].msgstr == text)
        eventually(lambda: not server.entries()[1].fuzzy)
    row.click()
    page.keyboard.press("Alt+V")
    items = page.locator(".history li")
    expect(items).to_have_count(2)
    expect(items.last.locator("ins, del").first).to_be_visible()
    expect(items.first.get_by_role("button")).to_be_focused()
    page.keyboard.press("Alt+V")
    page.keyboard.press("Enter")
    expect(page.locator("[name=target]")).to_have_value(FIRST)
    eventually(lambda: server.entries()[1].msgstr == FIRST)
    assert server.entries()[1].fuzzy
