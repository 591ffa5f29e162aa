"""Tests that nothing typed is lost when the server dies and is started again."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect
from support.reviewing import (
    SLUG,
    Server,
    change_on_disk,
    english,
    eventually,
    join_second,
    open_first,
    retype,
)

from translate.pipeline.show import sentences
from translate.pipeline.update import update
from translate.project import Project

pytestmark = pytest.mark.external


@pytest.fixture(name="server")
def _server(copy: Project) -> Iterator[Server]:
    """Return a server in a process that can be killed."""
    server = Server(copy)
    yield server
    server.kill()


def _up(server: Server, page: Page) -> None:
    """Start the server, and open the address that it prints."""
    server.start()
    other = page.context.new_page()
    other.goto(server.address)
    other.close()
    page.bring_to_front()


def _row(page: Page, number: int) -> Locator:
    return page.locator(f".row[data-number='{number}']")


def test_a_killed_server_loses_nothing(server: Server, page: Page) -> None:
    """It is killed repeatedly during typing: text that is shown as saved is on disk.

    Other text is saved when the server is back. ``bench/review.py`` does this 100 times.
    """
    open_first(page)
    saved = page.locator(".saved")
    for turn in range(4):
        text = f"The book boat returned, for the {turn}th time."
        retype(page, text)
        time.sleep(0.2 * turn)
        claimed = saved.inner_text() == "Saved"
        server.kill()
        assert not claimed or server.entries()[0].msgstr == text
        server.start()
        page.context.new_page().goto(server.address)  # the new secret, as the terminal shows it
        eventually(lambda text=text: server.entries()[0].msgstr == text)
        expect(saved).to_have_text("Saved")
    assert english(page) == text


def test_what_could_not_be_saved_outlives_the_page(server: Server, page: Page) -> None:
    """The tab is closed while the server is down; a new tab saves the text."""
    page.keyboard.press("Alt+ArrowDown")
    server.kill()
    retype(page, "Typed into the void.")
    expect(page.locator(".saved")).to_have_text("Not saved: trying again")
    context = page.context
    page.close()
    server.start()
    again = context.new_page()
    again.goto(server.address)
    again.goto(server.article())
    eventually(lambda: server.entries()[0].msgstr == "Typed into the void.")


def test_two_conflicts_at_once_keep_both_texts(server: Server, page: Page) -> None:
    """While one waits for a choice, the other's text is kept with its sentence."""
    open_first(page)
    server.kill()
    retype(page, "Mine one.")
    expect(page.locator(".saved")).to_have_text("Not saved: trying again")
    page.keyboard.press("Alt+ArrowDown")
    retype(page, "Mine two.")
    for number in (0, 1):
        change_on_disk(server.project, number, f"Theirs {number + 1}.")
    _up(server, page)
    expect(_row(page, 2).locator(".conflict blockquote")).to_have_text("Theirs 2.")
    assert english(page) == "Mine two."
    expect(_row(page, 1).locator(".word.waits")).to_have_text("two versions")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    eventually(lambda: server.entries()[1].msgstr == "Mine two.")
    page.keyboard.press("Alt+ArrowDown")  # a conflict comes first
    expect(_row(page, 1).locator(".conflict blockquote")).to_have_text("Theirs 1.")
    assert english(page) == "Mine one."
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    eventually(lambda: server.entries()[0].msgstr == "Mine one.")
    expect(page.locator(".waits")).to_have_count(0)


def test_a_sentence_opened_again_has_what_was_typed(server: Server, page: Page) -> None:
    """After it was closed while the server was down, it never has the older text from the disk."""
    open_first(page)
    server.kill()
    retype(page, "Typed into the void.")
    page.keyboard.press("Alt+ArrowDown")
    expect(_row(page, 1).locator(".target .text")).to_have_text("Typed into the void.")
    expect(page.locator(".unsaved")).to_have_text("Not saved: trying again")
    page.keyboard.press("Alt+ArrowUp")
    assert english(page) == "Typed into the void."
    _up(server, page)
    eventually(lambda: server.entries()[0].msgstr == "Typed into the void.")
    expect(page.locator(".unsaved")).to_be_hidden()
    expect(page.locator(".saved")).to_have_text("Saved")
    page.wait_for_timeout(600)
    assert server.entries()[0].msgstr == "Typed into the void."


def test_typing_on_while_an_approval_waits(server: Server, page: Page) -> None:
    """The text after it is saved too, and is not approved with it."""
    open_first(page)
    server.kill()
    retype(page, "Approved")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".saved")).to_have_text("Not saved: trying again")
    page.keyboard.type(", and more.")
    _up(server, page)
    eventually(lambda: server.entries()[0].msgstr == "Approved, and more.")
    assert server.entries()[0].fuzzy
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")


def test_nothing_is_joined_before_all_is_saved(server: Server, page: Page) -> None:
    """Neither is a conflict overwritten, nor does a join happen while the server is down."""
    open_first(page)
    change_on_disk(server.project, 0, "Theirs.")
    retype(page, "Mine.")
    page.keyboard.press("Alt+J")
    expect(page.locator(".conflict blockquote")).to_have_text("Theirs.")
    page.wait_for_timeout(300)
    expect(page.locator(".row")).to_have_count(17)
    assert english(page) == "Mine."
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    eventually(lambda: server.entries()[0].msgstr == "Mine.")
    expect(page.locator(".saved")).to_have_text("Saved")
    server.kill()
    retype(page, "Later.")
    page.keyboard.press("Alt+J")
    expect(page.locator("#live")).to_have_text("Not saved: trying again")
    _up(server, page)
    eventually(lambda: server.entries()[0].msgstr == "Later.")
    page.wait_for_timeout(300)
    assert len(sentences(server.project, SLUG)[1]) == 17


def test_a_text_whose_sentence_is_gone_is_shown(server: Server, page: Page) -> None:
    """If the article has changed, the text is shown for copying until it is discarded."""
    open_first(page)
    server.kill()
    retype(page, "Typed into the void.")
    expect(page.locator(".saved")).to_have_text("Not saved: trying again")
    context = page.context
    page.close()
    seed = server.project.seeds / f"{SLUG}.txt"
    source = server.entries()[0].msgid
    seed.write_text(seed.read_text("utf-8").replace(source, "Tựa khác hẳn"), "utf-8")
    update(server.project, (SLUG,))
    server.start()
    for _ in range(2):
        again = context.new_page()
        again.goto(server.address)
        again.goto(server.article())
        orphan = again.locator(".orphan")
        expect(orphan).to_contain_text("Typed into the void.")
        expect(orphan).to_contain_text(source)
        again.close()
    again = context.new_page()
    again.goto(server.article())
    again.get_by_role("button", name="Discard").click()
    again.reload()
    expect(again.locator("html")).to_have_class("scripted")
    expect(again.locator(".orphan")).to_have_count(0)


def test_a_cut_without_a_server_is_not_promised(server: Server, page: Page) -> None:
    """It is not tried again, and the page says so; undoing waits for the server too."""
    join_second(page)
    expect(page.locator(".backdrop")).to_be_attached()
    page.wait_for_load_state("networkidle")
    server.kill()
    text = "The server does not answer: try again when it runs"
    for keys in ("Alt+J", "Alt+Z"):
        page.locator(".saved").evaluate("line => { line.textContent = '' }")
        page.keyboard.press(keys)
        expect(page.locator(".saved")).to_have_text(text)
    server.start()
    page.keyboard.press("Alt+Z")
    expect(page.locator(".saved")).to_contain_text("Open the new address")
    other = page.context.new_page()
    other.goto(server.address)
    other.close()
    page.bring_to_front()
    page.keyboard.press("Alt+Z")
    expect(page.locator(".row")).to_have_count(17)
