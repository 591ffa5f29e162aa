"""Tests of the glossary in a real browser: terms from selections, and put into the English."""

import pytest
from playwright.sync_api import Page, expect
from support.reviewing import Server, eventually, retype

pytestmark = pytest.mark.external

_SELECT = """text => {
    const range = document.createRange();
    const at = text.textContent.indexOf("sách");
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let node = walk.nextNode(), from = at;
    while (from >= node.length) { from -= node.length; node = walk.nextNode(); }
    range.setStart(node, from);
    range.setEnd(node, from + 4);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""


def _open(page: Page) -> str:
    """Open a sentence that has the word; return its number."""
    row = page.locator(".row", has=page.locator(".source .text", has_text="sách")).nth(1)
    number = row.get_attribute("data-number")
    row.locator(".source").click()
    expect(page.locator(".row.here")).to_have_attribute("data-number", str(number))
    expect(page.locator(".backdrop")).not_to_be_empty()
    return str(number)


def _select(page: Page, word: str) -> None:
    page.locator("[name=target]").evaluate(
        """(box, word) => {
            box.focus();
            box.setSelectionRange(box.value.indexOf(word), box.value.indexOf(word) + word.length);
        }""",
        word,
    )


def test_a_term_is_added_from_both_selections(server: Server, page: Page) -> None:
    """By keyboard; the sentence is checked by it at once, and what was typed is kept."""
    _open(page)
    retype(page, "The volume boat.")
    page.locator(".here .source .text").evaluate(_SELECT)
    _select(page, "volume")
    page.keyboard.press("Alt+K")
    dialog = page.get_by_role("dialog", name="Add a term to the glossary")
    expect(dialog.get_by_label("Term in the source")).to_have_value("sách")
    expect(dialog.get_by_label("Its translation")).to_have_value("volume")
    dialog.get_by_label("Its translation").fill("book")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.locator(".said")).to_have_text("Added to the glossary: sách → book")
    expect(page.locator(".here .terms")).to_contain_text("book")
    expect(page.locator(".here .findings")).to_contain_text("the glossary has")
    expect(page.locator(".here [name=target]")).to_be_focused()
    eventually(lambda: "sách,book" in server.project.glossary().read_text("utf-8"))
    _select(page, "volume ")
    page.keyboard.press("Alt+G")
    page.keyboard.press("Enter")
    expect(page.locator(".here [name=target]")).to_have_value("The book boat.")
    expect(page.locator(".here .findings")).not_to_contain_text("the glossary has")


def test_a_refusal_is_shown_and_the_form_stays(server: Server, page: Page) -> None:
    """The term is there already."""
    server.project.glossary().write_text("source,target,note\nsách,book,mine\n", "utf-8")
    _open(page)
    page.keyboard.press("Alt+K")
    page.keyboard.insert_text("sách")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("book")
    page.keyboard.press("Enter")
    expect(page.locator("#term [role=alert]")).to_contain_text("already")
    page.keyboard.press("Escape")
    expect(page.locator(".here [name=target]")).to_be_focused()


def test_a_term_replaces_the_forbidden_words(server: Server, page: Page) -> None:
    """Without a selection; where none is wrong, it is put at the cursor, apart from other words."""
    server.project.glossary().write_text(
        "source,target,forbidden\nsách,book,\nsách,tome,yes\n", "utf-8"
    )
    _open(page)
    retype(page, "Epitomes: a tome, on a boat.")
    expect(page.locator(".here .findings")).to_contain_text("is not to be used")
    page.keyboard.press("Alt+G")
    page.keyboard.press("Enter")
    box = page.locator(".here [name=target]")
    expect(box).to_have_value("Epitomes: a book, on a boat.")
    retype(page, "A tome, a tome, a tome.")
    expect(page.locator(".here .findings li", has_text="tome' is not to be used")).to_have_count(3)
    box.evaluate("box => box.setSelectionRange(8, 8)")
    page.keyboard.press("Alt+G")
    page.keyboard.press("Enter")
    expect(box).to_have_value("A tome, a book, a tome.")
    retype(page, "A")
    expect(page.locator(".here .findings")).to_contain_text("the glossary has")
    page.keyboard.press("Alt+G")
    page.keyboard.press("Enter")
    expect(box).to_have_value("A book")


def test_a_selection_in_the_source_outlives_what_the_server_says(page: Page) -> None:
    """Although the marks on the source are drawn again."""
    page.locator(".row[data-number='2'] .source").click()
    text = page.locator(".here .source .text")
    expect(text.locator("mark")).to_have_count(3)
    page.locator("[name=target]").blur()
    text.evaluate(_SELECT)
    page.locator("[name=target]").evaluate(
        """box => {
            box.value = "On the morning of November 8.";
            box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }"""
    )
    expect(page.locator(".here .findings")).to_contain_text("3.200")
    assert page.evaluate("getSelection().toString()") == "sách"


def test_a_double_click_adds_a_term_where_english_is_selected(page: Page) -> None:
    """And without such a selection it only selects a word."""
    _open(page)
    text = page.locator(".here .source .text")
    text.dblclick(position={"x": 8, "y": 10})
    expect(page.get_by_role("dialog")).to_be_hidden()
    retype(page, "boat")
    _select(page, "boat")
    text.dblclick(position={"x": 8, "y": 10})
    dialog = page.get_by_role("dialog", name="Add a term to the glossary")
    expect(dialog.get_by_label("Its translation")).to_have_value("boat")
    expect(dialog.get_by_label("Term in the source")).not_to_have_value("")


def test_the_glossarys_page_works_by_keyboard(server: Server, page: Page) -> None:
    """A term is added, changed, removed and put back; its uses lead to a sentence."""
    path = server.project.glossary()
    page.goto(f"http://127.0.0.1:{server.port}/glossary")
    page.get_by_label("Term in the source").fill("sách")
    page.get_by_label("Its translation").fill("buk")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("The glossary has: sách → buk")
    page.get_by_role("link", name="Change “sách → buk”").click()
    page.get_by_label("Its translation").fill("book")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("The glossary has: sách → book")
    page.get_by_role("button", name="Remove “sách → book”").click()
    assert "sách" not in path.read_text("utf-8")
    page.get_by_role("button", name="Put it back").click()
    page.get_by_role("link", name="Uses “sách → book”").click()
    page.locator(".where a").first.click()
    expect(page.locator(".row.here")).to_be_visible()


def test_undo_takes_an_added_term_back(server: Server, page: Page) -> None:
    """Unless somebody has changed it since."""
    path = server.project.glossary()
    _open(page)
    for note in ("", "theirs"):
        page.keyboard.press("Alt+K")
        dialog = page.get_by_role("dialog", name="Add a term to the glossary")
        dialog.get_by_label("Term in the source").fill("sách")
        dialog.get_by_label("Its translation").fill("book")
        page.keyboard.press("Enter")
        expect(page.locator(".here .terms")).to_contain_text("book")
        if note:
            path.write_text(f"source,target,note\nsách,book,{note}\n", "utf-8")
        page.keyboard.press("Alt+Z")
        if note:
            expect(page.locator(".said")).to_contain_text("changed elsewhere")
        else:
            expect(page.locator(".said")).to_contain_text("Taken out of the glossary again")
            expect(page.locator(".here .terms")).to_be_hidden()
            assert "sách" not in path.read_text("utf-8")
    assert "theirs" in path.read_text("utf-8")
