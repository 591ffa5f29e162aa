"""Kill runs at random moments, and count what is lost: nothing may be.

Usage: python bench/crashes.py [KILLS]

A project of eight articles is edited and run (update, draft, build) over and over; each run is
killed (SIGKILL, so that nothing can clean up) after a random time. After each kill, every catalog
must be whole, every reviewed translation must still be in one, and the drafts files must be
readable. The kills are spread evenly over three times the length of an undisturbed run, which a
child takes on a busy machine.
"""

from __future__ import annotations

import os
import random
import re
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import translate.pipeline.engine
from translate.catalogs import read_drafts
from translate.catalogs.po import load, render
from translate.engines import ModelInfo
from translate.model import Draft
from translate.pipeline.run import run
from translate.project import Project

TEXT = "nước lên nhanh dân chạy lũ trời đã tạnh nắng khắp nơi cầu bị cuốn trôi đêm qua"
SYLLABLES = TEXT.split()
REVIEWED = re.compile(r"Reviewed [0-9.]+[0-9]")


class Engine:
    """Drafts at once, so that the writing is what is interrupted."""

    model = ModelInfo("stand-in", "1.0", "0" * 64)

    def draft(self, sentences: Sequence[str], *_: object) -> Iterator[Draft]:
        """Yield a draft a sentence."""
        for sentence in sentences:
            yield Draft(sentence, f"EN {sentence}", self.model.label, self.model.checksum, -0.5)


def sentence(source: random.Random) -> str:
    """Return a random sentence."""
    return " ".join(source.choices(SYLLABLES, k=12)).capitalize() + "."


def edit(project: Project, source: random.Random) -> None:
    """Rewrite, add, remove or move a sentence of one article."""
    path = source.choice(sorted(project.seeds.iterdir()))
    lines = path.read_text("utf-8").split("\n\n")
    at = source.randrange(len(lines))
    kind = source.choice(["rewrite", "add", "move"])
    if kind == "rewrite":
        lines[at] = lines[at].rstrip(".") + f" {source.choice(SYLLABLES)}."
    elif kind == "add":
        lines.insert(at, sentence(source))
    else:
        lines.append(lines.pop(at))
    path.write_text("\n\n".join(lines), "utf-8")


def review(project: Project, source: random.Random) -> set[str]:
    """Approve a third of the drafts, in words of a person; return all translations of persons."""
    texts: set[str] = set()
    for path in sorted(project.catalog("any").parent.glob("*.po")):
        catalog = load(path)
        entries = tuple(
            entry.change(msgstr=f"Reviewed {source.random()}", flags=(), previous=None)
            if not entry.obsolete and entry.fuzzy and source.random() < 1 / 3
            else entry
            for entry in catalog.entries
        )
        path.write_bytes(render(catalog.change(entries=entries)))
        texts.update(text for entry in entries for text in REVIEWED.findall(entry.msgstr))
    return texts


def killed_run(project: Project, after: float) -> bool:
    """Run in a child process and kill it; return whether it was still at work."""
    child = os.fork()
    if not child:
        run(project)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def lost(project: Project, texts: set[str]) -> int:
    """Count the ``texts`` that no catalog holds; a damaged file raises."""
    folder = project.catalog("any").parent
    held = "\n".join(e.msgstr for path in folder.glob("*.po") for e in load(path).entries)
    for path in project.drafts("any").parent.glob("*.jsonl"):
        read_drafts(path)
    return sum(text not in held for text in texts)


def main(kills: int) -> None:
    """Make the project, kill runs in it, print what happened."""
    translate.pipeline.engine.open_engine = lambda *_: Engine()  # type: ignore[assignment]
    source = random.Random(1)
    with tempfile.TemporaryDirectory() as root:
        project = Project(Path(root))
        project.seeds.mkdir()
        for number in range(8):
            text = "\n\n".join(sentence(source) for _ in range(12))
            (project.seeds / f"article-{number}.txt").write_text(text, "utf-8")
        run(project)
        edit(project, source)
        start = time.monotonic()
        run(project)
        length = time.monotonic() - start
        texts = review(project, source)
        at_work = missing = 0
        for number in range(kills):
            edit(project, source)
            at_work += killed_run(project, length * 3 * source.random())
            missing += lost(project, texts)
            if number % 25 == 24:
                texts = review(project, source)
        run(project)
        missing += lost(project, texts)
        left = len(list(project.root.rglob(".*.tmp")))
    print(f"runs killed at work      {at_work} of {kills}")
    print(f"reviewed translations    {len(texts)}, lost {missing}")
    print(f"temporary files left     {left}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
