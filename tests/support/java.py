"""Java programs, which check our files."""

from __future__ import annotations

import subprocess
from pathlib import Path

_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""For programs that run a few seconds: half the work. Less compilation needs more stack."""


def run_jar(jar: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a ``.jar``, and return its exit code and output."""
    command = ["java", *_QUICK, "-jar", str(jar), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)
