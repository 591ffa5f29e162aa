"""A project in other languages than Vietnamese and English, with an Argos package for them."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from support.random_model import Size, rename_package, write_package

from translate.catalogs.po import load
from translate.checks import CHECKS
from translate.engines import starter_file
from translate.engines.packages.archive import unpack
from translate.model import State
from translate.pipeline.build import build
from translate.pipeline.check import check
from translate.pipeline.draft import draft
from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.run import run
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project, find_project
from translate.review_tables import open_table
from translate.writers import INTERCHANGE, WRITERS

ARTICLE = """\
Der Fluss steigt

Im November stieg das Wasser um 3.500 Liter. Die Leute flohen vor der Flut (so die Zeitung).

„Wir gehen nicht weg“, sagte Frau Lua. Mehr auf www.beispiel.de und im Archiv der Stadt.
"""
TINY = Size(encoder_layers=1, decoder_layers=1, width=32, inner=64, heads=4, vocabulary=8_000)
BLIND = {check.id for check in CHECKS if not (check.pair.source or check.pair.target)}


@pytest.fixture(name="model", params=["random weights", "weights of another pair"])
def _model(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A package for German to French; its words mean nothing, all else is as in a good one."""
    starter = unpack(starter_file(), tmp_path / "starter")
    folder = tmp_path / "translate-de_fr-1_0"
    if request.param == "random weights":
        return write_package(folder, starter, TINY, ("de", "fr"))
    shutil.copytree(starter, folder)
    rename_package(starter, folder, ("de", "fr"))
    return folder


@pytest.fixture(name="german")
def _german(model: Path, tmp_path: Path) -> Project:
    """A project from German to French with one article, ``fluss``."""
    root = tmp_path / "projekt"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds/fluss.txt").write_text(ARTICLE, "utf-8")
    (root / "translate.toml").write_text(
        f'source-language = "de"\nlanguage = "fr"\nmodel = {json.dumps(str(model))}\n'
    )
    return find_project(root)


def _say(project: Project, source: str, text: str) -> None:
    """Enter a translation and approve it."""
    edit(project, "fluss", source, lambda unit: approved(rewritten(unit, text)))


def test_a_run_drafts_checks_and_builds(german: Project) -> None:
    """The catalog is one of the pair; the files are named after it, and declare its languages."""
    report = run(german)
    assert not report.problems
    assert report.drafted + report.undrafted == 5  # random weights make drafts that are refused
    catalog = load(german.catalog("fluss"))
    assert german.catalog("fluss").parent.parent.name == "fr"
    assert (catalog.header["Language"], catalog.header["X-Source-Language"]) == ("fr", "de")
    assert [e.msgid for e in catalog.entries][1] == "Im November stieg das Wasser um 3.500 Liter."
    names = {path.name for path in german.output.iterdir()}
    assert {"fluss.de-fr.html", "fluss.fr.html", "fluss.de-fr.md", "fluss.fr.md"} <= names
    page = (german.output / "fluss.de-fr.html").read_text("utf-8")
    assert '<html lang="fr">' in page
    assert 'lang="de"' in page
    assert 'lang="vi"' not in page
    assert "Vietnamese" not in page
    assert "| Deutsch | français |" in (german.output / "fluss.de-fr.md").read_text("utf-8")
    index = (german.output / "index.html").read_text("utf-8")
    assert "French" in index
    assert "English" not in index
    [row], problems = status(german)
    assert (sum(row.tally.values()), problems) == (5, [])
    assert run(german).written == []


def test_only_checks_that_know_no_words_are_made(german: Project) -> None:
    """A copy, a bracket, an address, a glossary term; numbers and dates are not looked at."""
    glossary = german.glossary()
    glossary.parent.mkdir(parents=True)
    glossary.write_text("source,target\nFlut,crue\nStadt,ville\n", "utf-8")
    update(german)
    _say(german, "Im November stieg das Wasser um 3.500 Liter.", "Le 9 mai, l’eau est montée.")
    fled = "Die Leute flohen vor der Flut (so die Zeitung)."
    _say(german, fled, "Les gens ont fui l’inondation (selon le journal.")
    more = "Mehr auf www.beispiel.de und im Archiv der Stadt."
    _say(german, more, "Plus sur www.exemple.de et dans les archives des villes.")
    _say(german, "Der Fluss steigt", "Der Fluss steigt")
    found = {(one.id, one.unit.source) for one in check(german).findings["fluss"]}
    assert {(name, source) for name, source in found if name != "draft-untouched"} == {
        ("draft-copy", "Der Fluss steigt"),
        ("brackets", fled),
        ("glossary", fled),
        ("url-email-ref", more),
    }
    assert {name for name, _ in found} <= BLIND
    assert {"blank", "draft-loop", "inconsistent", "nfc"} <= BLIND


def test_every_format_is_built(german: Project) -> None:
    """Whole, readable, and in the languages of the pair."""
    draft_report = run(german)
    assert not draft_report.problems
    _say(german, "Der Fluss steigt", "Le fleuve monte")
    report = build(german, formats=(*WRITERS, *INTERCHANGE))
    assert not report.problems
    kinds = {f"fluss.{suffix}.{name}" for suffix in ("fr", "de-fr") for name in WRITERS}
    names = {path.name for path in german.output.iterdir()}
    endings = {"1-2.xlf" if name == "xliff12" else name for name in INTERCHANGE}
    assert kinds | {f"fluss.{ending}" for ending in endings} <= names
    with ZipFile(german.output / "fluss.de-fr.docx") as word:
        document = word.read("word/document.xml").decode()
    assert 'w:val="de"' in document
    assert 'w:val="fr"' in document
    assert "vi-VN" not in document
    assert "Deutsch" in document
    with ZipFile(german.output / "fluss.de-fr.epub") as book:
        package = next(book.read(name).decode() for name in book.namelist() if ".opf" in name)
    assert "<dc:language>fr</dc:language>" in package
    tex = (german.output / "fluss.de-fr.tex").read_text("utf-8")
    assert r"\babelprovide[import]{german}" in tex
    assert r"\babelprovide[import,main]{french}" in tex
    assert r"\original{Der Fluss steigt}" in tex
    for name in ("xliff", "1-2.xlf", "xlf", "tmx"):
        text = (german.output / f"fluss.{name}").read_text("utf-8")
        ET.fromstring(text)  # noqa: S314 - our own file
        assert '"de"' in text
        assert '"fr"' in text
        assert '"en"' not in text.replace('adminlang="en"', "")


@pytest.mark.parametrize("name", ["docx", "xlsx", "csv"])
def test_a_review_table_comes_back(german: Project, name: str) -> None:
    """Its columns are named for any pair; a tick approves."""
    update(german)
    path = german.root / f"fluss.{name}"
    export_table(german, path)
    table = open_table(name)
    rows = table.read(path.read_bytes(), name)
    assert rows[0].source == "Der Fluss steigt"
    edited = [replace(rows[0], target="Le fleuve monte", ticked=True), *rows[1:]]
    path.write_bytes(table.write("fluss", edited, german.pair))
    assert import_table(german, path).taken == 1
    [row], _ = status(german)
    assert row.tally[State.REVIEWED] == 1


def test_drafts_are_offered_in_the_review_of_any_pair(german: Project) -> None:
    """A draft that the guard accepts stands in the catalog; why others have none is noted."""
    update(german)
    draft(german)
    entries = load(german.catalog("fluss")).entries
    assert all(e.msgstr or any("machine draft" in line for line in e.extracted) for e in entries)
