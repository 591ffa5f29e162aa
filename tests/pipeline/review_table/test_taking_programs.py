"""Tests of work that comes home from OmegaT and by Translate Toolkit's converters."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from support import omegat
from support.echo import EchoEngine
from support.projects import english_in, enter_english, replace_in
from support.returning import given_away

from translate.catalogs.po import load
from translate.interchange.tmx import parse_tmx, render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.pipeline.build import build
from translate.pipeline.review_table import import_file
from translate.pipeline.run import run
from translate.project import Project

TITLE = "Mưa lớn ở miền Trung"
ROSE = "Sáng 8/11, nước lên nhanh."
FLED = "Dân chạy lũ."


def _converted(program: str, source: Path, target: Path, *options: str) -> Path:
    command = [program, *options, "-i", str(source), "-o", str(target), "--progress=none"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return target


@pytest.mark.external
@pytest.mark.parametrize("kind", ["xlf", "tmx"])
def test_work_in_omegat_comes_home(project: Project, echo: EchoEngine, kind: str) -> None:
    """What was translated there replaces drafts; what was not is left as it is."""
    run(project)
    enter_english(project, "mua", Dân="People fled.")
    work = omegat.new_project(project.root / "omegat")
    path = given_away(project, "mua.xlf")
    (work / "source" / "mua.xlf").write_bytes(path.read_bytes())
    units = [TranslationUnit(TITLE, "Heavy rain"), TranslationUnit(FLED, "People fled.")]
    (work / "tm/auto/t.tmx").write_bytes(render_tmx(FileHeader("vi", "en"), units))
    omegat.translate(work)
    returned = work / ("target/mua.xlf" if kind == "xlf" else "omegat-omegat.tmx")
    if kind == "tmx":
        known = parse_tmx(returned.read_bytes(), "x", "vi", "en")
        assert {(one.source, one.target) for one in known} == {one[:2] for one in units}
    report = import_file(project, returned)
    assert (report.taken, report.problems) == (1, [])
    assert english_in(project, "mua")[TITLE] == ("Heavy rain", True)
    assert english_in(project, "mua")[FLED] == ("People fled.", False)
    assert english_in(project, "mua")[ROSE] == (f"EN: {ROSE}", True)
    assert import_file(project, returned, reviewed=True).taken == 1
    assert english_in(project, "mua")[TITLE] == ("Heavy rain", False)


@pytest.mark.external
def test_toolkit_converts_the_catalog_to_xliff_and_back(project: Project, echo: EchoEngine) -> None:
    """A draft is fuzzy there, so not approved; what a person finished is approved here."""
    run(project)
    enter_english(project, "mua", Dân="People fled.")
    path = _converted("po2xliff", project.catalog("mua"), project.root / "mua.xlf")
    assert import_file(project, path).taken == 0
    assert import_file(project, path, reviewed=True).taken == 0
    po = _converted("xliff2po", path, project.root / "mua.po")
    assert import_file(project, po).taken == 0
    replace_in(po, f"EN: {TITLE}", "Heavy rain")
    path = _converted("po2xliff", po, project.root / "mua.xlf")
    assert import_file(project, path).taken == 1
    assert english_in(project, "mua")[TITLE] == ("Heavy rain", True)


@pytest.mark.external
def test_toolkit_makes_a_memory_of_the_catalog(project: Project, echo: EchoEngine) -> None:
    """It has reviewed pairs only; in another project they replace drafts, fuzzy."""
    run(project)
    drafted = project.catalog("mua").read_bytes()
    enter_english(project, "mua", Dân="People fled.")
    path = _converted("po2tmx", project.catalog("mua"), project.root / "all.tmx", "-l", "en")
    replace_in(path, 'srclang="en"', 'srclang="vi"')
    text = path.read_text("utf-8").replace('<tuv xml:lang="en">', '<tuv xml:lang="vi">', 1)
    path.write_text(text, "utf-8")  # it takes every source for English
    project.catalog("mua").write_bytes(drafted)
    assert import_file(project, path).taken == 1
    assert english_in(project, "mua")[FLED] == ("People fled.", True)


@pytest.mark.external
def test_toolkit_reads_and_writes_our_xliff(project: Project, echo: EchoEngine) -> None:
    """Its XLIFF 1.2 converter makes a catalog of ours, fuzzy where it is a draft."""
    run(project)
    enter_english(project, "mua", Dân="People fled.")
    path = given_away(project, "mua.xlf")
    po = _converted("xliff2po", path, project.root / "back.po")
    assert f'msgid "{TITLE}"' in po.read_text("utf-8")


@pytest.mark.external
def test_standard_xliff_goes_through_toolkit_with_its_states(
    project: Project, echo: EchoEngine
) -> None:
    """Drafts are fuzzy there, reviewed sentences are not; an approval made there comes home."""
    run(project)
    enter_english(project, "mua", Dân="People fled.")
    build(project, formats=("xliff12",))
    path = project.output / "mua.1-2.xlf"
    po = _converted("xliff2po", path, project.root / "back.po")
    entries = {one.msgid: one for one in load(po).live}
    assert (entries[FLED].msgstr, entries[FLED].fuzzy) == ("People fled.", False)
    assert (entries[TITLE].msgstr, entries[TITLE].fuzzy) == (f"EN: {TITLE}", True)
