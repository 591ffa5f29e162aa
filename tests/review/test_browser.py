"""The review page in a real browser, driven as a person does it, on a server of its own."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect, sync_playwright

from translate.catalogs.po import Entry, load, render
from translate.cli import cli
from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.pipeline.sentences import sentences
from translate.project import Project

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.xdist_group("review")  # the bundled model drafts once

AXE = ROOT / "node_modules/axe-core/axe.min.js"
SLUG = "001_thuyen-sach"
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


class Server:
    """``translate review`` as a program of its own, on the bundled articles."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.port = 0
        self.start()

    def start(self) -> None:
        """Start it, on the same port as before."""
        command = [sys.executable, "-m", "translate", "review", "--no-browser"]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port)],
            cwd=self.project.root,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        self.address = self.process.stdout.readline().split()[1]
        self.port = int(re.findall(r":(\d+)/", self.address)[0])

    def kill(self) -> None:
        """Kill it as hard as can be."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    @property
    def article(self) -> str:
        """The address of the unreviewed article."""
        return f"http://127.0.0.1:{self.port}/article/{SLUG}"

    def entries(self) -> list[Entry]:
        """The article's entries, as they stand on disk."""
        return list(load(self.project.catalog(SLUG)).entries)


@pytest.fixture(name="browser", scope="module")
def _browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(name="drafted", scope="module")
def _drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled project with the drafts of the bundled model, made once."""
    folder = tmp_path_factory.mktemp("bundled")
    for name in ("seeds", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    assert not run(Project(folder)).problems
    return folder


@pytest.fixture(name="copy")
def _copy(drafted: Path, tmp_path: Path) -> Project:
    shutil.copytree(drafted, tmp_path / "project")
    return Project(tmp_path / "project")


@pytest.fixture(name="server")
def _server(copy: Project) -> Iterator[Server]:
    server = Server(copy)
    yield server
    server.kill()


@pytest.fixture(name="page")
def _page(browser: Browser, server: Server) -> Iterator[Page]:
    """The article's page; a message on the browser's console fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: problems.append(request.url))
    page.goto(server.address)
    page.goto(server.article)
    yield page
    context.close()
    outside = [url for url in problems if f":{server.port}/" not in url]
    assert outside == []


def _eventually(check: Callable[[], bool], seconds: float = 5) -> None:
    """Wait until ``check`` holds."""
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.02)


def _english(page: Page) -> str:
    return page.locator("[name=target]").input_value()


def _retype(page: Page, text: str) -> None:
    """Replace the open sentence's English, by keyboard."""
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)


def _approve(page: Page) -> None:
    """Approve the open sentence; where the page asks because of an error, once more."""
    number = page.locator(".row.here").get_attribute("data-number")
    page.keyboard.press("Control+Enter")
    done = page.locator(f".row.done[data-number='{number}']")
    asking = page.locator(".saved", has_text="Approve it anyway")
    expect(done.or_(asking).first).to_be_visible()
    if asking.count():
        page.keyboard.press("Control+Enter")
    expect(done).to_be_visible()


def _open_first(page: Page) -> None:
    """Open the first sentence and wait for what the server has to say about it."""
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".backdrop")).not_to_be_empty()


def _change_on_disk(project: Project, number: int, english: str) -> None:
    """What another program does to the catalog meanwhile."""
    path = project.catalog(SLUG)
    catalog = load(path)
    entries = list(catalog.entries)
    entries[number] = entries[number].change(msgstr=english)
    path.write_bytes(render(catalog.change(entries=tuple(entries))))


def test_from_first_draft_to_published_by_keyboard(
    server: Server, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every sentence approved, some of them edited; then the edition may be published.

    The catalog is, to the byte, what the command line makes with the same edits.
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
            _retype(page, edits[number])
        _approve(page)
    expect(page.locator("#live")).to_have_text("All sentences are reviewed")
    expect(page.locator(".figures")).to_have_text("17 of 17 reviewed")
    assert not build(server.project, (SLUG,), require_reviewed=True).problems
    monkeypatch.chdir(twin.root)
    for number in range(1, 18):
        text = ["--text", edits[number]] if number in edits else []
        arguments = ["edit", SLUG, "--sentence", str(number), "--approve", *text]
        assert CliRunner().invoke(cli, arguments).exit_code == 0
    assert server.project.catalog(SLUG).read_bytes() == twin.catalog(SLUG).read_bytes()


def test_what_is_typed_is_on_disk_within_a_second(server: Server, page: Page) -> None:
    """As an edited draft; nothing has to be pressed for it."""
    page.keyboard.press("Alt+ArrowDown")
    _retype(page, "The book boat is back.")
    _eventually(lambda: server.entries()[0].msgstr == "The book boat is back.", 1)
    assert server.entries()[0].fuzzy
    expect(page.locator(".saved")).to_have_text("Saved")
    expect(page.locator("#live")).to_have_text(re.compile("^Saved. warning: the English is much"))
    expect(page.locator(".row.here .word")).to_have_text("edited draft")
    expect(page.locator(".diff ins").first).to_be_visible()
    _retype(page, "The book  boat\nis back, again. ")
    _eventually(lambda: server.entries()[0].msgstr == "The book boat is back, again.", 1)
    expect(page.locator(".saved")).to_have_text("Saved")  # blanks are no change


def test_undo_revert_copy_and_notes(server: Server, page: Page) -> None:
    """Each by its keys, and each on disk."""
    draft = server.entries()[0].msgstr
    source = server.entries()[0].msgid
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+C")
    _eventually(lambda: server.entries()[0].msgstr == source)
    page.keyboard.press("Alt+R")
    _eventually(lambda: server.entries()[0].msgstr == draft)
    expect(page.locator("[name=target]")).to_have_value(draft)
    page.keyboard.press("Alt+N")
    page.keyboard.insert_text("the title, too?")
    _eventually(lambda: server.entries()[0].comments == ("the title, too?",))
    _approve(page)
    assert not server.entries()[0].fuzzy
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.press("Alt+Z")
    _eventually(lambda: server.entries()[0].fuzzy)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "1")
    page.keyboard.press("Escape")
    expect(page.locator(".row.here")).to_have_count(0)
    expect(page.locator(".row[data-number='1'] .comment")).to_have_text("the title, too?")


def test_a_conflict_is_settled_by_hand(server: Server, page: Page) -> None:
    """Both texts are shown, nothing is overwritten, and either may be chosen by keyboard."""
    _open_first(page)
    _change_on_disk(server.project, 0, "Theirs.")
    _retype(page, "Mine.")
    expect(page.locator(".conflict blockquote")).to_have_text("Theirs.")
    assert server.entries()[0].msgstr == "Theirs."
    assert _english(page) == "Mine."
    for keys in ("Control+Enter", "Alt+ArrowDown", "Escape"):  # a choice has to be made first
        page.keyboard.press(keys)
    expect(page.locator(".conflict .primary")).to_be_focused()
    assert server.entries()[0].msgstr == "Theirs."
    page.keyboard.press("Enter")
    _eventually(lambda: server.entries()[0].msgstr == "Mine.")
    _change_on_disk(server.project, 0, "Theirs again.")
    _retype(page, "Mine again.")
    expect(page.locator(".conflict")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[name=target]")).to_have_value("Theirs again.")
    assert server.entries()[0].msgstr == "Theirs again."


def test_two_tabs_see_each_other(server: Server, page: Page) -> None:
    """Changes of different sentences are both kept; a tab that is looked at again is fresh."""
    other = page.context.new_page()
    other.goto(server.article)
    other.keyboard.press("Alt+ArrowDown")
    _retype(other, "From the other tab.")
    _approve(other)
    expect(other.locator(".row.here")).to_have_attribute("data-number", "2")
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator(".row[data-number='1'] .target")).to_have_text("From the other tab.")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.keyboard.press("Alt+ArrowDown")
    _approve(page)
    assert not server.entries()[2].fuzzy
    assert server.entries()[0].msgstr == "From the other tab."


def test_a_killed_server_loses_nothing(server: Server, page: Page) -> None:
    """Killed again and again while somebody types: what is shown as saved is on disk.

    The rest is brought there as soon as the server is back. ``bench/review.py`` does it 100 times.
    """
    _open_first(page)
    saved = page.locator(".saved")
    for turn in range(4):
        text = f"The book boat returned, for the {turn}th time."
        _retype(page, text)
        time.sleep(0.2 * turn)
        claimed = saved.inner_text() == "Saved"
        server.kill()
        assert not claimed or server.entries()[0].msgstr == text
        server.start()
        page.context.new_page().goto(server.address)  # the new secret, as the terminal shows it
        _eventually(lambda text=text: server.entries()[0].msgstr == text)
        expect(saved).to_have_text("Saved")
    assert _english(page) == text


def test_what_could_not_be_saved_outlives_the_page(server: Server, page: Page) -> None:
    """The tab is closed while the server is gone; a new tab brings the text to disk."""
    page.keyboard.press("Alt+ArrowDown")
    server.kill()
    _retype(page, "Typed into the void.")
    expect(page.locator(".saved")).to_have_text("Not saved: trying again")
    context = page.context
    page.close()
    server.start()
    again = context.new_page()
    again.goto(server.address)
    again.goto(server.article)
    _eventually(lambda: server.entries()[0].msgstr == "Typed into the void.")


def test_leaving_the_page_at_once_loses_nothing(server: Server, page: Page) -> None:
    """The last key and the link to the desk within the same moment."""
    page.keyboard.press("Alt+ArrowDown")
    _retype(page, "Typed and gone.")
    page.get_by_role("link", name="All articles").click()
    expect(page.get_by_role("heading", name="Review")).to_be_visible()
    _eventually(lambda: server.entries()[0].msgstr == "Typed and gone.")


def test_a_full_disk_is_said_and_survived(server: Server, page: Page) -> None:
    """A folder that cannot be written: the page says so and saves once it can."""
    folder = server.project.catalog(SLUG).parent
    away = folder.with_name("away")
    _open_first(page)
    folder.rename(away)
    folder.write_text("in the way")  # a file where the folder was: root may write anywhere else
    _retype(page, "Later.")
    expect(page.locator(".saved")).not_to_have_text("Saved")
    folder.unlink()
    away.rename(folder)
    page.keyboard.press("End")
    page.keyboard.insert_text(" Much later.")
    _eventually(lambda: server.entries()[0].msgstr == "Later. Much later.")


def test_joining_and_splitting_by_keyboard(server: Server, page: Page) -> None:
    """The cursor in the source says where the next sentence begins."""
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
    page.keyboard.press("x")  # it is for the cursor, not for typing
    place = splitter.input_value().index("Trong 45 ngày")
    splitter.evaluate("(box, place) => box.setSelectionRange(place, place)", place)
    page.keyboard.press("Enter")
    expect(page.locator(".row")).to_have_count(17)
    lines = sentences(server.project, SLUG)[1]
    assert lines[2].unit.source.startswith("Trong 45 ngày")


def test_values_are_marked_in_pairs(page: Page) -> None:
    """The same value has the same tint on both sides, also while one types."""
    page.locator(".row[data-number='2']").click()
    _retype(page, "On 8/11, a boat with 3,200 books left for the sixth season.")
    source, target = page.locator(".source mark"), page.locator(".backdrop mark")
    expect(source).to_have_text(["8/11", "3.200", "thứ sáu"])
    expect(target).to_have_text(["8/11", "3,200", "sixth"])
    assert source.nth(1).get_attribute("class") == target.nth(1).get_attribute("class")
    page.keyboard.press("Home")
    page.keyboard.insert_text("Now: ")
    expect(target).to_have_text(["8/11", "3,200", "sixth"])


def test_findings_come_as_one_types_and_fixes_are_a_key_away(server: Server, page: Page) -> None:
    """With the words at fault marked; the article's rows show how many there are."""
    _change_on_disk(server.project, 1, "On 8/11 3,200 books left for the sixth season.")
    page.reload()
    expect(page.locator(".row[data-number='2'] .found")).to_have_text(re.compile("1 error"))
    page.locator(".row[data-number='2']").click()
    finding = page.locator(".findings li.error")
    expect(finding).to_contain_text("date-order")
    expect(page.locator(".backdrop mark.error")).to_have_text("8/11")
    _retype(page, "On November 8, 3.200 books left for the sixth season.")
    expect(finding).to_contain_text("num-separator")
    page.keyboard.press("Alt+X")
    expect(page.locator("[name=target]")).to_have_value(re.compile("3,200 books"))
    expect(page.locator(".findings li.error")).to_have_count(0)
    _eventually(lambda: "3,200" in server.entries()[1].msgstr)
    page.get_by_label("With findings").check()
    expect(page.locator(".row[data-number='3']")).to_be_hidden()


def test_terms_and_matches_are_a_key_away(copy: Project, server: Server, page: Page) -> None:
    """The glossary's rendering goes to the cursor; a match of the memory replaces the draft."""
    copy.glossary().write_text("source,target\nThuyền sách,book boat\n", "utf-8")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".source mark")).to_have_text("Thuyền sách")
    expect(page.locator(".terms li")).to_contain_text("Thuyền sách → book boat")
    _retype(page, "The ")
    page.keyboard.press("Alt+G")
    page.keyboard.press("Enter")
    expect(page.locator("[name=target]")).to_have_value("The book boat")
    (copy.seeds / "hai.txt").write_text("Thuyền sách trở lại với trẻ em miền núi.\n", "utf-8")
    run(copy, ("hai",))
    text = ["--text", "The book boat returns to the hills", "--approve"]
    command = [sys.executable, "-m", "translate", "edit", "hai", "--sentence", "1", *text]
    subprocess.run(command, cwd=copy.root, check=True, capture_output=True)
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")  # the sentence's own link has the focus: opened anew
    expect(page.locator(".matches li")).to_contain_text("hai.po")
    page.keyboard.press("Alt+M")
    page.keyboard.press("Enter")
    expect(page.locator("[name=target]")).to_have_value("The book boat returns to the hills")


def test_filter_and_search(page: Page) -> None:
    """Reviewed sentences step aside; a search needs no diacritics."""
    page.keyboard.press("Alt+ArrowDown")
    _approve(page)
    expect(page.locator(".row.here")).to_have_attribute("data-number", "2")
    page.get_by_label("To review").check()
    expect(page.locator(".row[data-number='1']")).to_be_hidden()
    page.get_by_role("searchbox").fill("tai che")
    expect(page.locator(".row:visible")).to_have_count(1)
    page.get_by_role("searchbox").fill("xyz")
    expect(page.locator("#live")).to_have_text("No sentence matches")


def test_without_script_one_sentence_at_a_time(browser: Browser, server: Server) -> None:
    """Reading, opening, editing and approving need no script at all."""
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
    """Every request goes to the server itself, and the policy has nothing to complain about."""
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


@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "vi")])
def test_axe_finds_nothing(browser: Browser, server: Server, scheme: str, language: str) -> None:
    """The accessibility checker has no violation to report, wide and on a phone.

    On the desk, the article, an open sentence with a conflict, a problem.
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
        page.goto(server.article)
        assert page.locator("html").get_attribute("lang") == language
        assert _violations(page) == []
        page.locator(".row[data-number='2']").click()
        expect(page.locator(".backdrop")).not_to_be_empty()
        _change_on_disk(server.project, 1, f"Theirs {scheme} {width}, on 8 November.")
        _retype(page, "Mine.")
        expect(page.locator(".conflict")).to_be_visible()
        assert _violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()


def _violations(page: Page) -> list[tuple[str, str]]:
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run().then(result => result.violations)")
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found]
