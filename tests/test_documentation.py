"""Tests that the documentation has every format, command and setting, and that its links work."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.docs import generated
from translate.cli import COMMANDS
from translate.project import Settings
from translate.writers import INTERCHANGE, WRITERS
from translate.writers.templates import THEME

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def test_every_format_is_documented() -> None:
    """The table of formats has those of the registries, in their order."""
    text = (DOCS / "editions.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \| `SLUG", text, re.MULTILINE) == [*WRITERS, *INTERCHANGE]


def test_every_file_of_the_theme_is_documented() -> None:
    """A user can look up each file that a theme may replace."""
    text = (DOCS / "themes.md").read_text("utf-8")
    files = [path.relative_to(THEME).as_posix() for path in THEME.rglob("*") if path.is_file()]
    assert [name for name in files if f"`{name}`" not in text] == []


def test_the_readme_has_the_two_commands() -> None:
    """They are set-up and main job, set-up and tests. Both exist; CI runs slow tests too."""
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in ("demo", "test"):
        assert f"\nmake {target} " in readme
        assert f"\n{target}: " in makefile
    assert "\nmake test-all\n" in (ROOT / ".ci/run").read_text("utf-8")


def test_every_link_in_the_documentation_works() -> None:
    """Links between the pages, and to pictures, point to files that exist."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert len(pages) > 5
    for page in pages:
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_every_page_is_listed() -> None:
    """docs/README.md has a link to each page of the documentation."""
    listing = (ROOT / "docs/README.md").read_text("utf-8")
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert not {name for name in pages if f"]({name})" not in listing}


def test_every_setting_is_documented() -> None:
    """docs/getting-started.md has each setting."""
    page = (ROOT / "docs/getting-started.md").read_text("utf-8")
    for name in Settings.__dataclass_fields__:
        assert f"`{name.replace('_', '-')}`" in page, name


def test_every_command_is_documented() -> None:
    """Each command is in the README or on a page of docs/."""
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    text = "\n".join(page.read_text("utf-8") for page in pages)
    for name in COMMANDS:
        assert f"translate {name}" in text, name


@pytest.mark.parametrize("path", generated(), ids=lambda path: path.name)
def test_generated_files_are_up_to_date(path: Path) -> None:
    """Generated files were generated again after a change of their sources."""
    assert path.read_bytes() == generated()[path], f"'make docs' writes {path.relative_to(ROOT)}"
