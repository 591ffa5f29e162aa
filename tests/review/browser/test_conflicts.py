"""Tests of several people, or tabs, at work on the same sentence."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from support.held import Held
from support.reviewing import (
    Server,
    approve,
    change_on_disk,
    english,
    eventually,
    join_second,
    open_first,
    retype,
    row_of,
)

pytestmark = pytest.mark.external


def test_a_conflict_is_settled_by_hand(server: Server, page: Page) -> None:
    """Both texts are shown, nothing is overwritten, and either may be chosen by keyboard."""
    open_first(page)
    change_on_disk(server.project, 0, "Theirs.")
    retype(page, "Mine.")
    expect(page.locator(".conflict blockquote")).to_have_text("Theirs.")
    assert server.entries()[0].msgstr == "Theirs."
    assert english(page) == "Mine."
    for keys in ("Control+Enter", "Alt+ArrowDown", "Escape"):  # a choice has to be made first
        page.keyboard.press(keys)
    expect(page.locator(".conflict .primary")).to_be_focused()
    assert server.entries()[0].msgstr == "Theirs."
    page.keyboard.press("Enter")
    eventually(lambda: server.entries()[0].msgstr == "Mine.")
    change_on_disk(server.project, 0, "Theirs again.")
    retype(page, "Mine again.")
    expect(page.locator(".conflict")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[name=target]")).to_have_value("Theirs again.")
    expect(page.locator(".saved")).to_have_text("Saved")
    assert server.entries()[0].msgstr == "Theirs again."
    page.keyboard.press("Control+Z")  # a choice can be undone
    eventually(lambda: server.entries()[0].msgstr == "Mine again.")


def test_two_tabs_see_each_other(server: Server, page: Page) -> None:
    """Changes of different sentences are both kept; a tab that gets the focus is up to date."""
    other = page.context.new_page()
    other.goto(server.article())
    other.keyboard.press("Alt+ArrowDown")
    retype(other, "From the other tab.")
    approve(other)
    expect(other.locator(".row.here")).to_have_attribute("data-number", "2")
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator(".row[data-number='1'] .target")).to_have_text("From the other tab.")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.press("Alt+ArrowDown")
    approve(page)
    assert not server.entries()[2].fuzzy
    assert server.entries()[0].msgstr == "From the other tab."


def test_a_conflict_takes_no_key_from_who_is_typing(server: Server, page: Page) -> None:
    """Letters typed before the answer are kept; a space does not press a button."""
    open_first(page)
    change_on_disk(server.project, 0, "Theirs.")
    with Held(page) as held:
        retype(page, "Mine")
        held.wait()
        page.keyboard.type(" and")
    expect(page.locator(".conflict")).to_be_visible()
    page.keyboard.type(" more")
    page.wait_for_timeout(600)
    assert english(page) == "Mine and more"
    expect(page.locator(".conflict")).to_be_visible()
    assert server.entries()[0].msgstr == "Theirs."


def test_a_conflict_outlives_the_tab(server: Server, page: Page) -> None:
    """If the tab was closed before a choice, the next one asks again, with all that was typed."""
    open_first(page)
    change_on_disk(server.project, 0, "Theirs.")
    retype(page, "Mine")
    expect(page.locator(".conflict")).to_be_visible()
    page.keyboard.type(", longer")
    page.wait_for_timeout(600)
    context = page.context
    page.close()
    again = context.new_page()
    again.goto(server.article())
    expect(again.locator(".conflict blockquote")).to_have_text("Theirs.")
    assert english(again) == "Mine, longer"


def test_keeping_mine_undoes_nothing_else(server: Server, page: Page) -> None:
    """The other person's note stays if only the English is chosen, and the other way round."""
    open_first(page)
    change_on_disk(server.project, 0, "Theirs.", "ask Lụa")
    retype(page, "Mine.")
    expect(page.locator(".conflict blockquote")).to_have_text("Theirs.")
    page.keyboard.press("Control+Enter")  # to the choice
    page.keyboard.press("Enter")
    eventually(lambda: server.entries()[0].msgstr == "Mine.")
    assert server.entries()[0].comments == ("ask Lụa",)
    change_on_disk(server.project, 0, "Theirs again.", "ask her again")
    page.keyboard.press("Alt+N")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("asked")
    expect(page.locator(".conflict .comment")).to_have_text("ask her again")
    page.locator(".conflict .primary").click()
    eventually(lambda: server.entries()[0].comments == ("asked",))
    assert server.entries()[0].msgstr == "Theirs again."


def test_notes_conflict_too(server: Server, page: Page) -> None:
    """A note that both wrote is shown next to the English."""
    open_first(page)
    draft = server.entries()[0].msgstr
    change_on_disk(server.project, 0, draft, "ask Lụa")
    page.keyboard.press("Alt+N")
    page.keyboard.insert_text("the title, too?")
    expect(page.locator(".conflict .comment")).to_have_text("ask Lụa")
    assert server.entries()[0].comments == ("ask Lụa",)


def test_undo_does_not_undo_changes_of_others(server: Server, page: Page) -> None:
    """A later change by somebody else is not undone."""
    open_first(page)
    retype(page, "Mine.")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Escape")
    change_on_disk(server.project, 0, "Theirs.")
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(row_of(page, 1).locator(".target")).to_have_text("Theirs.")
    page.keyboard.press("Alt+Z")
    expect(page.locator("#live")).to_have_text("The sentence was changed elsewhere meanwhile")
    assert server.entries()[0].msgstr == "Theirs."


def test_a_cut_is_not_undone_over_work_of_others(server: Server, page: Page) -> None:
    """Later text for the joined sentence is kept; the page says why."""
    join_second(page)
    change_on_disk(server.project, 1, "Theirs.")
    page.keyboard.press("Alt+Z")
    expect(page.locator(".saved")).to_contain_text("changed since it was cut")
    assert server.entries()[1].msgstr == "Theirs."
    page.keyboard.press("Alt+Z")
    expect(page.locator("#live")).to_have_text("Nothing to undo")
