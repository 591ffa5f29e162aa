"""Tests of ``--dry-run``: every command that writes has it, writes nothing, and says what it would.

The registry is walked: a new command has to have an example here.
"""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest
from support.commands import every_command
from support.echo import EchoEngine

from translate.cli import cli
from translate.engines import starter_file
from translate.project import Project

WRITES = {
    "init": ["init ../other --example", "init ."],
    "run": ["run", "run hai"],
    "add": ["add ../draft.txt", "add ../draft.txt ../draft.txt --name x", "add ../page.html"],
    "update": ["update", "update gone"],
    "draft": ["draft", "draft --redraft", "draft --again"],
    "check": ["check --fix", "check"],
    "build": [
        "build --formats html,docx,json,epub",
        "build --book Mưa",
        "build --require-reviewed",
    ],
    "export": ["export --review mua.docx", "export --review ../mua.csv"],
    "import": ["import mua.csv", "import mua.xliff"],
    "merge": ["merge theirs.po --article mua", "merge base.po ours.po theirs.po"],
    "memory import": ["memory import ../m.tmx"],
    "memory export": ["memory export out.tmx", "memory export"],
    "glossary export": ["glossary export ../g.tbx"],
    "glossary add": ["glossary add mưa rain"],
    "glossary remove": ["glossary remove lũ flood"],
    "history": ["history mua --sentence 1 --take-back 1", "history mua --sentence 2"],
    "replace": ["replace EN VI --apply", "replace EN VI"],
    "edit": ["edit mua --sentence 1 --text Hello --approve"],
    "join": ["join mua 2"],
    "split": ["split mua 2 'Sáng 8/11,'"],
    "models install": [f"models install --file {shlex.quote(str(starter_file()))}"],
    "models remove": ["models remove translate-vi_en-starter"],
    "models bundle": ["models bundle ../models.zip"],
}
"""For each command that writes, what is tried."""
READS = {
    "status": "status",
    "show": "show mua",
    "segment": "segment mua",
    "doctor": "doctor",
    "evaluate": "evaluate",
    "memory search": "memory search mưa",
    "glossary suggest": "glossary suggest",
    "find": "find nước",
    "glossary uses": "glossary uses lũ",
    "models list": "models list",
    "models info": "models info translate-vi_en-starter",
    "models verify": "models verify",
}
SERVES = {"review"}
"""Commands with a page, on which a person writes."""
MODELS = {"models install", "models remove", "models bundle"}
ARTICLE = """\
Mưa lớn ở miền Trung

Sáng 8/11, nước lên nhanh. Dân chạy lũ.
"""
TMX = """\
<?xml version="1.0" encoding="utf-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence"
 o-tmf="x" adminlang="en" srclang="vi" datatype="plaintext"/><body>
<tu><tuv xml:lang="vi"><seg>Mưa.</seg></tuv><tuv xml:lang="en"><seg>Rain.</seg></tuv></tu>
</body></tmx>
"""


def test_every_command_is_here() -> None:
    """One that has the option is among those that write, and the other way round."""
    commands = dict(every_command(cli))
    assert commands.keys() == WRITES.keys() | READS.keys() | SERVES
    dry = {
        name
        for name, command in commands.items()
        if any("--dry-run" in option.opts for option in command.params)
    }
    assert dry == WRITES.keys()


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Project:
    """Return a project with a folder above it that only this test has."""
    seeds = tmp_path / "desk" / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "mua.txt").write_text(ARTICLE, "utf-8")
    return Project(seeds.parent)


@pytest.fixture(name="desk")
def _desk(project: Project, echo: EchoEngine, translate, installed: Path) -> Path:
    """A repository with an article under way, one that is new, one that is gone, and files."""
    root = project.root
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    (project.seeds / "gone.txt").write_text("Chợ nổi Cái Răng\n\nKhách đông.\n", "utf-8")
    translate("run")
    translate("export", "--review", "mua.csv")
    translate("build", "--formats", "xliff")
    (project.output / "mua.xliff").rename(root / "mua.xliff")
    text = (root / "mua.xliff").read_text("utf-8")
    (root / "mua.xliff").write_text(text.replace("EN: Dân", "People: Dân"), "utf-8")
    table = (root / "mua.csv").read_text("utf-8-sig")
    (root / "mua.csv").write_text(table.replace("EN: Dân", "People: Dân"), "utf-8")
    catalog = project.catalog("mua").read_text("utf-8")
    for name in ("base", "ours"):
        (root / f"{name}.po").write_text(catalog, "utf-8")
    (root / "theirs.po").write_text(catalog.replace("EN: Sáng", "Morning: Sáng"), "utf-8")
    project.catalog("mua").write_text(catalog.replace("EN: Mưa lớn", "EN:  Mưa lớn"), "utf-8")
    (project.seeds / "gone.txt").rename(project.seeds / "moved.txt")
    (project.seeds / "hai.txt").write_text("Hai\n\nDân chạy lũ.\n", "utf-8")
    (root.parent / "draft.txt").write_text("Cầu phao\n\nCông binh bắc cầu.\n", "utf-8")
    (root.parent / "page.html").write_text("<p>Cầu phao qua sông. " * 40, "utf-8")
    (root.parent / "m.tmx").write_text(TMX, "utf-8")
    translate("edit", "mua", "--sentence", "1", "--text", "Heavy rain")
    translate("edit", "mua", "--sentence", "1", "--text", "Rain", "--approve")
    (root / "locales/en/glossary.csv").write_text("source,target\nlũ,flood\n", "utf-8")
    return root


def _tree(root: Path) -> dict[str, tuple[int, bytes | None]]:
    """Return every file and folder with its time and content."""
    return {
        path.relative_to(root).as_posix(): (
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else None,
        )
        for path in root.rglob("*")
        if "cache" not in path.parts
    }


def _contents(tree: dict[str, tuple[int, bytes | None]]) -> dict[str, bytes]:
    return {name: data for name, (_, data) in tree.items() if data is not None}


def _listed(out: str, root: Path) -> dict[str, str]:
    """Return what the output of a dry run lists: the path from the folder above, and the verb."""
    lines = out.rpartition("Dry run: ")[2]
    found = re.findall(r"^  (create|change|remove) (.*[^/\n])$", lines, re.MULTILINE)
    top = root.parent.resolve()
    return {(root / name).resolve().relative_to(top).as_posix(): verb for verb, name in found}


EXAMPLES = [(name, line) for name, lines in WRITES.items() for line in lines]


@pytest.mark.parametrize(("name", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_a_dry_run_writes_nothing_and_lists_what_the_run_writes(
    desk: Path, translate, installed: Path, name: str, line: str
) -> None:
    """Files, folders and times stay; then the same command writes just what was listed."""
    if name in MODELS - {"models install"}:
        translate("models", "install", "--file", str(starter_file()))
    words, top = shlex.split(line), desk.parent
    before = _tree(top)
    code, out, err = translate(*words, "--dry-run")
    assert _tree(top) == before
    assert "Dry run: " in out
    again = translate(*words)
    assert (again[0], again[2]) == (code, err)
    old, new = _contents(before), _contents(_tree(top))
    written = {
        name: "create" if name not in old else "change" if name in new else "remove"
        for name in old.keys() | new.keys()
        if old.get(name) != new.get(name)
        and not re.search(r"/\.git/|argos/|models.zip|\.translate\.lock", name)
    }
    assert _listed(out, desk) == written


@pytest.mark.parametrize("name", READS)
def test_what_only_reads_writes_nothing(desk: Path, translate, installed: Path, name: str) -> None:
    """So that it needs no such option."""
    translate("models", "install", "--file", str(starter_file()))
    before = _tree(desk.parent)
    translate(*READS[name].split())
    assert _tree(desk.parent) == before


@pytest.mark.parametrize("name", ["run", "update", "build"])
def test_json_of_a_dry_run(desk: Path, translate, name: str) -> None:
    """The report is as of the run, and has the list."""
    report = json.loads(translate(name, "--dry-run", "--json")[1])
    again = json.loads(translate(name, "--json")[1])
    changes = report.pop("dry_run")
    assert report == again
    assert {one["file"] for one in changes} >= set(report["written"])
    assert {one["action"] for one in changes} <= {"create", "change", "remove"}


def test_the_merge_driver_is_not_configured(desk: Path, translate) -> None:
    """The configuration of the clone is named, and stays."""
    before = (desk / ".git/config").read_bytes()
    out = translate("init", ".", "--dry-run")[1]
    assert "  configure git: merge.songngu.driver\n" in out
    assert (desk / ".git/config").read_bytes() == before


def test_models(desk: Path, translate, installed: Path) -> None:
    """A model that would be installed, removed or bundled is named, after it was tried out."""
    out = translate("models", "install", "--file", str(starter_file()), "--dry-run")[1]
    assert re.search(rf"^  install \S*{installed.name}/translate-vi_en-starter", out, re.MULTILINE)
    (desk / "bad.argosmodel").write_bytes(b"no archive")
    assert translate("models", "install", "--file", "bad.argosmodel", "--dry-run")[0] == 5
    assert "  install " in translate("models", "install", "vi-en", "--dry-run")[1]
    translate("models", "install", "--file", str(starter_file()))
    assert (
        "  uninstall " in translate("models", "remove", "translate-vi_en-starter", "--dry-run")[1]
    )


def test_watching_is_no_dry_run(desk: Path, translate) -> None:
    """It would go on for ever without writing."""
    code, _, err = translate("build", "--watch", "--dry-run")
    assert code == 2
    assert "leave out --dry-run, or --watch" in err
