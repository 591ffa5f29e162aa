"""Tests of the review page in a real browser, used as a person does."""

from __future__ import annotations

import json
import re
import shutil

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect
from support.reviewing import SLUG, Server, approve, eventually, open_first, retype

from translate.cli import cli
from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.pipeline.show import sentences
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project

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
