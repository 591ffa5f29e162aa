"""Tests that nothing typed is lost: with conflicts, other tabs, a full disk."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from support.held import Held
from support.reviewing import (
    SLUG,
    Server,
    change_on_disk,
    english,
    eventually,
    open_first,
    retype,
    row_of,
)

from translate.pipeline.update import update

pytestmark = pytest.mark.external


@pytest.mark.usefixtures("drafted_title")
def test_what_is_typed_is_saved_without_a_key(server: Server, page: Page) -> None:
    """It is an edited draft."""
    page.keyboard.press("Alt+ArrowDown")
    retype(page, "The book boat is back in 2027.")
    eventually(lambda: server.entries()[0].msgstr == "The book boat is back in 2027.")
    assert server.entries()[0].fuzzy
    expect(page.locator(".saved")).to_have_text("Saved")
    expect(page.locator("#live")).to_have_text(re.compile("^Saved. info: '2027'"))
    expect(page.locator(".row.here .word")).to_have_text("edited draft")
    expect(page.locator(".diff ins").first).to_be_visible()
    retype(page, "The book  boat\nis back, again. ")
    eventually(lambda: server.entries()[0].msgstr == "The book boat is back, again.")
    expect(page.locator(".saved")).to_have_text("Saved")  # spaces are not a change


def test_leaving_the_page_at_once_loses_nothing(server: Server, page: Page) -> None:
    """The last key and the click on the link to the desk are in the same moment."""
    page.keyboard.press("Alt+ArrowDown")
    retype(page, "Typed and gone.")
    page.get_by_role("link", name="All articles").click()
    expect(page.get_by_role("heading", name="Review")).to_be_visible()
    eventually(lambda: server.entries()[0].msgstr == "Typed and gone.")


def test_what_is_typed_waits_for_no_look(server: Server, page: Page) -> None:
    """The server still looks for findings of the sentence when it is left, with the page."""
    with Held(page, "look") as held:
        page.keyboard.press("Alt+ArrowDown")
        held.wait()
        retype(page, "Typed and gone.")
        page.get_by_role("link", name="All articles").click()
        eventually(lambda: server.entries()[0].msgstr == "Typed and gone.")


def test_leaving_the_page_sends_what_waits_for_another_sentence(server: Server, page: Page) -> None:
    """The approval of the first sentence is still on its way when the page is left."""
    with Held(page, "approve") as held:
        page.keyboard.press("Alt+ArrowDown")
        page.keyboard.press("Control+Enter")
        held.wait()
        page.locator(".row[data-number='2'] .target > .text").click()
        retype(page, "Typed and gone.")
        page.get_by_role("link", name="All articles").click()
        eventually(lambda: server.entries()[1].msgstr == "Typed and gone.")


def test_a_full_disk_is_reported_and_survived(server: Server, page: Page) -> None:
    """If a folder is not writable, the page says so, and saves once it is."""
    folder = server.project.catalog(SLUG).parent
    away = folder.with_name("away")
    open_first(page)
    folder.rename(away)
    folder.write_text("in the way")  # a file in its place: root may write anywhere else
    retype(page, "Later.")
    expect(page.locator(".saved")).not_to_have_text("Saved")
    folder.unlink()
    away.rename(folder)
    page.keyboard.press("End")
    page.keyboard.insert_text(" Much later.")
    eventually(lambda: server.entries()[0].msgstr == "Later. Much later.")


def test_typing_before_the_first_answer_is_no_loss(server: Server, page: Page) -> None:
    """The sentence was changed since the page was opened, and is typed in at once."""
    change_on_disk(server.project, 0, "Theirs.")
    with Held(page) as held:
        page.keyboard.press("Alt+ArrowDown")
        held.wait()
        retype(page, "Mine.")
    expect(page.locator(".conflict blockquote")).to_have_text("Theirs.")
    assert english(page) == "Mine."
    assert server.entries()[0].msgstr == "Theirs."
    page.reload()
    expect(page.locator(".conflict blockquote")).to_have_text("Theirs.")
    assert english(page) == "Mine."


def test_a_key_held_down_approves_one_sentence(server: Server, page: Page) -> None:
    """The next sentence has not been read yet; moving on continues."""
    open_first(page)
    page.keyboard.down("Control")
    for _ in range(10):  # the first is a press, the others are repeats
        page.keyboard.down("Enter")
        page.wait_for_timeout(50)
    page.keyboard.up("Enter")
    page.keyboard.up("Control")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    assert [entry.fuzzy for entry in server.entries()[:3]] == [False, True, True]
    page.keyboard.down("Alt")
    for _ in range(3):
        page.keyboard.down("ArrowDown")
    page.keyboard.up("ArrowDown")
    page.keyboard.up("Alt")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "5")


def test_a_text_that_is_refused_is_kept(server: Server, page: Page) -> None:
    """If the sentence is gone, the text is kept for the page that is opened again."""
    open_first(page)
    seed = server.project.seeds / f"{SLUG}.txt"
    source = server.entries()[0].msgid
    seed.write_text(seed.read_text("utf-8").replace(source, "Tựa khác hẳn"), "utf-8")
    update(server.project, (SLUG,))
    retype(page, "Typed for nothing.")
    expect(page.locator(".saved")).to_contain_text("no longer in the catalog")
    expect(page.locator(".waits")).to_have_text("not saved")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.reload()
    expect(page.locator(".orphan")).to_contain_text("Typed for nothing.")


def test_a_text_too_long_keeps_no_other_waiting(server: Server, page: Page) -> None:
    """A book pasted by mistake is refused, not sent forever; the next text is saved."""
    open_first(page)
    page.locator("[name=target]").fill("ữ" * 120_000)
    expect(page.locator(".saved")).to_contain_text("too long")
    expect(page.locator(".waits")).to_have_text("not saved")
    page.locator("[name=target]").fill("Short again.")
    eventually(lambda: server.entries()[0].msgstr == "Short again.")
    expect(page.locator(".saved")).to_have_text("Saved")
    expect(page.locator(".waits")).to_have_count(0)


def test_a_closed_tab_leaves_its_text_to_another(server: Server, page: Page) -> None:
    """Of two tabs on one article, neither removes what the other could not save."""
    other = page.context.new_page()
    other.goto(server.article())
    other.route("**/article/*", lambda route: route.abort())
    other.keyboard.press("Alt+ArrowDown")
    retype(other, "From the other tab.")
    expect(other.locator(".saved")).to_have_text("Not saved: trying again")
    page.bring_to_front()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    retype(page, "From this tab.")
    eventually(lambda: server.entries()[1].msgstr == "From this tab.")
    other.close()
    eventually(lambda: server.entries()[0].msgstr == "From the other tab.")


def test_an_article_that_changed_is_opened_again(server: Server, page: Page) -> None:
    """If another program changed its sentences, the page says so, and typed text is kept."""
    open_first(page)
    seed = server.project.seeds / f"{SLUG}.txt"
    seed.write_text(seed.read_text("utf-8") + "\n\nMột câu mới.\n", "utf-8")
    update(server.project, (SLUG,))
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.get_by_text("The article has changed meanwhile.").last).to_be_visible()
    retype(page, "Typed and gone on.")
    page.get_by_role("link", name="Open it again").click()
    expect(page.locator(".row")).to_have_count(18)
    expect(row_of(page, 1).locator(".target")).to_have_text("Typed and gone on.")


@pytest.mark.parametrize("body", ['{"error": "an error in the program"}', "Internal Server Error"])
def test_a_failure_at_one_sentence_stops_no_other(server: Server, page: Page, body: str) -> None:
    """Its text is kept in the browser, marked, and saved later; the next text is saved at once."""

    def fail(route: Route) -> None:
        if "Broken" in (route.request.post_data or ""):
            route.fulfill(status=500, body=body)
        else:
            route.continue_()

    open_first(page)
    page.route("**/article/*", fail)
    retype(page, "Broken one.")
    said = json.loads(body)["error"] if body.startswith("{") else "answered with an error: 500"
    expect(page.locator(".saved")).to_contain_text(said)
    expect(row_of(page, 1).locator(".waits")).to_have_text("not saved")
    page.keyboard.press("Alt+ArrowDown")
    retype(page, "Broken two.")
    page.keyboard.press("Alt+J")  # nor is it joined over that
    expect(row_of(page, 2).locator(".waits")).to_have_text("not saved")
    page.wait_for_timeout(300)
    expect(page.locator(".row")).to_have_count(17)
    retype(page, "Whole two.")
    expect(page.locator(".saved")).to_have_text("Saved")
    assert server.entries()[1].msgstr == "Whole two."
    page.unroute("**/article/*", fail)
    page.reload()
    eventually(lambda: server.entries()[0].msgstr == "Broken one.")
    expect(page.locator(".waits")).to_have_count(0)


@pytest.mark.parametrize("refused", [False, True])
def test_an_error_of_the_page_stops_no_saving(
    server: Server, browser: Browser, *, refused: bool
) -> None:
    """If showing one sentence fails, that one is saved or kept, and the next one is saved."""
    page = browser.new_context().new_page()
    page.goto(server.address)
    page.goto(server.article())
    open_first(page)
    if refused:
        page.route("**/article/*", lambda route: route.fulfill(status=500, body="{}"), times=1)
    # without the row's word, neither its state nor its waiting can be shown
    page.evaluate("document.querySelector('.row .state').replaceChildren()")
    with page.expect_event("pageerror"):
        retype(page, "One.")
    assert (server.entries()[0].msgstr == "One.") is not refused
    kept = page.evaluate("Object.values(localStorage).join()")
    assert ("One." in kept) is refused
    row_of(page, 2).locator(".source .text").click()
    retype(page, "Two.")
    eventually(lambda: server.entries()[1].msgstr == "Two.")
    page.context.close()
