"""Tests of when an edition may not be built, and of one without a catalog."""

from __future__ import annotations

import re

from support.echo import EchoEngine
from support.projects import approve_all

from translate.errors import ReviewError
from translate.locale import translations
from translate.message import as_message, localized
from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.project import Project


def test_require_reviewed_refuses_drafts(project: Project, echo: EchoEngine) -> None:
    """The error names the first sentence to review; once all are reviewed, it builds."""
    run(project)
    [problem] = build(project, require_reviewed=True).problems
    assert isinstance(problem, ReviewError)
    assert problem.message == "4 of 4 sentences are not reviewed"
    assert problem.place.startswith("locales/en/LC_MESSAGES/mua.po:")
    approve_all(project)
    report = build(project, require_reviewed=True)
    assert not report.problems
    assert "output/mua.en.html" in report.written


def test_require_clean_refuses_errors_in_the_readers_language(catalog: Project) -> None:
    """The number of errors too: it is a message in the message."""
    [problem] = build(catalog, require_clean=True).problems
    assert re.match(r"\d+ errors? by the checks, the first: \S+: ", problem.message)
    shown = localized(as_message(problem.message), translations("vi").gettext)
    assert re.match(r"phép kiểm tra thấy \d+ lỗi, trước hết là: ", shown)


def test_an_article_without_a_catalog_builds_as_missing(project: Project) -> None:
    """Editions of an article that was not updated show the source."""
    report = build(project)
    assert not report.problems
    assert "Dân chạy lũ." in (project.output / "mua.en.html").read_text("utf-8")
