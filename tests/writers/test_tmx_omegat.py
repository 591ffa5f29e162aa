"""Tests with OmegaT, which opens our XLIFF as a project's source and our TMX as its memory."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from lxml import etree
from support.editions import market, simple

from translate.interchange.tmx import parse_tmx
from translate.writers.layout import everything
from translate.writers.tmx import write_tmx
from translate.writers.xlf import write_xlf

XLF = "{urn:oasis:names:tc:xliff:document:1.2}"
PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>vi</source_lang><target_lang>en</target_lang>
<sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
"""


HOSTILE = ("]]>", "<x0/> & <b>", "\u202eabc", "=1+1", "{0} %s", "x" * 10_000, "\x1b[31m")


@pytest.mark.external
def test_omegat_takes_the_english_of_the_tmx(tmp_path: Path) -> None:
    """Every sentence of the XLIFF is a segment, and gets the TMX's English if there is any.

    The memory that OmegaT writes of it can be read.
    """
    hostile = simple(*((f"Câu {text} hết.", f"See {text} end.") for text in HOSTILE))
    editions = {"cho-noi": market(), "la": hostile}
    for name in ("source", "target", "tm/auto", "omegat", "glossary", "dictionary"):
        (tmp_path / "project" / name).mkdir(parents=True)
    project = tmp_path / "project"
    (project / "omegat.project").write_text(PROJECT, "utf-8")
    for name, edition in editions.items():
        (project / "source" / f"{name}.xlf").write_bytes(write_xlf(edition))
        (project / "tm" / "auto" / f"{name}.tmx").write_bytes(write_tmx(edition))
    settings = f"--config-dir={tmp_path / 'settings'}"
    command = ["omegat", str(project), "--mode=console-translate", settings]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    expected = set()
    for name, edition in editions.items():
        lines = [line for passage in everything(edition) for line in passage.lines]
        shown = [(line.source, line.text) for line in lines]
        assert _pairs(project / "target" / f"{name}.xlf") == shown
        expected |= {(source, target) for source, target in shown if source != target}
    memory = (project / "project-omegat.tmx").read_bytes()
    known = {(unit.source, unit.target) for unit in parse_tmx(memory, "x.tmx", "vi", "en")}
    assert known == expected


def _pairs(path: Path) -> list[tuple[str | None, str | None]]:
    units = etree.parse(path).iter(f"{XLF}trans-unit")
    return [(one.findtext(f"{XLF}source"), one.findtext(f"{XLF}target")) for one in units]
