"""Tests of ``translate build --watch``."""

import re
import subprocess
import sys
import threading

from translate.project import Project


def test_watching_builds_after_every_save(project: Project) -> None:
    """It serves the editions and builds again, even after a problem, until it is stopped."""
    command = [sys.executable, "-m", "translate", "build", "--watch"]
    seed = project.seeds / "mua.txt"
    text = seed.read_text("utf-8")
    with subprocess.Popen(
        command, cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        guard = threading.Timer(60, process.kill)  # the test must not wait forever
        guard.start()
        try:
            assert process.stdout
            heard = iter(process.stdout.readline, "")
            assert next(line for line in heard if line.startswith("Read: http://127.0.0.1:"))
            seed.write_bytes(b"\xff")
            assert next(line for line in heard if re.match("Saved: .*seeds/mua.txt", line))
            assert next(line for line in heard if "is not UTF-8" in line)
            seed.write_text(text.replace("Dân chạy lũ.", "Dân tránh lũ."), "utf-8")
            assert next(line for line in heard if re.search("[1-9] files written", line))
        finally:
            guard.cancel()
            process.kill()
    assert "Dân tránh lũ." in (project.output / "mua.vi-en.html").read_text("utf-8")
