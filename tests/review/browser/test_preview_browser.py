"""Tests of the edition beside the work, and of building from the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect
from support.projects import files_under
from support.reviewing import SLUG, Server, open_first, retype

pytestmark = pytest.mark.external


def _frame(page: Page) -> FrameLocator:
    return page.frame_locator(".preview iframe:not(.coming)")


def test_the_preview_follows_the_work(server: Server, page: Page) -> None:
    """It shows the open sentence, what was saved, and opens a sentence that is clicked in it."""
    before = files_under(server.project.output)
    open_first(page)
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.press("Alt+P")
    frame = _frame(page)
    expect(frame.locator("h1")).to_be_visible()
    lit = frame.locator("[style*='--lit']")
    expect(lit).to_have_count(1)
    retype(page, "Seen at once beside the work.")
    expect(lit).to_contain_text("Seen at once beside the work.")
    expect(page.locator(".here [name=target]")).to_be_focused()
    page.locator(".preview [name=kind]").select_option("bilingual")
    expect(lit).to_have_count(2)
    for number in range(3, 15):
        page.keyboard.press("Alt+ArrowDown")
        expect(page.locator(".row.here")).to_have_attribute("data-number", str(number))
    expect(lit.last).to_be_in_viewport()
    frame.locator(".row .target .s1").nth(3).click()
    expect(page.locator(".row.here")).not_to_have_attribute("data-number", "14")
    expect(lit).to_have_count(2)
    assert files_under(server.project.output) == before
    page.get_by_role("button", name="Close").first.click()
    expect(page.locator(".preview")).to_be_hidden()
    expect(page.locator(".previewing")).to_be_focused()


def test_the_preview_runs_no_script_and_leads_nowhere(server: Server, page: Page) -> None:
    """Its own reader's script is blocked too; a link to another page is not followed."""
    page.keyboard.press("Alt+P")
    frame = _frame(page)
    expect(frame.locator("h1")).to_be_visible()
    handle = page.locator(".preview iframe:not(.coming)")
    assert handle.get_attribute("sandbox") == "allow-same-origin"
    frame.locator("nav.pages a").first.evaluate("link => { link.parentElement.style = ''; }")
    frame.locator("nav.pages a").first.click()
    expect(frame.locator("h1")).to_be_visible()
    assert page.url.endswith(SLUG)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_nothing_wraps_beside_it(browser: Browser, server: Server, language: str) -> None:
    """The bar has two lines and the open sentence's buttons one, on a small screen too."""
    context = browser.new_context(locale=language, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(server.address)
    page.goto(server.article())
    open_first(page)
    for beside in (False, True):
        if beside:
            page.keyboard.press("Alt+P")
            expect(_frame(page).locator("h1")).to_be_visible()
        lines = [
            page.locator(f"{group} button:visible").evaluate_all(
                "all => new Set(all.map(one => Math.round(one.getBoundingClientRect().bottom"
                " + one.getBoundingClientRect().top) / 2 >> 3)).size"
            )
            for group in (".bar .tools", ".here .actions")
        ]
        assert lines == [1, 1]
    context.close()


def test_on_a_phone_it_covers_the_page(server: Server, page: Page) -> None:
    """With the focus in it; Escape closes it, and a click on a sentence opens that one."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".previewing").click()
    box = page.locator(".preview").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (390, 844)
    expect(page.locator(".preview [name=kind]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".preview")).to_be_hidden()
    page.locator(".previewing").click()
    _frame(page).locator(".row .target .s1").nth(2).click()
    expect(page.locator(".preview")).to_be_hidden()
    expect(page.locator(".row.here")).to_be_in_viewport()


def test_an_article_is_built_and_downloaded(server: Server, page: Page) -> None:
    """From its page; what is left to do leads to the sentence."""
    page.goto(f"{server.article()}/.out")
    page.get_by_label("TMX").check()
    page.get_by_role("button", name="Build", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(f"output/{SLUG}.tmx")
    with page.expect_download() as started:
        page.get_by_role("link", name="Review table, Word").click()
    assert started.value.suggested_filename == f"{SLUG}.docx"
    page.locator(".left a").nth(4).click()
    expect(page.locator(".row.here")).to_have_attribute("data-number", "5")
