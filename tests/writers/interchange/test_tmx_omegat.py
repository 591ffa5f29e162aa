"""Tests with OmegaT, which opens our XLIFF as a project's source and our TMX as its memory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from support import omegat
from support.editions import market, simple
from support.rich import rich

from translate.interchange.tmx import parse_tmx
from translate.interchange.units import FileHeader, TranslationUnit, UnitGroup
from translate.interchange.xliff import parse_xliff
from translate.interchange.xliff_1 import render_xlf
from translate.model import Unit
from translate.writers.interchange.tmx import write_tmx
from translate.writers.interchange.xlf import omegat_memories, write_xlf
from translate.writers.layout.arrangement import everything

XLF = "{urn:oasis:names:tc:xliff:document:1.2}"
HOSTILE = ("]]>", "<x0/> & <b>", "\u202eabc", "=1+1", "{0} %s", "x" * 10_000, "\x1b[31m")


@pytest.mark.external
def test_omegat_takes_the_english_of_the_tmx(tmp_path: Path) -> None:
    """Every sentence of the XLIFF is a segment, and gets the TMX's English if there is any.

    The memory that OmegaT writes of it can be read.
    """
    hostile = simple(*((f"Câu {text} hết.", f"See {text} end.") for text in HOSTILE))
    editions = {"cho-noi": market(), "la": hostile}
    project = omegat.new_project(tmp_path / "project")
    for name, edition in editions.items():
        (project / "source" / f"{name}.xlf").write_bytes(write_xlf(edition))
        (project / "tm" / "auto" / f"{name}.tmx").write_bytes(write_tmx(edition))
    omegat.translate(project)
    expected = set()
    for name, edition in editions.items():
        lines = [line for passage in everything(edition) for line in passage.lines]
        shown = [(line.source, line.text) for line in lines]
        assert _pairs(project / "target" / f"{name}.xlf") == shown
        expected |= {(source, target) for source, target in shown if source != target}
    memory = (project / "project-omegat.tmx").read_bytes()
    known = {(unit.source, unit.target) for unit in parse_tmx(memory, "x.tmx", "vi", "en")}
    assert known == expected


@pytest.mark.external
def test_omegat_fills_in_sentences_with_markup(tmp_path: Path) -> None:
    """From the memories beside the XLIFF; a draft is not filled in."""
    whole = rich()
    draft, *reviewed = [one.text for one in whole.sentences]
    units = {**whole.units, draft: Unit(draft, "Draft.", draft="Draft.")}
    edition = replace(whole, units=units)
    project = omegat.new_project(tmp_path / "project")
    (project / "source/cho.xlf").write_bytes(write_xlf(edition))
    for place, data in omegat_memories(edition).items():
        path = project / "tm" / place.partition("/")[2]
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    omegat.translate(project)
    back = parse_xliff((project / "target/cho.xlf").read_bytes(), "cho.xlf").units
    assert {unit.source: unit.target for unit in back} == {
        draft: "",
        **{source: whole.units[source].target for source in reviewed},
    }
    assert sum("<" in source for source in reviewed) == 3


@pytest.mark.external
def test_tags_typed_in_omegat_come_back(tmp_path: Path) -> None:
    """It shows our elements under names of its own, and gives them back in the translation."""
    unit = TranslationUnit("Xem <a1>bản đồ</a1> của <i2>Huế</i2>.<n3/>", "")
    header = FileHeader("vi", "en", "seeds/a.md")
    project = omegat.new_project(tmp_path / "project")
    data = render_xlf(header, [UnitGroup("p1", "paragraph 1", (unit,))])
    (project / "source/a.xlf").write_bytes(data)
    typed = {
        "Xem <g0>bản đồ</g0> của <g1>Huế</g1>.": "See the <g0>map</g0> of <g1>Huế</g1>.",
        "Xem <g0>bản đồ</g0> của <g1>Huế</g1>.<x2/>": "See the <g0>map</g0> of <g1>Huế</g1>.<x2/>",
    }
    (project / "tm/auto/typed.tmx").write_text(omegat.memory(typed), "utf-8")
    omegat.translate(project)
    [back] = parse_xliff((project / "target/a.xlf").read_bytes(), "a.xlf").units
    assert back.source == unit.source
    assert back.target == "See the <a1>map</a1> of <i2>Huế</i2>.<n3/>"


def _pairs(path: Path) -> list[tuple[str | None, str | None]]:
    units = etree.parse(path).iter(f"{XLF}trans-unit")
    return [(one.findtext(f"{XLF}source"), one.findtext(f"{XLF}target")) for one in units]
