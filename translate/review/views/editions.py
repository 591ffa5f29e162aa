"""What the page of an article's editions has: what can be made, and what stands in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from translate.message import Message
from translate.model import Finding, Severity
from translate.pipeline.build.editions import unapproved_articles
from translate.pipeline.build.outputs import EditionFile, project_outputs
from translate.pipeline.check import check
from translate.pipeline.review_table import TABLES
from translate.project import Project
from translate.review.views.article import ReviewPage, ReviewRow, page_of
from translate.review.views.desk import edition_text, editions_of

_TABLES = {"docx": "Word", "xlsx": "Excel", "csv": "CSV"}
"""What people call the formats of review tables."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the page makes when it is asked for."""

    text: Message
    address: str


@dataclass(frozen=True, slots=True)
class Blocking:
    """What makes ``build --require-reviewed`` or ``--require-clean`` refuse an article."""

    rows: tuple[ReviewRow, ...]
    """The sentences that are not reviewed, each once."""
    merges: tuple[Message, ...]
    """Sentences that a merge left reviewed though nobody had approved them, a line each."""
    findings: tuple[tuple[ReviewRow, Finding], ...]
    """Findings at error level, with their sentences."""


@dataclass(frozen=True, slots=True)
class OutputPage:
    """The editions of an article."""

    page: ReviewPage
    blocking: Blocking
    formats: tuple[tuple[str, str, bool], ...]
    """The formats of files: name, what people call it, and whether the settings have it."""
    built: tuple[EditionFile, ...]
    downloads: tuple[Download, ...]


def output_page(project: Project, slug: str) -> OutputPage:
    """Return the page of an article's editions.

    Raises:
        UsageError: There is no such article.
        InputError: The article or its catalog cannot be read.
    """
    page, files = page_of(project, slug), project_outputs(project, slug)
    names = {one.step.removeprefix("build "): one.format for one in files}
    chosen = project.settings.formats
    return OutputPage(
        page,
        _blocking(project, page),
        tuple((name, label, name in chosen) for name, label in names.items()),
        editions_of(project, slug),
        tuple(_downloads(slug, files)),
    )


def _blocking(project: Project, page: ReviewPage) -> Blocking:
    rows = [row for row in page.rows if not row.repeated]
    by_source = {row.unit.source: row for row in rows}
    found = check(project, (page.slug,)).findings.get(page.slug, [])
    merges = unapproved_articles(project, (page.slug,)).values()
    return Blocking(
        tuple(row for row in rows if not row.state.reviewed),
        tuple(one.line for one in merges),
        tuple(
            (by_source[one.unit.source], one)
            for one in found
            if one.severity is Severity.ERROR and one.unit.source in by_source
        ),
    )


def _downloads(slug: str, files: Sequence[EditionFile]) -> list[Download]:
    address = f"/article/{quote(slug)}/.download?"
    found = [Download(edition_text(one), address + urlencode({"file": one.file})) for one in files]
    for name in TABLES:
        text = Message("Review table, {format}", format=_TABLES.get(name, name))
        found.append(Download(text, address + urlencode({"table": name})))
    return found
