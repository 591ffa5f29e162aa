"""docs/checks.md says what the registry says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date() -> None:
    """A check that changed has been written to the page: ``python tools/checks_page.py``."""
    command = [sys.executable, "tools/checks_page.py", "--check"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0
