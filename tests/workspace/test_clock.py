"""Tests of the date that a run writes."""

import pytest

from translate.pipeline.update import update
from translate.project import Project


def test_a_bad_source_date_is_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH must be a number."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    [problem] = update(project).problems
    assert problem.place == "SOURCE_DATE_EPOCH"
