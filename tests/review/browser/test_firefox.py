"""Test of the review page in Firefox, driven over WebDriver BiDi by puppeteer-core."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from support.reviewing import ROOT, Server

pytestmark = pytest.mark.external

MODULES = ROOT / "node_modules"
DRIVER = ROOT / "tests/support/firefox.mjs"
AXE = MODULES / "axe-core/axe.min.js"


def test_a_review_in_firefox(server: Server) -> None:
    """Typing, a fix, approving, undoing, jumping, joining and a click work there too."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    assert program, "run tools/install_test_programs.sh all"
    command = ["node", DRIVER, server.address, server.article(), program, AXE]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen.pop("errors") == []
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
