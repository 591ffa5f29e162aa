"""Take the picture in the README: a half-reviewed article, side by side, with a highlighted pair.

    .venv/bin/python tools/take_screenshots.py

Works on a copy of the bundled project; needs Chromium. The first sentences get a translator's
English, the others stay drafts, so that both can be seen.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from translate.catalogs.po import load, render
from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.project import Project

ROOT = Path(__file__).parents[1]
SLUG = "001_thuyen-sach"
REVIEWED = """\
Book boat returns to the children of the delta
On the morning of November 8, a boat carrying more than 3,200 books left Ninh Kiều pier to begin \
its sixth reading season on the Hậu River.
Over 45 days it will call at 12 communes in the city of Cần Thơ and in Vĩnh Long Province, where \
many children have to travel more than 10 km to reach the nearest library.
The project was started in June 2019 by a group of retired teachers, with just 85 million dong to \
begin with.
To date the boat has served about 27,000 readers, three times as many as in 2021.
"""


def main() -> None:
    """Write docs/images/bilingual-edition.png."""
    with tempfile.TemporaryDirectory() as folder:
        project = drafted_copy(Path(folder))
        _review(project)
        build(project)
        page = project.output / f"{SLUG}.vi-en.html"
        _shoot(page, ROOT / "docs/images/bilingual-edition.png")


def drafted_copy(folder: Path) -> Project:
    """Return a copy of the bundled project in ``folder``, with drafts of the bundled model."""
    for name in ("seeds", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    project = Project(folder)
    run(project)
    return project


def _review(project: Project) -> None:
    path = project.catalog(SLUG)
    catalog = load(path)
    entries = list(catalog.entries)
    for i, english in enumerate(REVIEWED.splitlines()):
        entries[i] = entries[i].change(msgstr=english, flags=())
    path.write_bytes(render(catalog.change(entries=tuple(entries))))


def _shoot(page: Path, picture: Path) -> None:
    flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    picture.parent.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        view = browser.new_page(viewport={"width": 1180, "height": 800})
        view.goto(page.as_uri())
        view.get_by_text("Over 45 days").hover()
        view.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main()
