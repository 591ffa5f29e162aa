"""Tests of what the page shows beside a sentence: values, findings, terms, proposals."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect
from support.reviewing import SLUG, Server, change_on_disk, eventually, open_first, retype

from translate.pipeline.run import run
from translate.project import Project
from translate.review.diff import word_diff

pytestmark = pytest.mark.external


def test_values_are_marked_in_pairs(page: Page) -> None:
    """The same value has the same tint on both sides, also while typing."""
    page.locator(".row[data-number='2']").click()
    retype(page, "On 8/11, a boat with 3,200 books left for the sixth season.")
    source, target = page.locator(".source mark:not(.term)"), page.locator(".backdrop mark")
    expect(source).to_have_text(["8/11", "3.200", "thứ sáu"])
    expect(target).to_have_text(["8/11", "3,200", "sixth"])
    assert source.nth(1).get_attribute("class") == target.nth(1).get_attribute("class")
    page.keyboard.press("Home")
    page.keyboard.insert_text("Now: ")
    expect(target).to_have_text(["8/11", "3,200", "sixth"])


def test_findings_come_as_one_types_and_fixes_are_a_key_away(server: Server, page: Page) -> None:
    """The words at fault are marked; the article's rows show the number of findings."""
    change_on_disk(server.project, 1, "On 8/11 3,200 books left for the sixth season.")
    page.reload()
    expect(page.locator(".row[data-number='2'] .found")).to_have_text(re.compile("1 error"))
    page.locator(".row[data-number='2']").click()
    finding = page.locator(".findings li.error")
    expect(finding).to_contain_text("date-order")
    expect(page.locator(".backdrop mark.error")).to_have_text("8/11")
    retype(page, "On November 8, 3.200 books left for the sixth season.")
    expect(finding).to_contain_text("num-separator")
    page.keyboard.press("Alt+X")
    expect(page.locator("[name=target]")).to_have_value(re.compile("3,200 books"))
    expect(page.locator(".findings li.error")).to_have_count(0)
    eventually(lambda: "3,200" in server.entries()[1].msgstr)
    page.get_by_label("Show").select_option("With findings")
    expect(page.locator(".row[data-number='3']")).to_be_hidden()


def test_terms_and_matches_are_a_key_away(copy: Project, server: Server, page: Page) -> None:
    """The glossary's rendering is inserted at the cursor; a match replaces the draft."""
    copy.glossary().write_text("source,target\nThuyền sách,book boat\n", "utf-8")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".source mark")).to_have_text("Thuyền sách")
    expect(page.locator(".terms li")).to_contain_text("Thuyền sách → book boat")
    retype(page, "The ")
    page.keyboard.press("Alt+G")
    page.keyboard.press("Enter")
    expect(page.locator("[name=target]")).to_have_value("The book boat")
    (copy.seeds / "hai.txt").write_text("Thuyền sách trở lại với trẻ em miền núi.\n", "utf-8")
    run(copy, ("hai",))
    text = ["--text", "The book boat returns to the hills", "--approve"]
    command = [sys.executable, "-m", "translate", "edit", "hai", "--sentence", "1", *text]
    subprocess.run(command, cwd=copy.root, check=True, capture_output=True)
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")  # the sentence's own link has the focus: open it again
    expect(page.locator(".matches li")).to_contain_text("Thuyền sách trở lại với trẻ em miền núi.")
    expect(page.locator(".matches .from")).to_have_attribute("title", re.compile("hai.po"))
    page.keyboard.press("Alt+M")
    page.keyboard.press("Enter")
    expect(page.locator("[name=target]")).to_have_value("The book boat returns to the hills")


@pytest.mark.usefixtures("drafted_title")
def test_another_proposal_is_a_key_away(copy: Project, server: Server, page: Page) -> None:
    """It is shown with its differences; using it is an edit, which Ctrl+Z undoes."""
    path = copy.drafts(SLUG)
    others = ["Books come back by boat", "The book ship is back"]
    source, draft = server.entries()[0].msgid, server.entries()[0].msgstr
    drafts = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    drafts = [d | ({"alternatives": others} if d["source"] == source else {}) for d in drafts]
    path.write_text("".join(json.dumps(draft) + "\n" for draft in drafts), "utf-8")
    open_first(page)
    expect(page.locator(".alternatives li")).to_have_count(2)
    expect(page.locator(".alternatives ins").first).to_be_visible()
    expect(page.locator("#live")).to_contain_text("Other proposals: 2")
    page.keyboard.press("Alt+A")
    page.keyboard.press("Alt+A")
    page.keyboard.press("Enter")
    expect(page.locator("[name=target]")).to_have_value(others[1])
    eventually(lambda: server.entries()[0].msgstr == others[1])
    assert server.entries()[0].fuzzy
    expect(page.locator(".alternatives li")).to_have_count(1)
    pieces = "".join(text for _, text in word_diff(draft, others[1]))
    expect(page.locator(".diff .pieces")).to_have_text(pieces)
    page.keyboard.press("Control+Z")
    expect(page.locator("[name=target]")).to_have_value(draft)
    eventually(lambda: server.entries()[0].msgstr == draft)
