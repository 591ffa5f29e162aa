"""Tests of the review page in a real browser, used as a person does."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect
from support.reviewing import (
    SLUG,
    Server,
    approve,
    change_on_disk,
    eventually,
    open_first,
    retype,
)

from translate.cli import cli
from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.pipeline.show import sentences
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project
from translate.review.diff import word_diff

pytestmark = pytest.mark.external


def test_from_first_draft_to_published_by_keyboard(
    server: Server, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every sentence is approved, some of them edited; then the edition may be published.

    The catalog has the same bytes as after the same edits on the command line.
    """
    twin = Project(server.project.root.parent / "twin")
    shutil.copytree(server.project.root, twin.root)
    edits = {
        1: "The book boat returns",
        2: "On the morning of November 8, a boat with over 3,200 books left Ninh Kiều for its "
        "sixth season on the Hậu River.",
    }
    page.keyboard.press("Alt+ArrowDown")
    for number in range(1, 18):
        expect(page.locator(f".row.here[data-number='{number}'] textarea").first).to_be_focused()
        if number in edits:
            retype(page, edits[number])
        approve(page)
    expect(page.locator("#live")).to_have_text("All sentences are reviewed")
    expect(page.locator(".row[data-number='17'] .state a")).to_be_focused()
    expect(page.locator(".figures")).to_have_text("17 of 17 reviewed")
    assert not build(server.project, (SLUG,), require_reviewed=True).problems
    monkeypatch.chdir(twin.root)
    for number in range(1, 18):
        text = ["--text", edits[number]] if number in edits else []
        arguments = ["edit", SLUG, "--sentence", str(number), "--approve", *text]
        assert CliRunner().invoke(cli, arguments).exit_code == 0
    assert server.project.catalog(SLUG).read_bytes() == twin.catalog(SLUG).read_bytes()


def test_a_repeated_sentence_counts_each_time(server: Server, page: Page) -> None:
    """The figures count as the server and ``translate status`` do."""
    seed = server.project.seeds / f"{SLUG}.txt"
    first = sentences(server.project, SLUG)[1][1].unit.source
    seed.write_text(f"{seed.read_text('utf-8')}\n{first}\n", "utf-8")
    assert not update(server.project, (SLUG,)).problems
    page.reload()
    expect(page.locator(".figures")).to_have_text("0 of 18 reviewed")
    page.locator(".row[data-number='2'] .source").click()
    approve(page)
    expect(page.locator(".figures")).to_have_text("2 of 18 reviewed")
    [row], _ = status(server.project, (SLUG,))
    assert (row.tally.reviewed, row.tally.total()) == (2, 18)
    page.goto(server.address)
    expect(page.locator("main")).to_contain_text("2 of 18 reviewed")


@pytest.mark.usefixtures("drafted_title")
def test_other_ways_to_change_a_catalog_write_what_the_commands_write(
    server: Server, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another proposal, note, revert, undo, join and split write the same files."""
    twin = Project(server.project.root.parent / "twin")
    shutil.copytree(server.project.root, twin.root)
    open_first(page)
    page.keyboard.press("Alt+A")
    page.keyboard.press("Enter")
    approve(page)
    spoken = re.compile(r"^Approved\. Sentence 2, draft\. (?:warning: .*\. )?Other proposals: \d$")
    expect(page.locator("#live")).to_have_text(spoken)
    page.keyboard.press("Alt+C")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+R")
    page.keyboard.press("Alt+N")
    page.keyboard.insert_text("ask Lụa\nagain")
    approve(page)
    approve(page)
    page.keyboard.press("Alt+Z")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "3")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+J")
    page.wait_for_url("**?number=4")
    expect(page.locator("html")).to_have_class("scripted")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "5")
    page.keyboard.press("Alt+S")
    half = "Kinh phí mỗi mùa"
    page.locator(".splitter").evaluate("(box, n) => box.setSelectionRange(n, n)", len(half))
    page.keyboard.press("Enter")
    page.wait_for_url("**?number=5")
    monkeypatch.chdir(twin.root)
    for arguments in (
        ["edit", SLUG, "--sentence", "1", "--alternative", "1", "--approve"],
        ["edit", SLUG, "--sentence", "2", "--comment", "ask Lụa\nagain", "--approve"],
        ["join", SLUG, "4"],
        ["split", SLUG, "5", half],
    ):
        assert CliRunner().invoke(cli, arguments).exit_code == 0
    monkeypatch.chdir(server.project.root)  # the commands draft new sentences at once
    assert CliRunner().invoke(cli, ["draft", SLUG]).exit_code == 0
    for project in (server.project, twin):
        assert project.corrections(SLUG).exists()
    assert server.project.catalog(SLUG).read_bytes() == twin.catalog(SLUG).read_bytes()
    assert server.project.corrections(SLUG).read_bytes() == twin.corrections(SLUG).read_bytes()


def test_undo_revert_copy_and_notes(server: Server, page: Page) -> None:
    """Each has its keys, and each is on disk."""
    draft = server.entries()[0].msgstr
    source = server.entries()[0].msgid
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+C")
    eventually(lambda: server.entries()[0].msgstr == source)
    page.keyboard.press("Alt+R")
    eventually(lambda: server.entries()[0].msgstr == draft)
    expect(page.locator("[name=target]")).to_have_value(draft)
    page.keyboard.press("Alt+N")
    page.keyboard.insert_text("the title, too?")
    eventually(lambda: server.entries()[0].comments == ("the title, too?",))
    approve(page)
    assert not server.entries()[0].fuzzy
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries()[0].fuzzy)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")
    page.keyboard.press("Escape")
    expect(page.locator(".row.here")).to_have_count(0)
    expect(page.locator(".row[data-number='1'] .comment")).to_have_text("the title, too?")


def test_joining_and_splitting_by_keyboard(server: Server, page: Page) -> None:
    """The cursor in the source is where the next sentence begins."""
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+J")
    page.wait_for_url("**?number=2")
    expect(page.locator("html")).to_have_class("scripted")
    expect(page.locator(".row")).to_have_count(16)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.press("Alt+S")
    splitter = page.locator(".splitter")
    expect(splitter).to_be_focused()
    page.keyboard.press("x")  # the box is for the cursor, not for typing
    place = splitter.input_value().index("Trong 45 ngày")
    splitter.evaluate("(box, place) => box.setSelectionRange(place, place)", place)
    page.keyboard.press("Enter")
    expect(page.locator(".row")).to_have_count(17)
    lines = sentences(server.project, SLUG)[1]
    assert lines[2].unit.source.startswith("Trong 45 ngày")


def test_a_join_is_undone_by_keyboard(server: Server, page: Page) -> None:
    """Alt+Z restores both sentences, and then undoes what was done before."""
    before = server.entries()
    open_first(page)
    approve(page)
    retype(page, "A book boat left.")
    page.keyboard.press("Alt+N")
    page.keyboard.insert_text("which one?")
    expect(page.locator(".saved")).to_have_text("Saved")
    edited = server.entries()
    page.keyboard.press("Alt+J")
    page.wait_for_url("**?number=2")
    expect(page.locator("html")).to_have_class("scripted")
    expect(page.locator(".row")).to_have_count(16)
    retype(page, "Both.")  # and what was typed since
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries()[1].msgstr != "Both.")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+Z")
    expect(page.locator(".row")).to_have_count(17)
    expect(page.locator("html")).to_have_class("scripted")
    expect(page.locator("#live")).to_have_text(re.compile("^Undone. Sentence 2, edited draft"))
    expect(page.locator("[name=comment]")).to_have_value("which one?")
    assert server.entries() == edited
    page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries()[1].comments == ())
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+Z")
    eventually(lambda: server.entries() == before)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")
    expect(page.locator(".saved")).to_have_text("Saved")
    page.keyboard.press("Alt+Z")
    expect(page.locator("#live")).to_have_text("Nothing to undo")


def test_a_split_is_undone_by_keyboard(server: Server, page: Page) -> None:
    """It works after another page in the tab, too; a reviewed sentence is reviewed again."""
    open_first(page)
    page.keyboard.press("Alt+ArrowDown")
    approve(page)
    update(server.project, (SLUG,))  # which drops the notes on drafts that are reviewed by now
    before = server.entries()
    page.keyboard.press("Alt+ArrowUp")
    page.locator(".row[data-number='2']").click()
    page.keyboard.press("Alt+S")
    page.locator(".splitter").evaluate("box => box.setSelectionRange(9, 9)")
    page.keyboard.press("Enter")
    expect(page.locator(".row")).to_have_count(18)
    page.get_by_role("link", name="All articles").click()
    page.get_by_role("link", name="Thuyền sách").click()
    expect(page.locator("html")).to_have_class("scripted")
    page.keyboard.press("Alt+Z")
    expect(page.locator(".row")).to_have_count(17)
    expect(page.locator(".row.here.done")).to_have_attribute("data-number", "2")
    assert server.entries() == before


def test_values_are_marked_in_pairs(page: Page) -> None:
    """The same value has the same tint on both sides, also while typing."""
    page.locator(".row[data-number='2']").click()
    retype(page, "On 8/11, a boat with 3,200 books left for the sixth season.")
    source, target = page.locator(".source mark"), page.locator(".backdrop mark")
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


def test_the_sentences_around_the_open_one_are_in_view(page: Page) -> None:
    """For each, the one before is below the bar at the top, and the one after is visible."""
    bar = page.locator(".bar").bounding_box()
    assert bar
    for number in range(1, 18):
        page.keyboard.press("Alt+ArrowDown")
        expect(page.locator(f".row.here[data-number='{number}'] .backdrop")).not_to_be_empty()
        for other in {max(number - 1, 1), min(number + 1, 17)}:
            box = page.locator(f".row[data-number='{other}']").bounding_box()
            assert box
            assert bar["height"] < box["y"] + box["height"] / 2 < 900


def test_markup_stays_text(copy: Project, server: Server, page: Page) -> None:
    """Markup in a sentence, its English, a note, a term and a proposal is only text."""
    evil = "<img src=x onerror=document.title='evil'> <b>là</b> chữ."
    (copy.seeds / "xau.txt").write_text(f"{evil}\n", "utf-8")
    copy.glossary().write_text("source,target,note\nchữ,<b>text</b>,<i>note</i>\n", "utf-8")
    run(copy, ("xau",))
    drafts = copy.drafts("xau")
    record = json.loads(drafts.read_text("utf-8").splitlines()[0])
    drafts.write_text(json.dumps(record | {"alternatives": ["<b>other</b>"]}) + "\n", "utf-8")
    page.goto(f"{server.article('xau')}?open=first")
    retype(page, "<script>document.title='evil'</script> & <b>text</b> 3.200")
    page.keyboard.press("Alt+N")
    page.keyboard.insert_text("</textarea><img src=x onerror=document.title='evil'>")
    expect(page.locator(".saved")).to_have_text("Saved")
    expect(page.locator(".alternatives")).to_contain_text("<b>textother</b>")
    expect(page.locator(".terms")).to_contain_text("<b>text</b>")
    page.keyboard.press("Escape")
    expect(page.locator(".target")).to_contain_text("<script>")
    assert page.locator("main").locator("img, b, i, script").count() == 0
    assert "evil" not in page.title().replace(evil, "")


def test_filter_and_search(server: Server, page: Page) -> None:
    """Reviewed sentences are hidden; a search ignores diacritics; no key changes hidden ones."""
    page.keyboard.press("Alt+ArrowDown")
    approve(page)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.get_by_label("Show").select_option("To review")
    expect(page.locator(".row[data-number='1']")).to_be_hidden()
    page.get_by_role("searchbox").fill("tai che")
    expect(page.locator(".row:visible")).to_have_count(1)
    page.get_by_role("searchbox").fill("xyz")
    expect(page.locator("#live")).to_have_text("No sentence matches")
    page.keyboard.press("Control+Enter")
    page.get_by_role("searchbox").fill("")
    page.get_by_label("Show").select_option("All")
    approve(page)
    assert [entry.fuzzy for entry in server.entries()[:3]] == [False, False, True]


def test_without_script_one_sentence_at_a_time(browser: Browser, server: Server) -> None:
    """Reading, opening, editing and approving need no script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address)
    page.get_by_role("link", name="Thuyền sách").click()
    page.get_by_role("link", name="Sentence 1 draft").click()
    page.get_by_role("textbox", name="English text").fill("Book boat returns")
    page.get_by_role("button", name="Approve, next").click()
    assert (server.entries()[0].msgstr, server.entries()[0].fuzzy) == ("Book boat returns", False)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    context.close()


def test_a_page_loads_nothing_from_elsewhere(server: Server, page: Page) -> None:
    """Every request goes to the server itself, and none violates the policy."""
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.reload(wait_until="networkidle")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".source mark, .saved").first).to_be_attached()
    assert len(asked) > 3
    assert all(url.startswith(f"http://127.0.0.1:{server.port}/") for url in asked)
    assert complaints == []
