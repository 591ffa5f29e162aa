"""Ace by DAISY, the checker of books' accessibility, with Debian's Chromium."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

_MODULES = Path(__file__).parents[2] / "node_modules"


def ace(book: Path, folder: Path) -> list[str]:
    """Return what Ace finds in a book: each finding's rule, file and text.

    Args:
        book: The EPUB.
        folder: An empty one, for Ace's report and settings.
    """
    report = folder / "report"
    browser = shutil.which("chromium") or shutil.which("google-chrome") or ""
    own = {"PUPPETEER_EXECUTABLE_PATH": browser, "HOME": str(folder)}
    command = [str(_MODULES / ".bin/ace-cli"), "--silent", "--outdir", str(report), str(book)]
    done = subprocess.run(
        command, env={**os.environ, **own}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads((report / "report.json").read_text("utf-8"))
    assert found["earl:result"]["earl:outcome"] in ("pass", "fail")
    assert found["assertions"], "Ace has looked at no file"
    return [_finding(part, one) for part in found["assertions"] for one in part["assertions"]]


def _finding(part: dict[str, Any], one: dict[str, Any]) -> str:
    """A finding in one line."""
    file, test, result = part["earl:testSubject"]["url"], one["earl:test"], one["earl:result"]
    return f"{test['dct:title']}: {file}: {result['dct:description']}"
