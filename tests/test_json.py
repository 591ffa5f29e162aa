"""Tests that docs/json.md has every field of every JSON output, with its type, and no other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.clones import commit, git, make_repository
from support.echo import EchoEngine

from translate.cli import cli
from translate.engines import starter_file
from translate.project import Project

PAGE = (Path(__file__).parents[1] / "docs" / "json.md").read_text("utf-8")
COMMON = {"version", "problems", "dry_run"}
"""What the table at the top of the page has for all."""
KINDS: dict[type, str] = {
    bool: "yes/no",
    int: "number",
    float: "number",
    str: "text",
    list: "list",
    type(None): "null",
}
MERGED = '#. p\n#, fuzzy\nmsgid "Câu {0}."\nmsgstr "Draft {0}."\n\n'

COMMANDS = {
    "run, update, draft, build, export, import, join, split, merge": [
        "run",
        "update",
        "draft",
        "build",
        "export --review mua.csv",
        "import mua.csv",
        "join mua 2",
        "split mua 2 'Sáng 8/11, nước lên nhanh.'",
        "merge theirs.po --article mua",
    ],
    "add": ["add ../new.txt", "add ../old.txt"],
    "status": ["status"],
    "status --confirmed-unchanged": ["status --confirmed-unchanged"],
    "show": ["show mua"],
    "find": ["find 'nước Dân'", "find lũ", "find rain"],
    "history": ["history mua --sentence 1"],
    "replace": ["replace EN VI"],
    "segment FILE": ["segment ../new.txt"],
    "segment ARTICLE": ["segment mua"],
    "check": ["check"],
    "doctor": ["doctor"],
    "evaluate": ["evaluate"],
    "memory search": ["memory search 'Mưa lớn ở miền Trung'"],
    "glossary suggest": ["glossary suggest --least 1"],
    "glossary uses": ["glossary uses lũ"],
    "merge --check": ["merge --check"],
    "models list": ["models list"],
    "models info": ["models info translate-vi_en-starter"],
    "models verify": ["models verify"],
    "The edition json": [],
}
"""The headings of the page, and what prints what is below each."""


def _documented(heading: str) -> dict[str, set[str]]:
    """Return the fields of a heading's table, and the types that each may have."""
    section = re.split(rf"^## {re.escape(heading)}$", PAGE, flags=re.MULTILINE)[1]
    rows = re.findall(r"^\| (`.*?`) \| ([\w/ ]+) \|", section.partition("\n## ")[0], re.MULTILINE)
    return {
        name: set(kinds.split(" or "))
        for names, kinds in rows
        for name in re.findall(r"`([^`]+)`", names)
    }


def _fields(value: object, known: set[str], path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each field of a value with its type; what the page says is a map, as one."""
    if isinstance(value, dict):
        names = any(name.startswith(f"{path}{{}}") for name in known) if path else False
        for key, inner in value.items():
            place = f"{path}{{}}" if names else f"{path}.{key}".lstrip(".")
            if path or key not in COMMON - known:
                yield from _fields(inner, known, place)
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for one in value:
            yield from _fields(one, known, f"{path}[]")
    elif value == [] and any(name.startswith(f"{path}[]") for name in known):
        return
    else:
        yield path, KINDS[type(value)]


@pytest.fixture(name="outputs")
def _outputs(
    project: Project, echo: EchoEngine, translate, installed: Path, tmp_path_factory
) -> dict[str, list[object]]:
    """Return what each command prints, of a project that has something to say for all fields."""
    echo.others = ("OR: ", "OH: ")
    _fill(project, translate, tmp_path_factory.mktemp("beside"))
    found: dict[str, list[object]] = {}
    # what writes comes last
    for heading in sorted(COMMANDS, key=lambda name: name.startswith(("run", "add"))):
        for line in COMMANDS[heading]:
            words = re.findall(r"'([^']*)'|(\S+)", line)
            arguments = [quoted or plain for quoted, plain in words]
            arguments = [one.replace("..", str(project.root / "beside")) for one in arguments]
            out = translate(*arguments, "--json")[1]
            found.setdefault(heading, []).append(json.loads(out))
    translate("build", "--formats", "json")
    edition = (project.output / "mua.json").read_text("utf-8")
    found["The edition json"] = [json.loads(edition)]
    return found


def _fill(project: Project, translate, beside: Path) -> None:
    root = project.root
    (root / "beside").symlink_to(beside)
    head = "date: 2025-11-12\n\nCầu phao\n\nẢnh: Lan\n\nCông binh bắc cầu.\n"
    (beside / "new.txt").write_text(head, "utf-8")
    (beside / "old.txt").write_bytes("Cầu phao qua sông".encode("utf-16"))
    text = (project.seeds / "mua.txt").read_text("utf-8")
    (project.seeds / "mua.txt").write_text(f"{text}\n<p>Nước rút.</p>\n\nẢnh: Văn Lan\n", "utf-8")
    translate("run")
    catalog = project.catalog("mua")
    (root / "theirs.po").write_text(catalog.read_text("utf-8"), "utf-8")
    edits = (("1", "Heavy rain"), ("2", "On 8/11 the  water rose."))
    for number, english in edits:
        translate("edit", "mua", "--sentence", number, "--text", english, "--approve")
    translate("edit", "mua", "--sentence", "3", "--approve")
    (root / "locales/en/glossary.csv").write_text("source,target\nlũ,flood\n", "utf-8")
    translate("models", "install", "--file", str(starter_file()))
    stray = project.catalog("merged")
    stray.write_text("".join(MERGED.format(number) for number in range(1, 4)), "utf-8")
    (project.seeds / "merged.txt").write_text("Câu 1.\n\nCâu 2.\n\nCâu 3.\n", "utf-8")
    make_repository(root, "Lan")
    git(root, "checkout", "-q", "-b", "theirs")
    stray.write_text(stray.read_text("utf-8").replace('"Draft 2."', '"Perhaps two."'), "utf-8")
    commit(root, "perhaps")
    git(root, "checkout", "-q", "-")
    approved = stray.read_text("utf-8").replace('#, fuzzy\nmsgid "Câu 2."', 'msgid "Câu 2."')
    stray.write_text(approved, "utf-8")
    commit(root, "approved")
    git(root, "merge", "-q", "--no-commit", "-s", "ours", "theirs")
    stray.write_text(approved.replace('"Draft 2."', '"Perhaps two."'), "utf-8")
    commit(root, "merged")


def test_the_page_has_every_field_and_no_other(outputs: dict[str, list[object]]) -> None:
    """Under each heading, with the types that really come."""
    wrong = {}
    for heading, values in outputs.items():
        documented = _documented(heading)
        known, found = set(documented), dict[str, set[str]]()
        for value in values:
            for name, kind in _fields(value, known):
                found.setdefault(name, set()).add(kind)
        missing = sorted(found.keys() - documented.keys())
        gone = sorted(documented.keys() - found.keys())
        types = {
            name: kinds
            for name, kinds in found.items()
            if name in documented and not kinds <= documented[name]
        }
        if missing or gone or types:
            wrong[heading] = {"missing": missing, "gone": gone, "types": types}
    assert json.dumps(wrong, default=list) == "{}"


def test_what_all_have(outputs: dict[str, list[object]], project: Project, translate) -> None:
    """The table at the top: the version, problems and the list of a dry run."""
    documented = _documented_top()
    (project.seeds / "empty.txt").write_bytes(b"")
    (project.seeds / "b.txt").write_text("Một\n", "utf-8")
    report = json.loads(translate("update", "--dry-run", "--json")[1])
    common = {name: value for name, value in report.items() if name in COMMON}
    assert report["version"] == 2
    assert dict(_fields(common, set(), "x")) == {f"x.{k}": v for k, v in documented.items()}
    for heading, values in outputs.items():
        for value in values:
            if isinstance(value, dict) and heading not in ("models info", "The edition json"):
                assert value["version"] == 2


def _documented_top() -> dict[str, str]:
    rows = re.findall(r"^\| `([^`]+)` \| (\w+) \|", PAGE.partition("\n## ")[0], re.MULTILINE)
    return dict(rows)


def test_every_command_with_the_option_is_on_the_page() -> None:
    """A new one has to be documented."""
    documented = {
        name.split(" --")[0].removesuffix(" FILE").removesuffix(" ARTICLE")
        for heading in COMMANDS
        for name in heading.split(", ")
    }
    found = set()
    for name in cli.list_commands(None):  # type: ignore[arg-type] # it looks at no context
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        inner = getattr(command, "commands", {"": command})
        for word, one in inner.items():
            if any("--json" in option.opts for option in one.params):
                found.add(f"{name} {word}".strip())
    assert found == documented - {"The edition json"}


def test_every_heading_is_tried() -> None:
    """The page and the table here have the same headings."""
    headings = re.findall(r"^## (.*)$", PAGE, re.MULTILINE)
    assert headings == [*COMMANDS, "Versions"]
