"""Tests of findings in a real browser: where the marks sit, asking, ignoring."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from support.reviewing import SLUG, Server, change_on_disk, eventually, open_first, retype

from translate.catalogs.po import load

pytestmark = pytest.mark.external

OTHERS = "Compared with last year, the volume fell while the value rose for the farmers."


def test_marks_sit_on_their_words_in_headings_too(page: Page) -> None:
    """The text with the marks has the letters of the box that it lies under."""
    for number in (1, 2):
        page.locator(f".row[data-number='{number}'] .source").click()
        expect(page.locator(".backdrop")).not_to_be_empty()
        fonts = page.evaluate(
            """["[name=target]", ".backdrop"].map(name => {
                const box = document.querySelector(`.here ${name}`);
                const style = getComputedStyle(box);
                const { left, top, width } = box.getBoundingClientRect();
                const inset = side => box[`client${side}`] + parseFloat(style[`padding${side}`]);
                return [style.font, width, left + inset("Left"), top + inset("Top")];
            })"""
        )
        assert fonts[0] == fonts[1]


def test_the_english_of_another_sentence_is_asked_about_once(server: Server, page: Page) -> None:
    """With the reason and a button that says yes; typing takes the question back."""
    page.locator(".row[data-number='2'] .source").click()
    retype(page, OTHERS)
    page.keyboard.press("Control+Enter")
    asking = page.locator(".asking")
    expect(asking).to_contain_text("None of its numbers and dates is in the English")
    assert server.entries()[1].fuzzy
    page.keyboard.press("End")
    page.keyboard.insert_text(" x")
    expect(asking).to_be_hidden()
    page.keyboard.press("Control+Enter")
    expect(asking).to_be_visible()
    asking.get_by_role("button", name="Back to the sentence").click()
    expect(asking).to_be_hidden()
    expect(page.locator("[name=target]")).to_be_focused()
    page.keyboard.press("Control+Enter")
    asking.get_by_role("button", name="Approve anyway").click()
    expect(page.locator(".row.here")).to_have_attribute("data-number", "3")
    eventually(lambda: not server.entries()[1].fuzzy)


def test_a_finding_is_ignored_here_with_a_reason(server: Server, page: Page) -> None:
    """It is a note of the sentence, by keys alone; undo takes it back."""
    change_on_disk(server.project, 1, "On 8/11 3,200 books left for the sixth season.")
    page.reload()
    page.locator(".row[data-number='2'] .source").click()
    expect(page.locator(".findings")).to_contain_text("date-order")
    page.keyboard.press("Alt+I")
    expect(page.get_by_placeholder("Reason, if you like")).to_be_focused()
    page.keyboard.insert_text("as on the poster")
    page.keyboard.press("Enter")
    expect(page.locator(".findings")).not_to_contain_text("date-order")
    note = "qa-ignore: date-order as on the poster"
    eventually(lambda: server.entries()[1].comments == (note,))
    expect(page.locator("[name=target]")).to_be_focused()
    page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries()[1].comments == ())
    expect(page.locator(".findings")).to_contain_text("date-order")


def test_a_check_is_ignored_in_the_article(server: Server, page: Page) -> None:
    """The note stands above the catalog's header; the counts of the rows follow."""
    change_on_disk(server.project, 1, "On 8/11 3,200 books left for the sixth season.")
    page.reload()
    expect(page.locator(".row[data-number='2'] .found")).to_have_text(re.compile("1 error"))
    page.locator(".row[data-number='2'] .source").click()
    expect(page.locator(".findings")).to_contain_text("date-order")
    page.keyboard.press("Alt+I")
    page.get_by_role("button", name="In this article").click()
    expect(page.locator(".findings")).not_to_contain_text("date-order")
    catalog = load(server.project.catalog(SLUG))
    assert catalog.comment == ("qa-ignore: date-order",)
    page.get_by_role("link", name="Findings", exact=True).click()
    page.get_by_role("button", name="Report again").click()
    page.locator(".found-at", has_text="date-order").get_by_role("link").click()
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    expect(page.locator(".findings")).to_contain_text("date-order")


def test_a_date_is_fixed_by_a_key(server: Server, page: Page) -> None:
    """The date that the finding names is certain."""
    open_first(page)
    page.keyboard.press("Alt+ArrowDown")
    retype(page, "On 8/11 nearly 3,200 books left for the sixth season.")
    expect(page.locator(".findings")).to_contain_text("write November 8")
    expect(page.locator(".findings li").first).to_contain_text("approx")  # which has no fix
    page.keyboard.press("Alt+X")
    expect(page.locator("[name=target]")).to_have_value(
        "On November 8 nearly 3,200 books left for the sixth season."
    )
