"""Start Debian's Chromium for tests and benchmarks."""

from __future__ import annotations

import shutil

from playwright.sync_api import Browser, Playwright, expect

PATIENCE = 20
"""Seconds that a busy machine may need for what a test waits for; it goes on once that is there."""


def launch(playwright: Playwright) -> Browser:
    """Start Chromium without a window and without network traffic of its own."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    expect.set_options(timeout=1000 * PATIENCE)
    flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    return playwright.chromium.launch(executable_path=path, args=flags)
