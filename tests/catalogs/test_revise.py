"""A reviewer's change to one entry of a catalog."""

from __future__ import annotations

from datetime import UTC, datetime
from difflib import ndiff

import pytest
from support.echo import EchoEngine

from translate.catalogs import revise
from translate.catalogs.store import rewrite
from translate.model import Unit
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project


def test_a_review_changes_its_own_lines_and_the_date(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Git shows of one approved sentence: the flag, the English, PO-Revision-Date."""
    run(project)
    path = project.catalog("mua")
    before = path.read_text("utf-8").split("\n")
    reviewed = [Unit("Dân chạy lũ.", "People flee the flood.", approved=True)]
    later = datetime(2025, 11, 6, 8, 30, tzinfo=UTC)
    rewrite(path, lambda catalog: revise(catalog, reviewed, later))
    after = path.read_text("utf-8").split("\n")
    lines = [line for line in ndiff(before, after) if line[0] in "+-"]
    assert lines == [
        '- "PO-Revision-Date: 2025-11-05 00:00+0000\\n"',
        '+ "PO-Revision-Date: 2025-11-06 08:30+0000\\n"',
        "- #, fuzzy",
        '- msgstr "EN: Dân chạy lũ."',
        '+ msgstr "People flee the flood."',
    ]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(later.timestamp()) + 86_400))
    assert not update(project).written
