"""Let another program save a catalog while this one writes it, and count the saves that are lost.

Usage: python bench/races.py [SAVES]

The other program does what an editor does: it reads the catalog, changes its own sentence, and puts
the new file in the place of the old one; it saves SAVES times (2,000 when not given) beside each
way in which this program changes a catalog. Before each save it looks for the text of its last
one: where that is gone, it was overwritten.
"""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from translate.catalogs.po import Catalog, load, render
from translate.catalogs.store import rewrite
from translate.errors import ConflictError
from translate.pipeline.edit import edit, rewritten
from translate.pipeline.update import update
from translate.project import Project

SOURCES = ("Nước lên nhanh.", "Dân chạy lũ.", "Trời đã tạnh.")
THEIRS, OURS, _ = SOURCES


def _with_english(catalog: Catalog, source: str, text: str) -> Catalog:
    return catalog.edited(
        lambda entry: entry.change(msgstr=text) if entry.msgid == source else entry,
        datetime.now(UTC),
    )


def editor(path: Path, saves: int, lost: multiprocessing.Queue[int]) -> None:
    """Save the catalog again and again, and report how often the last save was gone."""
    gone = 0
    for number in range(saves):
        catalog = load(path)
        text = next(e.msgstr for e in catalog.entries if e.msgid == THEIRS)
        gone += number > 0 and text != f"Save {number - 1}."
        new = path.with_suffix(".new")
        new.write_bytes(render(_with_english(catalog, THEIRS, f"Save {number}.")))
        new.replace(path)
    lost.put(gone)


def by_edit(project: Project, number: int) -> None:
    """Change one sentence, as the review page does."""
    edit(project, "lu", OURS, lambda unit: rewritten(unit, f"Ours {number}."))


def by_rewrite(project: Project, number: int) -> None:
    """Change the catalog as a whole, as drafts, fixes and review tables do."""
    rewrite(
        project.catalog("lu"),
        lambda catalog: _with_english(catalog, OURS, f"Ours {number}."),
    )


def by_update(project: Project, number: int) -> None:
    """Take up a changed article."""
    text = f"{THEIRS} {OURS} Trời đã tạnh {number % 2}."
    (project.seeds / "lu.txt").write_text(text, "utf-8")
    update(project)


def race(way: Callable[[Project, int], None], saves: int) -> tuple[int, int, int]:
    """Return how many saves were lost, and how many changes of ours were made and given up."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        project.seeds.mkdir()
        (project.seeds / "lu.txt").write_text(" ".join(SOURCES), "utf-8")
        update(project)
        lost: multiprocessing.Queue[int] = multiprocessing.Queue()
        other = multiprocessing.Process(target=editor, args=(project.catalog("lu"), saves, lost))
        other.start()
        made = refused = 0
        while other.is_alive():
            try:
                way(project, made)
                made += 1
            except ConflictError:
                refused += 1
        other.join()
        return lost.get(), made, refused


def main() -> None:
    """Print what each way of writing lost."""
    saves = int(sys.argv[1]) if sys.argv[1:] else 2000
    for way in (by_edit, by_rewrite, by_update):
        gone, made, refused = race(way, saves)
        print(
            f"{way.__name__:10} {saves} saves by another program beside {made} of ours"
            f" ({refused} given up): {gone} lost"
        )


if __name__ == "__main__":
    main()
