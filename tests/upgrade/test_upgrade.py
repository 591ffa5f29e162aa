"""Tests that an upgrade alone un-reviews nothing, with projects of an earlier version."""

from __future__ import annotations

import html
import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from translate.catalogs.po import Catalog, load
from translate.pipeline.update import update
from translate.project import Project, find_project

PROJECTS = sorted(path for path in (Path(__file__).parent / "projects").iterdir())
REVIEWED = [path for path in PROJECTS if path.name != "states"]


def _letters(text: str) -> str:
    """Return the letters and digits of a text, which no cleaning or cutting changes."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", html.unescape(text))).casefold()


def _catalogs(project: Project) -> dict[str, Catalog]:
    return {path.stem: load(path) for path in project.catalogs()}


@pytest.fixture(name="old", params=REVIEWED, ids=lambda path: path.name)
def _old(request: pytest.FixtureRequest, tmp_path: Path) -> Project:
    """Return a copy of a project that is completely reviewed."""
    shutil.copytree(request.param, tmp_path / "project")
    return find_project(tmp_path / "project")


def test_there_are_projects() -> None:
    """A wrong path must not make this file pass."""
    assert len(REVIEWED) > 25
    for path in REVIEWED:
        entries = [e for catalog in _catalogs(Project(path)).values() for e in catalog.entries]
        assert entries
        assert all(not entry.fuzzy and entry.msgstr for entry in entries if not entry.obsolete)


def test_what_was_reviewed_stays_reviewed(old: Project) -> None:
    """Every sentence whose letters were reviewed is reviewed, however it is now cut or cleaned."""
    before = _catalogs(old)
    assert not update(old).problems
    for slug, catalog in _catalogs(old).items():
        reviewed = "".join(_letters(e.msgid) for e in before[slug].entries if not e.obsolete)
        for entry in catalog.entries:
            if not entry.obsolete and _letters(entry.msgid) in reviewed:
                assert entry.msgstr, entry
                assert not entry.fuzzy, entry


def test_no_english_is_lost(old: Project) -> None:
    """Every reviewed word of English is still in the catalog."""
    before = _catalogs(old)
    update(old)
    after = _catalogs(old)
    for slug, catalog in before.items():
        words = " ".join(entry.msgstr for entry in after[slug].entries)
        for entry in catalog.entries:
            assert all(word in words for word in entry.msgstr.split()), entry


def test_a_second_update_changes_nothing(old: Project) -> None:
    """The catalogs have the same bytes."""
    update(old)
    before = {path: path.read_bytes() for path in old.catalogs()}
    assert not update(old).written
    assert {path: path.read_bytes() for path in old.catalogs()} == before
