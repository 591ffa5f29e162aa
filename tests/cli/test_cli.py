"""The command line as a person uses it: help, output, errors, exit codes."""

import json
import os
import pty
import queue
import re
import subprocess
import sys
import threading
from importlib import import_module
from pathlib import Path

import pytest
from support.echo import EchoEngine

from translate.catalogs.po import load, render
from translate.cli import COMMANDS, cli
from translate.errors import ModelError
from translate.project import Project

HEAVY = {"argostranslate", "ctranslate2", "polib", "sentencepiece", "jinja2", "numpy"}


def test_help_loads_no_heavy_library() -> None:
    """``translate --help`` lists every command, and is quick because it imports so little."""
    code = (
        "import sys\nfrom translate.cli import main\n"
        "sys.argv = ['translate', '--help']\n"
        "try: main()\n"
        "finally: print('LOADED', *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {name} " in done.stdout for name in COMMANDS)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "click" in loaded
    assert not HEAVY & loaded
    assert not [name for name in done.stderr.split() if name.startswith("translate.pipeline")]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says(name: str, translate) -> None:
    """The table has the first line of the command's own help; the file has its name."""
    command = cli.get_command(None, name)  # type: ignore[arg-type]
    assert command.name == name
    assert (command.help or "").split("\n")[0] == COMMANDS[name]
    assert translate(name, "--help")[0] == 0


def test_every_command_has_a_file_and_every_file_a_command() -> None:
    """No command is left out of the table."""
    folder = Path(__file__).parents[2] / "translate/cli"
    files = {p.stem for p in folder.glob("*.py") if "\ndef command(" in p.read_text("utf-8")}
    assert files == set(COMMANDS)


def test_run_says_what_it_did_and_where_to_look(translate, echo: EchoEngine) -> None:
    """The newcomer's command: counts, the page to open, the file to review."""
    code, out, err = translate("run")
    assert (code, err) == (0, "")
    lines = out.split("\n")
    checks = lines.pop(3)
    assert re.fullmatch(r"Checks: \d+ errors, \d+ warnings?; 'translate check' lists .*", checks)
    assert lines == [
        "1 article, 8 files written.",
        "New: 4 sentences.",
        "Drafted: 4 sentences by echo 1.0.",
        "Read: output/index.html",
        "Review: 'translate review', or locales/en/LC_MESSAGES/*.po in any PO editor",
        "",
    ]
    assert translate("run", "-q") == (0, "", "")


def test_a_report_for_programs(project: Project, translate, echo: EchoEngine) -> None:
    """--json has the counts, the files and the problems, and nothing else is printed."""
    (project.seeds / "a.txt").write_bytes(b"")
    code, out, _ = translate("run", "--json")
    report = json.loads(out)
    assert code == 4
    assert (report["version"], report["articles"], report["drafted"]) == (2, 2, 4)
    assert "output/mua.en.md" in report["written"]
    assert report["problems"] == [
        {
            "message": "the article is empty",
            "place": "seeds/a.txt",
            "hint": "write its text, or remove the file",
        }
    ]


def test_the_steps_one_by_one(translate, echo: EchoEngine) -> None:
    """Update, draft, build; -v names the files."""
    assert "New: 4 sentences." in translate("update")[1]
    assert "Drafted: 4 sentences" in translate("draft", "mua")[1]
    code, out, _ = translate("build", "-v", "seeds/mua.txt")
    assert code == 0
    assert "  wrote output/mua.vi-en.html" in out.split("\n")
    code, out, _ = translate("build", "-v", "--formats", "docx,tmx")
    assert "  wrote output/mua.en.docx" in out.split("\n")
    assert "1 article, 2 files written." in translate("build", "--book", "Sách")[1]
    assert translate("build", "--book", "")[0] == 2
    code, _, err = translate("build", "--book", "Sách", "--formats", "pdf")
    assert (code, err) == (
        2,
        "Error: --formats: a book is an EPUB; leave out --formats, or --book\n",
    )
    code, _, err = translate("build", "--require-reviewed")
    assert code == 1
    assert "4 of 4 sentences are not reviewed" in err


def test_watching_builds_after_every_save(project: Project) -> None:
    """build --watch serves the editions and builds again, past a problem, until it is stopped."""
    command = [sys.executable, "-m", "translate", "build", "--watch"]
    seed = project.seeds / "mua.txt"
    text = seed.read_text("utf-8")
    with subprocess.Popen(
        command, cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        guard = threading.Timer(60, process.kill)  # a test that waits for ever tells nothing
        guard.start()
        try:
            assert process.stdout
            heard = iter(process.stdout.readline, "")
            assert next(line for line in heard if line.startswith("Read: http://127.0.0.1:"))
            seed.write_bytes(b"\xff")
            assert next(line for line in heard if re.match("Saved: .*seeds/mua.txt", line))
            assert next(line for line in heard if "is not UTF-8" in line)
            seed.write_text(text.replace("Dân chạy lũ.", "Dân tránh lũ."), "utf-8")
            assert next(line for line in heard if re.search("[1-9] files written", line))
        finally:
            guard.cancel()
            process.kill()
    assert "Dân tránh lũ." in (project.output / "mua.vi-en.html").read_text("utf-8")


def test_a_review_table_goes_out_and_comes_back(translate, echo: EchoEngine) -> None:
    """Export says what it wrote, import how much it took over."""
    translate("run")
    code, out, _ = translate("export", "-v", "--review", "mua.csv")
    assert (code, out) == (0, "1 article, 1 file written.\n  wrote mua.csv\n")
    table = Path("mua.csv")
    table.write_text(table.read_text("utf-8").replace("EN: Dân chạy lũ.", "People flee."), "utf-8")
    code, out, _ = translate("import", "mua.csv")
    assert (code, out) == (0, "1 article, 1 file written.\nTaken over: 1 sentence.\n")


def test_status_is_a_table_and_json(translate, echo: EchoEngine) -> None:
    """The same figures for people and for programs."""
    translate("run")
    code, out, _ = translate("status")
    assert code == 0
    assert out.splitlines() == [
        "article  sentences  draft  words  per cent",
        "mua              4      4     21       0 %",
        "Drafts come from echo 1.0.",
    ]
    _, out, _ = translate("status", "--json")
    assert json.loads(out) == {
        "version": 2,
        "articles": [
            {
                "slug": "mua",
                "sentences": 4,
                "statuses": {
                    "untranslated": 0,
                    "draft": 4,
                    "edited draft": 0,
                    "source changed": 0,
                    "reviewed as drafted": 0,
                    "reviewed": 0,
                },
                "reviewed": 0,
                "confirmed": 0,
                "fuzzy": 4,
                "edited": 0,
                "missing": 0,
                "words": 21,
                "percent": 0,
            }
        ],
        "model": {"name": "echo", "version": "1.0", "checksum": "0" * 64},
        "problems": [],
    }


def test_status_without_a_model(
    project: Project, translate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Languages that no model serves: the table is there, and says so."""

    def no_model(*_: str) -> None:
        raise ModelError("there is no model")

    monkeypatch.setattr("translate.workspace.engine.find_model", no_model)
    assert translate("status")[1].splitlines()[-1] == "No model is here to draft."
    assert json.loads(translate("status", "--json")[1])["model"] is None


def test_status_tells_who_did_what(project: Project, translate, echo: EchoEngine) -> None:
    """Approved without an edit or in other words, edited, or none of it: each is counted."""
    translate("run")
    path = project.catalog("mua")
    first, second, third, draft = load(path).entries
    entries = (
        first.change(flags=()),
        second.change(flags=(), msgstr="On 8 November, waters rose."),
        third.change(msgstr="People flee."),
        draft,
    )
    path.write_bytes(render(load(path).change(entries=entries)))
    columns, row = translate("status")[1].splitlines()[:2]
    assert columns == (
        "article  sentences  draft  edited draft  reviewed as drafted  reviewed  words  per cent"
    )
    assert row == (
        "mua              4      1             1                    1         1     21      50 %"
    )
    listed = translate("status", "--confirmed-unchanged")[1]
    assert listed == (
        "locales/en/LC_MESSAGES/mua.po:19\n  Mưa lớn ở miền Trung\n  EN: Mưa lớn ở miền Trung\n"
    )
    found = json.loads(translate("status", "--confirmed-unchanged", "--json")[1])["confirmed"]
    assert [one["source"] for one in found] == ["Mưa lớn ở miền Trung"]


def test_an_alternative_counts_as_a_choice(project: Project, translate, echo: EchoEngine) -> None:
    """Neither an untouched draft nor one approved unchanged."""
    echo.others = ("OR: ",)
    translate("run")
    translate("edit", "mua", "--sentence", "3", "--alternative", "1")
    translate("edit", "mua", "--sentence", "2", "--alternative", "1", "--approve")
    translate("edit", "mua", "--sentence", "1", "--approve")
    columns, row = translate("status")[1].splitlines()[:2]
    assert columns == (
        "article  sentences  draft  edited draft  reviewed as drafted  reviewed  words  per cent"
    )
    assert row == (
        "mua              4      1             1                    1         1     21      50 %"
    )
    assert "OR: " not in translate("status", "--confirmed-unchanged")[1]
    total = json.loads(translate("evaluate", "--json")[1])["total"]
    assert (total["sentences"], total["unchanged"], total["edits"]) == (2, 1, 1)


def test_segment_prints_a_sentence_a_line(project: Project, translate) -> None:
    """Any file, with offsets as JSON; an article by its slug, numbered for join and split."""
    file = project.root / "any.txt"
    file.write_text("Trời mưa. Nước\nlên.\n", "utf-8")
    assert translate("segment", "any.txt")[1] == "Trời mưa.\nNước lên.\n"
    offsets = json.loads(translate("segment", "any.txt", "--json")[1])
    assert [(one["start"], one["end"]) for one in offsets] == [(0, 9), (10, 19)]
    assert translate("segment", "mua")[1].split("\n")[2] == "3\tDân chạy lũ."
    assert json.loads(translate("segment", "mua", "--json")[1])[2]["line"] == 5


def test_joining_and_splitting_by_number(translate, echo: EchoEngine) -> None:
    """The two commands, on the numbers that segment prints."""
    assert "2 files written" in translate("join", "mua", "2")[1]
    assert "2\tSáng 8/11, nước lên nhanh. Dân chạy lũ." in translate("segment", "mua")[1]
    assert translate("split", "mua", "2", "nhanh.")[0] == 0
    assert "3\tDân chạy lũ." in translate("segment", "mua")[1]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["run", "mau"], 2, "Error: no article is called 'mau'; 'translate status' lists"),
        (["frobnicate"], 2, "No such command 'frobnicate'"),
        (["run", "--frob"], 2, "No such option"),
    ],
)
def test_a_wrong_command_line(translate, arguments: list[str], code: int, message: str) -> None:
    """One clear message on stderr, exit code 2."""
    found, out, err = translate(*arguments)
    assert (found, out) == (code, "")
    assert message in err


def test_problems_of_articles_come_last_with_their_code(
    project: Project, translate, echo: EchoEngine
) -> None:
    """Each on a line of its own, with a path from here; the work on other articles is done."""
    (project.seeds / "a.txt").write_bytes(b"M\xe9")
    (project.seeds / "b.pdf").write_bytes(b"")
    code, out, err = translate("run")
    assert code == 4
    assert "2 articles, 8 files written." in out
    ignored, error, end = err.split("\n")
    assert ignored == "Ignored: seeds/b.pdf: no reader for this kind of file"
    assert error == (
        "Error: seeds/a.txt:1: is not UTF-8: byte 0xe9 at offset 1; "
        "convert it, e.g. iconv -f WINDOWS-1258 -t UTF-8 FILE > NEW"
    )
    assert end == ""


def test_an_error_that_stops_everything(translate, monkeypatch: pytest.MonkeyPatch) -> None:
    """No model: one line, its own exit code."""

    def no_model(*_: str) -> None:
        raise ModelError("there is no model", hint="translate models install")

    monkeypatch.setattr("translate.workspace.engine.open_engine", no_model)
    code, _, err = translate("run")
    assert (code, err) == (5, "Error: there is no model; translate models install\n")


def test_ctrl_c_says_that_nothing_is_lost(translate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 130, and one line."""

    def interrupt(*_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("translate.workspace.engine.open_engine", interrupt)
    code, _, err = translate("run")
    assert code == 130
    assert "the next run goes on" in err


def test_progress_on_a_terminal(project: Project) -> None:
    """With a terminal as stderr there is a bar; the real model drafts behind it."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "translate", "run"]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(
        command, cwd=project.root, stderr=follower, stdout=subprocess.PIPE, env=environment
    ) as process:
        out, _ = process.communicate(timeout=120)
    os.close(follower)
    shown = os.read(leader, 65536).decode()
    os.close(leader)
    assert process.returncode == 0
    assert "Drafting" in shown
    assert "4/4" in shown
    assert b"Drafted: 4 sentences by" in out


def test_show_and_edit_one_sentence(translate, project: Project, echo: EchoEngine) -> None:
    """The sentences with their numbers; one of them changed, noted and approved."""
    translate("run")
    _, out, _ = translate("show", "mua")
    assert "   3 Dân chạy lũ.\n     EN: Dân chạy lũ.\n     draft" in out
    text = ("--text", "People fled.", "--comment", "ask Lụa", "--approve")
    code, out, _ = translate("edit", "mua", "--sentence", "3", *text)
    assert (code, out) == (0, "3  reviewed  People fled.\n")
    _, out, _ = translate("show", "mua", "--unreviewed", "--json")
    assert [one["number"] for one in json.loads(out)["sentences"]] == [1, 2, 4]
    assert "     # ask Lụa" in translate("show", "mua")[1]
    assert translate("edit", "mua", "--sentence", "3", "--revert")[1].startswith("3  draft  EN: ")
    code, _, err = translate("edit", "mua", "--sentence", "9", "--approve")
    assert (code, "there is no sentence 9" in err) == (2, True)


def test_show_lists_alternatives_and_edit_takes_one(
    translate, project: Project, echo: EchoEngine
) -> None:
    """Numbered, the numbers staying when one is taken: a draft still, unless it is approved."""
    echo.others = ("OR: ", "OH: ")
    translate("run")
    listed = "     draft\n     or 1: OR: Dân chạy lũ.\n     or 2: OH: Dân chạy lũ."
    assert f"   3 Dân chạy lũ.\n     EN: Dân chạy lũ.\n{listed}" in translate("show", "mua")[1]
    code, out, _ = translate("edit", "mua", "--sentence", "3", "--alternative", "1")
    assert (code, out) == (0, "3  edited draft  OR: Dân chạy lũ.\n")
    assert "OR: Dân chạy lũ.\n     edited draft\n     or 2: OH: Dân" in translate("show", "mua")[1]
    _, out, _ = translate("show", "mua", "--json")
    alternatives = json.loads(out)["sentences"][2]["alternatives"]
    assert alternatives == [{"number": 2, "text": "OH: Dân chạy lũ."}]
    taken = ("edit", "mua", "--sentence", "3", "--alternative", "2", "--comment", "b", "--approve")
    assert translate(*taken)[1] == "3  reviewed  OH: Dân chạy lũ.\n"
    assert "or 1: OR: Dân" not in translate("show", "mua")[1]


def test_alternatives_that_cannot_be_taken(translate, project: Project, echo: EchoEngine) -> None:
    """A number too many, none at all, and two wishes at once: a line each, nothing changed."""
    echo.others = ("OR: ",)
    translate("run")
    before = project.catalog("mua").read_bytes()
    edit = ("edit", "mua", "--sentence", "3", "--alternative")
    for number in ("0", "-1", "2"):
        code, _, err = translate(*edit, number)
        assert (code, err.count("\n")) == (2, 1)
        assert f"there is no alternative {number}: the sentence has 1; 'translate show" in err
    code, _, err = translate(*edit, "1", "--text", "People fled.")
    assert (code, "give one of --text, --revert and --alternative" in err) == (2, True)
    assert project.catalog("mua").read_bytes() == before
    project.drafts("mua").unlink()
    assert "the sentence has none" in translate(*edit, "1")[2]


def test_review_opens_the_browser_at_the_article(translate, monkeypatch) -> None:
    """With the secret in the address; the server itself is tested with a browser."""
    opened = queue.Queue[str]()
    served: list[tuple[str, int | None]] = []

    def serve(project: Project, slug: str, port: int | None, on_ready) -> None:
        served.append((slug, port))
        on_ready("http://127.0.0.1:1/?token=shown", "http://127.0.0.1:1/?token=once")

    monkeypatch.setattr(import_module("translate.cli.review"), "serve", serve)
    monkeypatch.setattr("webbrowser.open", opened.put)
    code, out, _ = translate("review", "seeds/mua.txt")
    assert (code, served) == (0, [("mua", None)])
    assert opened.get(timeout=5) == "http://127.0.0.1:1/?token=once"
    assert "Review: http://127.0.0.1:1/?token=shown" in out
    assert translate("review", "--no-browser", "--port", "8000")[0] == 0
    assert (served[1], opened.empty()) == (("", 8000), True)


def test_a_browser_that_waits_holds_up_nothing(translate, monkeypatch) -> None:
    """Some come back only when they are closed: the server does not wait for them."""
    up, found = threading.Event(), queue.Queue[bool]()
    monkeypatch.setattr("webbrowser.open", lambda _: found.put(up.wait(5)))
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: up.set())
    assert translate("review", "--port", "0")[0] == 0
    assert found.get(timeout=10)
