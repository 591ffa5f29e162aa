"""Tests of ``translate memory``: search, import and export of reviewed sentences."""

from __future__ import annotations

import json
from collections.abc import Callable

from support.echo import EchoEngine

from translate.catalogs.po import load, render
from translate.project import Project

Run = Callable[..., tuple[int, str, str]]


def _review(project: Project) -> None:
    """Enter one reviewed translation."""
    path = project.catalog("mua")
    catalog = load(path)
    first, *others = catalog.entries
    entries = (first.change(msgstr="Heavy rain in the centre", flags=()), *others)
    path.write_bytes(render(catalog.change(entries=entries)))


def test_search_shows_what_was_reviewed(project: Project, translate: Run, echo: EchoEngine) -> None:
    """It prints similarity, place, source and English; drafts are not found."""
    translate("run")
    _review(project)
    place = "locales/en/LC_MESSAGES/mua.po:19"
    _, out, _ = translate("memory", "search", "Mưa lớn ở miền Trung")
    assert out == f"100 %  {place}\n  Mưa lớn ở miền Trung\n  Heavy rain in the centre\n"
    found = json.loads(translate("memory", "search", "Mưa lớn ở miền Bắc", "--json")[1])
    assert [(one["percent"], one["origin"]) for one in found["matches"]] == [(79, place)]
    words = translate("memory", "search", "Dân chạy lũ.")[1].splitlines()
    assert words[0] == "No sentence is like this one. These have its words:"
    assert words[2] == "  Dân chạy lũ."


def test_export_and_import(project: Project, translate: Run, echo: EchoEngine) -> None:
    """Another project can use the memory, through a file or a pipe."""
    translate("run")
    _review(project)
    assert translate("memory", "export", "out.tmx")[0] == 0
    file = project.root / "out.tmx"
    assert translate("memory", "export")[1].encode() == file.read_bytes()
    project.catalog("mua").unlink()
    assert translate("memory", "search", "Mưa lớn ở miền Trung")[1].startswith("No sentence is")
    kept = "1 in locales/en/memory/out.tmx.\n"
    assert translate("memory", "import", "out.tmx")[1] == f"1 new units; {kept}"
    assert translate("memory", "import", "out.tmx")[1] == f"0 new units; {kept}"
    assert "Heavy rain" in translate("memory", "search", "Mưa lớn ở miền Trung")[1]


def test_an_import_without_use_is_refused(project: Project, translate: Run) -> None:
    """A file without the project's languages changes nothing."""
    file = project.root / "fr.tmx"
    file.write_text('<tmx version="1.4"><header/><body/></tmx>', "utf-8")
    code, _, err = translate("memory", "import", "fr.tmx")
    assert (code, err) == (4, "Error: fr.tmx: has no units in both vi and en\n")
    assert not project.memory().exists()


def test_a_sentence_that_the_model_gives_nothing_for_gets_a_suggestion(
    project: Project, translate: Run, echo: EchoEngine
) -> None:
    """It is from the memory, with the similarity; a second update keeps the comment."""
    translate("run")
    _review(project)
    (project.seeds / "tin.txt").write_text("Tin vắn\n\nMưa lớn ở miền Bắc.\n", "utf-8")
    echo.silent = True
    translate("run")
    translate("update")
    entry = load(project.catalog("tin")).entries[1]
    assert (entry.msgstr, entry.fuzzy) == ("Heavy rain in the centre", True)
    assert entry.previous == "Mưa lớn ở miền Trung"
    assert entry.extracted[-1].startswith("from the translation memory, 78 %: locales/en/")
