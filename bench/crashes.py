"""Kill runs at random moments, and count the losses: there must be none.

Usage: python bench/crashes.py [KILLS]

A project of eight articles is edited repeatedly, and after each edit an operation that writes files
is started: a run (update, draft, build), a change of one sentence as on the review page, a join,
fixes of the checks, an export and import of a review table, or of a translation memory. It is
killed (SIGKILL, so that nothing can clean up) after a random time. After each kill, every
catalog must be complete, every reviewed translation must still be in one, and the drafts files must
be readable. The kills are spread evenly over three times the duration of the undisturbed operation,
which is what a child process takes on a busy machine.
"""

from __future__ import annotations

import contextlib
import os
import random
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import translate.workspace.engine
from translate.catalogs import read_drafts
from translate.catalogs.po import load, render
from translate.engines import ModelInfo
from translate.errors import TranslateError
from translate.model import Draft
from translate.pipeline.check.fix import fix
from translate.pipeline.edit import edit as edit_sentence
from translate.pipeline.edit import rewritten
from translate.pipeline.memory import export_memory, import_memory
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.run import run
from translate.pipeline.segment import join, sentences, split
from translate.project import Project

TEXT = "nước lên nhanh dân chạy lũ trời đã tạnh nắng khắp nơi cầu bị cuốn trôi đêm qua"
SYLLABLES = TEXT.split()
Way = Callable[[Project, random.Random], None]
"""An operation that writes files of a project."""
REVIEWED = re.compile(r"Reviewed [0-9.]+[0-9]")


class Engine:
    """An engine that drafts at once, so that the writing is interrupted."""

    model = ModelInfo("stand-in", "1.0", "0" * 64)

    def draft(self, sentences: Sequence[str], *_: object) -> Iterator[Draft]:
        """Yield one draft per sentence."""
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
    """Approve a third of the drafts with new text; return all reviewed translations."""
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


def change(project: Project, source: random.Random) -> None:
    """Rewrite a draft as the review page does; it stays a draft, so no review is removed."""
    slug = article(project, source)
    entries = load(project.catalog(slug)).entries
    drafts = [e.msgid for e in entries if e.msgstr.startswith("EN ") and not e.obsolete]
    if drafts:
        text = f"Changed {source.random()}"
        edit_sentence(project, slug, source.choice(drafts), lambda unit: rewritten(unit, text))


def cut(project: Project, source: random.Random) -> None:
    """Split the first sentence of an article and join it again."""
    slug = article(project, source)
    words = sentences(project, slug)[0].text.split()
    after = " ".join(words[: len(words) // 2])
    if " ".join(words).count(after) == 1:
        split(project, slug, 1, after)
        join(project, slug, 1)


def apply_fixes(project: Project, source: random.Random) -> None:
    """Apply the fixes of the checks to one article."""
    fix(project, (article(project, source),))


def exchange(project: Project, source: random.Random) -> None:
    """Export a review table and import it."""
    table = project.root / f"{article(project, source)}.csv"
    export_table(project, table)
    import_table(project, table)


def remember(project: Project, _: random.Random) -> None:
    """Export the translation memory and import it as another program's."""
    path = project.root / "memory.tmx"
    export_memory(project, path)
    import_memory(project, path)


def everything(project: Project, _: random.Random) -> None:
    """Update, draft, check and build."""
    run(project)


WAYS = (everything, change, cut, apply_fixes, exchange, remember)
"""All operations that write files of value to a translator."""


def article(project: Project, source: random.Random) -> str:
    """Return the slug of one article."""
    return source.choice(sorted(project.seeds.iterdir())).stem


def timed(way: Way, project: Project, source: random.Random) -> float:
    """Return how many seconds the operation takes undisturbed."""
    edit(project, source)
    run(project)
    start = time.monotonic()
    way(project, source)
    return time.monotonic() - start


def killed(way: Way, project: Project, source: random.Random, after: float) -> bool:
    """Run the operation in a child process and kill it; return whether it was still running."""
    child = os.fork()
    if not child:
        with contextlib.suppress(TranslateError):
            way(project, source)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def lost(project: Project, texts: set[str]) -> int:
    """Count the ``texts`` that are in no catalog; a damaged file raises an error."""
    folder = project.catalog("any").parent
    held = "\n".join(e.msgstr for path in folder.glob("*.po") for e in load(path).entries)
    for path in project.drafts("any").parent.glob("*.jsonl"):
        read_drafts(path)
    return sum(text not in held for text in texts)


def main(kills: int) -> None:
    """Make the project, kill runs in it, and print the results."""
    translate.workspace.engine.open_engine = lambda *_: Engine()  # type: ignore[assignment]
    source = random.Random(1)
    with tempfile.TemporaryDirectory() as root:
        project = Project(Path(root))
        project.seeds.mkdir()
        for number in range(8):
            text = "\n\n".join(sentence(source) for _ in range(12))
            (project.seeds / f"article-{number}.txt").write_text(text, "utf-8")
        run(project)
        review(project, source)
        lengths = {way: timed(way, project, source) for way in WAYS}
        texts = review(project, source)
        at_work = Counter[str]()
        missing = 0
        for number in range(kills):
            way = WAYS[number % len(WAYS)]
            edit(project, source)
            if killed(way, project, source, lengths[way] * 3 * source.random()):
                at_work[way.__name__] += 1
            missing += lost(project, texts)
            if number % 25 == 24:
                texts = review(project, source)
        run(project)
        missing += lost(project, texts)
        left = len(list(project.root.rglob(".*.tmp")))
    ways = ", ".join(f"{name} {count}" for name, count in at_work.items())
    print(f"killed at work           {at_work.total()} of {kills}: {ways}")
    print(f"reviewed translations    {len(texts)}, lost {missing}")
    print(f"temporary files left     {left}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
