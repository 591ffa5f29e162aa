"""Measure how long runs and builds take, and ``translate --help``.

    .venv/bin/python bench/pipeline.py [ARTICLES] [KIND]

Makes a project of ARTICLES articles (default 1,000) of 20 sentences each in a temporary folder, as
files of a KIND (``txt``; or ``html`` or ``md``, with a link and bold words in each sentence),
drafts them with an engine that only echoes, builds them, then times further runs: CPU and wall
seconds of this process (medians of 5). A fifth of the articles is then built as HTML, EPUB, Word
and PDF on one core and on two, alternately; the help is compared with a bare ``import click``.
"""

from __future__ import annotations

import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from translate import cores as machine
from translate.engines import ModelInfo
from translate.model import Draft
from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.project import Project
from translate.workspace import engine as engine_step

_WORDS = (
    "mưa",
    "lớn",
    "nước",
    "lên",
    "nhanh",
    "dân",
    "chạy",
    "lũ",
    "ở",
    "miền",
    "Trung",
    "sáng",
    "nay",
)
_PARAGRAPH = {"txt": "{}\n\n", "md": "{}\n\n", "html": "<p>{}</p>\n"}
_MARKED = {
    "txt": ("{}", "{}"),
    "md": ("[{}](https://vi.example.org/x)", "**{}**"),
    "html": ('<a href="https://vi.example.org/x">{}</a>', "<b>{}</b>"),
}
"""A link and bold words, as each kind of file writes them."""
_ROUNDS = 5
_FORMATS = ("html", "epub", "docx", "pdf")


class _Echo:
    model = ModelInfo("echo", "1.0", "0" * 64)

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        return (Draft(s, f"EN {s}", self.model.label, self.model.checksum, 0.0) for s in sentences)


def main() -> None:
    """Print the table."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    kind = sys.argv[2] if len(sys.argv) > 2 else "txt"
    engine_step.open_engine = lambda *_: _Echo()  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        _make_articles(project.seeds, articles, kind)
        first = _time(lambda: run(project))
        nothing = _median(lambda: run(project))
        one = _median(lambda: (_edit_one(project.seeds, kind), run(project)))
        turns = [[_build_on(cores, project, articles // 5) for cores in (1, 2)] for _ in range(3)]
    print(f"| {articles:,} articles ({kind}) | CPU s | wall s |\n|---|---|---|")
    print(f"| first run, echo engine | {_row(first)} |")
    print(f"| nothing to do | {_row(nothing)} |")
    print(f"| one article changed | {_row(one)} |")
    for cores, walls in enumerate(zip(*turns, strict=True), 1):
        print(f"| {articles // 5} articles in 4 formats, cores: {cores} | | {min(walls):.2f} |")
    ratios = [_child("translate --help") / _child("import click") for _ in range(2 * _ROUNDS)]
    print(f"| `translate --help` / `import click` | {statistics.median(ratios):.2f} x |")


def _make_articles(folder: Path, count: int, kind: str) -> None:
    folder.mkdir(parents=True)
    chance = random.Random(7)
    for number in range(count):
        sentences = [_sentence(chance.sample(_WORDS, 9), kind) for _ in range(20)]
        paragraphs = [
            _PARAGRAPH[kind].format(" ".join(sentences[i : i + 4])) for i in range(0, 20, 4)
        ]
        (folder / f"bai-{number:05}.{kind}").write_text("".join(paragraphs), "utf-8")


def _sentence(words: list[str], kind: str) -> str:
    words[0] = words[0].capitalize()
    words[2] = _MARKED[kind][0].format(words[2])
    words[-1] = _MARKED[kind][1].format(words[-1])
    return " ".join(words) + "."


def _edit_one(folder: Path, kind: str) -> None:
    path = folder / f"bai-00000.{kind}"
    new = _PARAGRAPH[kind].format(f"Thêm câu số {time.monotonic_ns()}.")
    path.write_text(path.read_text("utf-8") + new, "utf-8")


def _build_on(cores: int, project: Project, articles: int) -> float:
    """Return the wall seconds to build some articles in slow formats into an empty folder."""
    shutil.rmtree(project.output)
    names = tuple(f"bai-{number:05}" for number in range(articles))
    machine.usable_cores = lambda: cores
    return _time(lambda: build(project, names, formats=_FORMATS))[1]


def _time(work: Callable[[], object]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def _median(work: Callable[[], object]) -> tuple[float, float]:
    cpu, wall = zip(*(_time(work) for _ in range(_ROUNDS)), strict=True)
    return statistics.median(cpu), statistics.median(wall)


def _row(seconds: tuple[float, float]) -> str:
    return f"{seconds[0]:.2f} | {seconds[1]:.2f}"


def _child(what: str) -> float:
    """Return the CPU seconds of one Python process that shows the help, or only imports click."""
    show = "import sys; sys.argv = ['translate', '--help']; from translate.cli import main; main()"
    code = show if "help" in what else what
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
