"""How often a run parses and renders catalogs: as seldom as it can."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from support.echo import EchoEngine

from translate.catalogs import parsed
from translate.catalogs.po import load, parse, render
from translate.pipeline.edit import approved, edit
from translate.pipeline.run import run
from translate.project import Project

Work = Callable[[], object]


@pytest.fixture(name="count")
def _count(monkeypatch: pytest.MonkeyPatch) -> Callable[[Work], dict[str, int]]:
    """Counts the calls of ``parse`` and ``render``, by whichever module, as of a new process."""
    counts: Counter[str] = Counter()

    def counted(work: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            counts[work.__name__] += 1
            return work(*arguments)

        return call

    modules = [module for name, module in sys.modules.items() if name.startswith("translate.")]
    for module in modules:
        for name, value in vars(module).copy().items():
            if value is parse or value is render:
                monkeypatch.setattr(module, name, counted(value))

    def measured(work: Work) -> dict[str, int]:
        monkeypatch.setattr(parsed, "_PARSED", parsed.ParsedCatalogs(1_000_000))
        counts.clear()
        work()
        return dict(counts)

    return measured


def test_a_first_run(project: Project, echo: EchoEngine, count) -> None:
    """Before drafting and after: at most three parses of each catalog, and two renders."""
    found = count(lambda: run(project))
    assert found == {"parse": 2, "render": 2}
    for number in range(4):
        text = f"Bài số {number}.\n\nDân chạy lũ.\n"
        (project.seeds / f"bai-{number}.txt").write_text(text, "utf-8")
    # besides, the catalog that the new ones might take a translation from
    assert count(lambda: run(project)) == {"parse": 2 * 4 + 1, "render": 2 * 4}


def test_a_run_with_nothing_to_do(project: Project, echo: EchoEngine, count) -> None:
    """No catalog is parsed, none is rendered."""
    run(project)
    assert count(lambda: run(project)) == {}


def test_a_run_after_one_edit(project: Project, echo: EchoEngine, count) -> None:
    """The changed article's catalog as before the update, and before and after drafting."""
    run(project)
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace("Dân chạy lũ", "Dân bỏ chạy"), "utf-8")
    assert count(lambda: run(project)) == {"parse": 3, "render": 2}


def test_one_sentence_approved(project: Project, echo: EchoEngine, count) -> None:
    """Parsed and rendered once; the run after it parses the new file once, for all its steps."""
    run(project)
    source = load(project.catalog("mua")).entries[0].msgid
    assert count(lambda: edit(project, "mua", source, approved)) == {"parse": 1, "render": 1}
    assert count(lambda: run(project)) == {"parse": 1}
