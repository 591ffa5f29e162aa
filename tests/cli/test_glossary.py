"""Tests of ``translate glossary``: suggestions as lines for the glossary, and its export."""

from __future__ import annotations

import json
from collections.abc import Callable

from translate.project import Project

Run = Callable[..., tuple[int, str, str]]


def test_suggestions_are_lines_for_the_glossary(project: Project, translate: Run) -> None:
    """Recurring names are suggested until the glossary has them."""
    text = "Tin\n\nBà Lụa ở TP.HCM. Mưa ở TP.HCM.\n"
    (project.seeds / "tin.txt").write_text(text, "utf-8")
    assert translate("glossary", "suggest")[1] == "Lụa,,2×,\nTP.HCM,,2×,\n"
    found = json.loads(translate("glossary", "suggest", "tin", "--json")[1])
    assert found["terms"] == [{"source": "TP.HCM", "target": "", "times": 2}]
    project.glossary().parent.mkdir(parents=True)
    project.glossary().write_text("source,target\nTP.HCM,Ho Chi Minh City\n", "utf-8")
    assert translate("glossary", "suggest", "tin")[1] == ""


def test_the_glossary_as_tbx(project: Project, translate: Run) -> None:
    """It goes to a file or to standard output."""
    project.glossary().parent.mkdir(parents=True)
    project.glossary().write_text("source,target\nlũ,flood\n", "utf-8")
    assert translate("glossary", "export", "g.tbx")[0] == 0
    written = (project.root / "g.tbx").read_text("utf-8")
    assert "<term>flood</term>" in written
    assert translate("glossary", "export")[1] == written
