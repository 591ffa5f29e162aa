"""Tests of drafting on the page in a real browser, with the bundled model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from support.reviewing import (
    SLUG,
    Server,
    ServerThread,
    english,
    eventually,
    join_second,
    open_first,
    retype,
)

from translate.project import Project

pytestmark = pytest.mark.external


def test_a_joined_sentence_is_drafted_at_once_and_again_when_asked(
    server: Server, page: Page
) -> None:
    """A draft replaces a draft; what a person typed stays, and the draft is a proposal."""
    join_second(page)
    row = page.locator(".row.here")
    expect(row).to_have_attribute("data-state", "draft")
    expect(page.locator("[name=target]")).not_to_have_value("")
    drafted = english(page)
    assert server.entries()[1].msgstr == drafted
    assert server.entries()[1].fuzzy
    page.keyboard.press("Alt+D")
    expect(page.locator(".saved")).to_have_text("The new draft is the same")
    retype(page, "My own words.")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+D")
    expect(page.locator(".saved")).to_have_text(
        "A new draft is among the proposals; the text stays"
    )
    assert english(page) == server.entries()[1].msgstr == "My own words."


def test_what_is_typed_while_the_machine_drafts_stays(server: Server, page: Page) -> None:
    """And is saved, without a question."""
    open_first(page)
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    eventually(lambda: not server.entries()[1].msgstr)

    def slowly(route: Route) -> None:
        answer = route.fetch()
        page.keyboard.insert_text("Typed meanwhile.")
        route.fulfill(response=answer)

    page.route("**/.draft", slowly)
    page.keyboard.press("Alt+D")
    expect(page.locator("[name=target]")).to_have_value("Typed meanwhile.")
    expect(page.locator(".saved")).to_have_text("Saved")
    assert server.entries()[1].msgstr == "Typed meanwhile."
    expect(page.locator(".conflict")).to_be_hidden()


def test_an_article_is_drafted_again(server: Server, page: Page) -> None:
    """After a question; the problem of a server that is gone is one line in the row."""
    page.get_by_role("button", name="Drafts …").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Drafts that nobody has changed: 17")
    before = server.entries()
    dialog.get_by_role("button", name="Draft again").click()
    expect(page.locator(".said")).to_have_text("Drafts that are new: 0")
    assert server.entries() == before
    page.route("**/.draft", lambda route: route.abort())
    page.get_by_role("button", name="Drafts …").click()
    dialog.get_by_role("button", name="Draft again").click()
    expect(page.locator(".word.drafts.wrong").first).to_contain_text("does not answer")
    page.unroute("**/.draft")


def test_an_article_that_was_drafted_again_is_undone_as_one_step(
    server: Server, page: Page
) -> None:
    """But for a sentence that somebody has changed since; the first drafts are another model's."""
    project = server.project
    for path in (project.catalog(SLUG), project.drafts(SLUG)):
        text = path.read_text("utf-8")
        assert text.count("boat") > 1
        path.write_text(text.replace("boat", "craft"), "utf-8")
    page.reload()
    first = [one.msgstr for one in server.entries()]
    changed = [number for number, text in enumerate(first) if "craft" in text]
    page.get_by_role("button", name="Drafts …").click()
    page.get_by_role("dialog").get_by_role("button", name="Draft again").click()
    expect(page.locator(".said")).to_have_text(f"Drafts that are new: {len(changed)}")
    assert not [one.msgstr for one in server.entries() if "craft" in one.msgstr]
    page.keyboard.press("Alt+Z")
    expect(page.locator(".said")).to_have_text("Undone")
    assert [one.msgstr for one in server.entries()] == first
    expect(page.locator(f".row[data-number='{changed[0] + 1}']")).to_contain_text("craft")
    page.keyboard.press("Alt+Z")
    expect(page.locator(".said")).to_have_text("Nothing to undo")


def test_the_models_doubt_is_a_finding(copy: Project, browser: Browser) -> None:
    """With the setting for it, once the text rests; it goes with the text."""
    server = ServerThread(replace(copy, settings=replace(copy.settings, adequacy="yes")))
    page = browser.new_page()
    page.goto(server.address)
    page.goto(server.article())
    page.locator(".row[data-number='2'] .source").click()
    retype(page, "Coffee exports reached a record value this year, the ministry said.")
    doubt = page.locator(".findings li", has_text="adequacy")
    expect(doubt).to_be_visible(timeout=20_000)  # the model is loaded first
    retype(page, "On November 8 a boat with over 3,200 books left Ninh Kiều on the Hậu River.")
    expect(doubt).to_be_hidden()
    page.close()
    server.kill()
