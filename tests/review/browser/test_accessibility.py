"""Tests of the page's states with an accessibility checker, and of work by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from support.reviewing import ROOT, SLUG, Server, change_on_disk, eventually, retype

pytestmark = pytest.mark.external

AXE = ROOT / "node_modules/axe-core/axe.min.js"


def test_an_article_is_added_and_a_finding_ignored_by_keyboard(server: Server, page: Page) -> None:
    """Everything that can be done on the desk and to a finding can be done without a pointer."""
    page.goto(server.address)
    page.locator(".adding summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("Nắng lên\n\nNgày 8/11 trời đẹp.\n")
    for _ in range(8):
        if page.evaluate("document.activeElement.matches('.adding button')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/nang-len?open=first")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.insert_text("On 8/11 it was fine.")
    expect(page.locator(".findings")).to_contain_text("date-order")
    page.keyboard.press("Alt+I")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".findings")).not_to_contain_text("date-order")
    path = server.project.catalog("nang-len")
    eventually(lambda: "# qa-ignore: date-order" in path.read_text("utf-8"))
    page.keyboard.press("Control+Enter")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")


@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "vi")])
def test_axe_finds_nothing(browser: Browser, server: Server, scheme: str, language: str) -> None:
    """The accessibility checker reports no violation, on a wide screen and on a phone.

    It checks the desk, the article, an open sentence with a conflict, a problem, and what
    `_look_at_other_states` opens.
    """
    for width in (1280, 390):
        context = browser.new_context(
            color_scheme=scheme,  # type: ignore[arg-type]
            bypass_csp=True,
            locale=language,
            viewport={"width": width, "height": 800},
        )
        page = context.new_page()
        page.goto(server.address)
        assert _violations(page) == []
        page.goto(f"http://127.0.0.1:{server.port}/article/none")
        assert _violations(page) == []
        page.goto(server.article())
        assert page.locator("html").get_attribute("lang") == language
        assert _violations(page) == []
        page.locator(".row[data-number='2']").click()
        expect(page.locator(".backdrop")).not_to_be_empty()
        change_on_disk(server.project, 1, f"Theirs {scheme} {width}, on 8 November.")
        retype(page, f"Mine {width}.")
        expect(page.locator(".conflict")).to_be_visible()
        assert _violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        _look_at_other_states(page, server)
        context.close()


def _look_at_other_states(page: Page, server: Server) -> None:
    """Open what else there is to see, and check it: each state has no violation."""
    page.locator(".conflict [data-do=mine]").click()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".asking")).to_be_visible()
    assert _violations(page) == []
    page.keyboard.press("Alt+I")
    expect(page.locator(".ignoring input")).to_be_focused()
    page.keyboard.press("Alt+W")
    assert _violations(page) == []
    page.keyboard.press("Alt+/")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert _violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+K")
    expect(page.locator("#term")).to_be_visible()
    assert _violations(page) == []
    page.keyboard.press("Escape")
    server.project.glossary().write_text("source,target,note\nsách,book,why\n", "utf-8")
    page.locator(".previewing").click()
    expect(page.locator(".preview iframe:not(.coming)")).to_be_visible()
    assert _violations(page) == []
    page.locator(".preview .close").click()
    page_of = f"http://127.0.0.1:{server.port}"
    words = ("concordance?words=sách", "replace?old=the&new=a")
    terms = ("glossary", "glossary/.uses?source=sách")
    pages = ("qa", *words, *terms, f"article/{SLUG}/.qa", f"article/{SLUG}/.out")
    for address in (f"{page_of}/{name}" for name in pages):
        page.goto(address)
        assert _violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(f"http://127.0.0.1:{server.port}/")
    page.locator(".adding summary").click()
    expect(page.locator(".card .found").last).to_contain_text(re.compile(r"\d"))
    assert _violations(page) == []
    page.goto(server.article("000_11e9db3739fcbb72"))
    expect(page.locator(".complete a").first).to_be_visible()
    assert _violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _violations(page: Page) -> list[tuple[str, str]]:
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run().then(result => result.violations)")
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found]
