"""Tests of the page on a phone of 390 by 844 points."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from support.reviewing import Server, change_on_disk, eventually

pytestmark = pytest.mark.external

WIDTH, HEIGHT, FINGER, BAR = 390, 844, 44, 96
"""Of the screen; the least of a target, the most of the bar at the top; CSS pixels."""


@pytest.fixture(name="phone")
def _phone(browser: Browser, server: Server) -> Iterator[Page]:
    """Return the article's page with its second sentence open, which has two findings."""
    change_on_disk(server.project, 1, "On 8/11 3,200 books left for the sixth season.")
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True)
    page = context.new_page()
    page.goto(server.address)
    page.goto(server.article())
    page.locator(".row[data-number='2'] .source").click()
    expect(page.locator(".here .findings")).to_contain_text("date-order")
    yield page
    context.close()


def test_a_finger_finds_its_way(server: Server, phone: Page) -> None:
    """Previous, next and undo are in reach; each target is large enough, the bar low enough."""
    bar = phone.locator(".bar").bounding_box()
    assert bar
    assert bar["height"] < BAR
    card = phone.locator(".row.here").bounding_box()
    assert card
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= WIDTH
    assert phone.evaluate("document.documentElement.scrollWidth") <= WIDTH
    phone.get_by_role("button", name="More").click()
    kinds = "button, select, input:not([type=hidden]), summary"
    sizes = phone.locator(f":is(.here, .bar) :is({kinds}):visible").evaluate_all(
        "all => all.map(one => [one.textContent || one.name, one.getBoundingClientRect().height])"
    )
    assert len(sizes) > 12
    assert [one for one in sizes if one[1] < FINGER] == []
    phone.locator(".here [name=target]").fill("The book boat left.")
    eventually(lambda: server.entries()[1].msgstr == "The book boat left.")
    reach = phone.locator(".here .reach")
    reach.get_by_role("button", name="Undo").click()
    eventually(lambda: server.entries()[1].msgstr.startswith("On 8/11"))
    reach.get_by_role("button", name="Next").click()
    expect(phone.locator(".row.here")).to_have_attribute("data-number", "3")
    phone.locator(".here .reach").get_by_role("button", name="Previous").click()
    expect(phone.locator(".row.here")).to_have_attribute("data-number", "2")


def test_the_buttons_stay_in_view(phone: Page) -> None:
    """However much stands above them."""
    box = phone.locator(".here .actions .primary").bounding_box()
    assert box
    assert box["y"] + box["height"] <= HEIGHT


def test_a_question_is_seen_before_it_is_answered(phone: Page) -> None:
    """With its buttons, above those that stay in view."""
    phone.locator(".here [name=target]").fill("Four readers came.")
    expect(phone.locator(".saved")).to_have_text("Saved")
    phone.locator(".here .actions .primary").tap()
    yes = phone.get_by_role("button", name="Approve anyway")
    expect(yes).to_be_visible()
    phone.wait_for_timeout(500)  # it may scroll
    box, bar = yes.bounding_box(), phone.locator(".here .actions").bounding_box()
    assert box
    assert bar
    assert box["y"] + box["height"] <= bar["y"]


def test_the_menu_has_what_the_bar_has_no_room_for(phone: Page) -> None:
    """Other pages, and drafts of the whole article by another model; it closes by itself."""
    menu = phone.locator("#menu")
    expect(menu).to_be_hidden()
    phone.get_by_role("button", name="Menu").tap()
    expect(menu.get_by_role("link", name="Glossary")).to_be_visible()
    targets = menu.locator("a, button").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert len(targets) == 8
    assert min(targets) >= FINGER
    menu.get_by_role("button", name="Drafts …").tap()
    expect(menu).to_be_hidden()
    dialog = phone.get_by_role("dialog", name="Draft the article again")
    expect(dialog.get_by_role("button", name="Draft again")).to_be_in_viewport()
    dialog.get_by_role("button", name="Cancel").tap()
    phone.get_by_role("button", name="Menu").tap()
    menu.get_by_role("link", name="Findings").tap()
    phone.wait_for_url("**/.qa")
