"""``translate evaluate``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from translate.cli.completion import complete_articles
from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, reporting
from translate.cli.progress import ProgressBar
from translate.cli.render import json_text, problems
from translate.cli.table import Cell, table
from translate.cli.terminal import say
from translate.errors import UsageError
from translate.message import Message
from translate.pipeline.evaluate import Evaluation, evaluate_reference, evaluate_reviews
from translate.pipeline.evaluate.scores import Scores
from translate.project import Project

_COLUMNS = (
    Message("drafts of"),
    Message("sentences"),
    Message("unchanged"),
    Message("edits"),
    Message("in 100 words"),
    "BLEU",
    "chrF2",
    "TER",
    Message("numbers kept"),
)


@click.command("evaluate")
@click.argument(
    "names", metavar="[REFERENCE.tsv | ARTICLE...]", nargs=-1, shell_complete=complete_articles
)
@reporting
def command(names: tuple[str, ...], *, output: Verbosity) -> None:
    """Measure drafts against a reference, or against their review.

    REFERENCE.tsv has a sentence and its translation a line, parted by a tab: it is drafted again.
    Without it, the drafts of the articles are measured against the reviewed English.
    """
    found = _evaluate(here(), names, ProgressBar(Message("Drafting"), output))
    if output.as_json or not output.quiet:
        say(_json(found) if output.as_json else _text(found))
    problems(list(found.problems))


def _evaluate(project: Project, names: tuple[str, ...], progress: ProgressBar) -> Evaluation:
    if not any(name.lower().endswith(".tsv") for name in names):
        return evaluate_reviews(project, names)
    if len(names) > 1:
        raise UsageError("give one reference file, or articles", hint="one run for each file")
    return evaluate_reference(project, Path(names[0]), progress)


def _text(found: Evaluation) -> str:
    """A table with a line for each article and model, and what its figures mean exactly."""
    return "\n".join(
        [table([spoken(one) for one in _COLUMNS], list(_rows(found))), "", *found.signatures]
    )


def _rows(found: Evaluation) -> Iterator[tuple[Cell, ...]]:
    yield from (_cells(name, scores) for name, scores in found.articles.items())
    yield from (_cells(name, scores) for name, scores in found.models.items())
    if found.articles:
        yield _cells(spoken(Message("all")), found.total)


def _cells(name: str, scores: Scores) -> tuple[Cell, ...]:
    accuracy = scores.value_accuracy
    return (
        name,
        scores.sentences,
        f"{scores.unchanged_rate:.1f} %",
        scores.edits,
        *(f"{n:.1f}" for n in (scores.edit_rate, scores.bleu, scores.chrf, scores.ter)),
        "-" if accuracy is None else f"{accuracy:.1f} %",
    )


def _json(found: Evaluation) -> str:
    report = {
        "signatures": found.signatures,
        "total": _values(found.total),
        "articles": {slug: _values(scores) for slug, scores in found.articles.items()},
        "models": {label: _values(scores) for label, scores in found.models.items()},
    }
    return json_text(report)


def _values(scores: Scores) -> dict[str, Any]:
    """The counts, and the rates to four decimals."""
    accuracy = scores.value_accuracy
    rates = {"unchanged_rate": scores.unchanged_rate, "edit_rate": scores.edit_rate}
    figures = {**asdict(scores), **rates, "value_accuracy": accuracy}
    return {name: round(n, 4) if isinstance(n, float) else n for name, n in figures.items()}
