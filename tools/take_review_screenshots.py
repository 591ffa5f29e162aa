"""Take the pictures of the review page in docs/review.md.

    .venv/bin/python tools/take_review_screenshots.py

Works on a copy of the bundled project, drafted by the bundled model; needs Chromium.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright
from take_screenshots import ROOT, SLUG, drafted_copy

from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.show import sentence_at
from translate.project import Project

IMAGES = ROOT / "docs/images"
GLOSSARY = "source,target,note\nbến Ninh Kiều,Ninh Kiều pier,\n"
TITLE = "Book boat returns to the children of the delta"
DRAFTED = "On November 8, the boat carrying more than 3.200 books left to start the sixth season."
THEIRS = "Retired teachers began the project in June 2019 with only 85 million dong."
_CORNER = {"x": 0, "y": 0, "width": 1280}
MINE = "A group of retired teachers started the project in June 2019 with just 85 million dong."


def main() -> None:
    """Write the pictures docs/images/review-*.png."""
    with tempfile.TemporaryDirectory() as folder:
        project = drafted_copy(Path(folder))
        project.glossary().write_text(GLOSSARY, "utf-8")
        _write(project, 1, TITLE, approve=True)
        command = [sys.executable, "-m", "translate", "review", SLUG, "--no-browser", "--port", "0"]
        with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
            try:
                _shoot(project, next(iter(server.stdout or ())).split()[1])
            finally:
                server.kill()


def _write(project: Project, number: int, text: str, *, approve: bool = False) -> None:
    slug, unit = sentence_at(project, SLUG, number)
    unit = rewritten(unit, text)
    edit(project, slug, unit.source, lambda _: approved(unit) if approve else unit)


def _shoot(project: Project, address: str) -> None:
    flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        page.goto(address)
        _type(page, DRAFTED)
        expect(page.locator(".saved")).to_have_text("Saved")
        page.screenshot(path=IMAGES / "review-sentence.png")
        page.locator(".row[data-number='4']").click()
        page.mouse.move(0, 0)
        expect(page.locator(".backdrop")).not_to_be_empty()
        _write(project, 4, THEIRS)
        _type(page, MINE)
        expect(page.locator(".conflict")).to_be_visible()
        page.screenshot(path=IMAGES / "review-conflict.png")
        page.goto(re.sub("/article/.*", "/", page.url))
        expect(page.locator(".card .found").last).to_have_text(re.compile(r"\d"))
        page.screenshot(path=IMAGES / "review-desk.png", clip={**_CORNER, "height": 620})
        browser.close()


def _type(page: Page, text: str) -> None:
    expect(page.locator(".backdrop")).not_to_be_empty()
    page.locator("[name=target]").fill(text)


if __name__ == "__main__":
    main()
