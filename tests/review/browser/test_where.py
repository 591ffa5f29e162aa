"""Tests of where one is in the work: opening, jumping, filters, the end, the keys, the desk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from support.reviewing import SLUG, Server, approve, change_on_disk, eventually, open_first

from translate.catalogs.po import load, render
from translate.pipeline.build import build
from translate.pipeline.run import run

pytestmark = pytest.mark.external


def test_the_desk_opens_the_first_sentence_to_review(server: Server, page: Page) -> None:
    """With the focus in its English."""
    open_first(page)
    approve(page)
    page.goto(server.address)
    page.get_by_role("link", name="Thuyền sách").click()
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    expect(page.locator(".here [name=target]")).to_be_focused()


def test_a_click_puts_the_caret_where_it_was(page: Page) -> None:
    """A click into the Vietnamese leaves it to the browser."""
    place = page.locator(".row[data-number='3'] .target .text").evaluate(
        """text => {
            const range = document.createRange();
            range.setStart(text.firstChild, 12);
            range.setEnd(text.firstChild, 13);
            const { left, top, height } = range.getBoundingClientRect();
            return [left + 1, top + height / 2];
        }"""
    )
    page.mouse.click(*place)
    expect(page.locator(".here [name=target]")).to_be_focused()
    at = page.locator(".here [name=target]").evaluate(
        "box => [box.selectionStart, box.selectionEnd]"
    )
    assert at == [12, 12]


def test_nothing_to_undo_is_shown(page: Page) -> None:
    """To everybody, not to screen readers only."""
    page.keyboard.press("Alt+Z")
    expect(page.locator(".said")).to_have_text("Nothing to undo")
    expect(page.locator(".said")).to_be_visible()


def test_a_sentence_is_found_by_its_number(page: Page) -> None:
    """By keyboard; one that there is not is reported."""
    page.keyboard.press("Alt+L")
    page.keyboard.type("16")
    page.keyboard.press("Enter")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "16")
    page.keyboard.press("Alt+L")
    page.keyboard.type("99")
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_have_text("There is no sentence 99")


def test_needs_work_changes_no_text(server: Server, page: Page) -> None:
    """The note stands beside the draft, also where it was reviewed; undo works."""
    open_first(page)
    approve(page)
    before = server.entries()[0]
    page.locator(".row[data-number='1'] .source").click()
    page.keyboard.press("Alt+W")
    expect(page.locator("[name=comment]")).to_be_focused()
    page.keyboard.insert_text("a pun is lost")
    eventually(lambda: server.entries()[0].comments == ("needs-work: a pun is lost",))
    assert (server.entries()[0].fuzzy, server.entries()[0].msgstr) == (True, before.msgstr)
    expect(page.locator(".row.here .word")).to_have_text("edited draft")
    page.get_by_label("Show").select_option("Needs work")
    expect(page.locator(".row:visible")).to_have_count(1)
    page.get_by_label("Show").select_option("All")
    page.locator("[name=target]").focus()
    page.keyboard.press("Alt+W")
    eventually(lambda: server.entries()[0].comments == ())
    page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries()[0].comments != ())
    for _ in range(3):
        expect(page.locator(".saved")).to_have_text("Saved")
        page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries()[0].comments == ())


def test_filters_for_notes_and_questions(server: Server, page: Page) -> None:
    """A question is not approved over without being asked about."""
    change_on_disk(server.project, 0, "The book boat returns", "a note")
    change_on_disk(server.project, 3, server.entries()[3].msgstr, "which year?")
    page.reload()
    for choice, numbers in (("With notes", ["1", "4"]), ("With a question", ["4"])):
        page.get_by_label("Show").select_option(choice)
        shown = page.locator(".row:visible")
        expect(shown).to_have_count(len(numbers))
        assert shown.evaluate_all("rows => rows.map(row => row.dataset.number)") == numbers
    page.locator(".row[data-number='4'] .source").click()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".asking")).to_contain_text("Its note asks a question")
    assert server.entries()[3].fuzzy


def test_an_approved_article_shows_what_is_next(server: Server, page: Page) -> None:
    """Its findings, its editions and the next article; not any more once something is undone."""
    path = server.project.catalog(SLUG)
    catalog = load(path)
    done = (*(one.change(flags=()) for one in catalog.entries[:-1]), catalog.entries[-1])
    path.write_bytes(render(catalog.change(entries=done)))
    (server.project.seeds / "001_tiep.txt").write_text("Bài tiếp theo\n\nTrời mưa to.\n", "utf-8")
    run(server.project, ("001_tiep",))
    page.goto(f"{server.article()}?open=first")
    expect(page.locator(".complete")).to_be_hidden()
    approve(page)
    complete = page.locator(".complete")
    expect(complete).to_be_visible()
    expect(complete).to_contain_text(re.compile(r"Findings left: \d+"))
    expect(complete.get_by_role("link", name="Side by side, HTML")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Alt+Z")
    expect(complete).to_be_hidden()
    approve(page)
    page.goto(f"{server.article()}?open=first")
    expect(complete).to_be_in_viewport(ratio=1)
    complete.get_by_role("link", name="Bài tiếp theo").click()
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")


def test_the_keys_are_shown_on_a_question_mark(page: Page) -> None:
    """Outside of a text box; there, it is a letter. Escape closes them and nothing else."""
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Approve, and go to the next")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    open_first(page)
    page.keyboard.press("End")
    page.keyboard.press("?")
    expect(page.locator("[name=target]")).to_have_value(re.compile(r"\?$"))
    page.keyboard.press("Alt+/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Control+Enter")  # is not meant for the sentence behind it
    page.keyboard.press("Escape")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")
    expect(page.locator(".row.done")).to_have_count(0)


def test_enter_puts_no_break_into_a_sentence(page: Page) -> None:
    """A sentence is one line; a note may have several."""
    open_first(page)
    before = page.locator("[name=target]").input_value()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Enter")
    expect(page.locator("[name=target]")).to_have_value(before)
    page.keyboard.press("Alt+N")
    page.keyboard.type("a")
    page.keyboard.press("Enter")
    page.keyboard.type("b")
    expect(page.locator("[name=comment]")).to_have_value("a\nb")


def test_the_desk_sorts_filters_and_adds(server: Server, page: Page, tmp_path: Path) -> None:
    """By keyboard and script; a file is added by choosing it."""
    page.goto(server.address)
    expect(page.locator(".card .found").last).to_have_text(re.compile(r"Findings: .*\d"))
    titles = page.locator(".card:visible h2")
    expect(titles).to_have_count(3)
    first = titles.first.inner_text()
    page.get_by_label("Sort by").select_option("By sentences to review")
    expect(titles.first).not_to_have_text(first)
    page.get_by_label("Show").select_option("Reviewed")
    expect(titles).to_have_count(1)
    page.get_by_label("Show").select_option("All")
    page.get_by_role("searchbox").fill("xyz")
    expect(page.get_by_role("status")).to_have_text("No article matches")
    file = tmp_path / "Bài mới.txt"
    file.write_text("Nắng lên\n\nTrời đẹp.\n", "utf-8")
    page.get_by_text("Add an article").click()
    page.locator("[type=file]").set_input_files(file)
    page.get_by_role("button", name="Add").click()
    page.wait_for_url("**/article/bai-moi?open=first")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")


def test_an_edition_runs_nothing(server: Server, page: Page) -> None:
    """It has its style and none of the page's rights, whatever is in the output folder."""
    build(server.project)
    evil = "<style>p { color: red }</style><p>x</p><script>document.title = 'evil'</script>"
    (server.project.output / "evil.html").write_text(evil, "utf-8")
    for name in ("evil.html", f"{SLUG}.en.html"):
        page.goto(f"http://127.0.0.1:{server.port}/editions/{name}")
        assert page.title() != "evil"
    page.goto(f"http://127.0.0.1:{server.port}/editions/evil.html")
    assert page.locator("p").evaluate("p => getComputedStyle(p).color") == "rgb(255, 0, 0)"
