"""Test of the review page in Firefox, driven over WebDriver BiDi by puppeteer-core."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest
from support.reviewing import ROOT, Server

pytestmark = pytest.mark.external

SCRIPTS = ROOT / "tests/support/firefox"
AXE = ROOT / "node_modules/axe-core/axe.min.js"


def _seen(server: Server, script: str) -> dict[str, Any]:
    """Return what a script saw; none of its steps failed, nor any of the page's scripts."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    assert program, "run tools/install_test_programs.sh all"
    command = ["node", SCRIPTS / script, server.address, server.article(), program, AXE]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    assert seen.pop("errors") == []
    return seen


def test_a_review_in_firefox(server: Server) -> None:
    """Typing, a fix, approving, undoing, jumping, joining and a click work there too."""
    seen = _seen(server, "review.mjs")
    assert seen.pop("violations") == []
    assert 0 < seen.pop("caret") < 200
    assert seen == {
        "first": "1",
        "approved": 1,
        "fixed": "On November 8, 3,200 books left for the sixth season.",
        "unbroken": "On November 8, 3,200 books left for the sixth season.",
        "undone": server.entries()[1].msgstr,
        "rows": 17,
    }
    assert server.entries()[0].msgstr == "The book boat returns"
    assert not server.entries()[0].fuzzy


def test_drafts_preview_and_glossary_in_firefox(server: Server) -> None:
    """Drafting again, the edition beside the work, a term from two selections, a phone's menu."""
    seen = _seen(server, "panels.mjs")
    states = ("question", "preview", "term", "menu", "glossary")
    assert seen.pop("violations") == {state: [] for state in states}
    assert seen.pop("clicked") != 2
    assert seen == {"term": ["sách", "volume"], "inserted": "The book boat."}
    assert "sách,volume" not in server.project.glossary().read_text("utf-8")
