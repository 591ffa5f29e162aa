"""What several people's work in one git repository needs."""

from __future__ import annotations

from collections.abc import Iterator

from translate.message import Message
from translate.pipeline.doctor.examination import Examination
from translate.project import Project
from translate.workspace.git import (
    driver_advice,
    needs_merge_driver,
    open_repository,
    unapproved_merges,
)


def examine_team(project: Project) -> Iterator[Examination]:
    """Look at git's merge driver and at what merges did without it; at nothing outside of git."""
    if not open_repository(project.root):
        return
    lacks = needs_merge_driver(project)
    result = "lacks, and several people commit here" if lacks else "configured, or not needed"
    yield Examination("git's merge driver", not lacks, result, driver_advice() if lacks else "")
    left = len(unapproved_merges(project))
    result = (
        Message("{left} reviewed that nobody had approved", left=left)
        if left
        else "approved nothing by chance"
    )
    advice = "'translate merge --check' lists them" if left else ""
    yield Examination("merges of catalogs", not left, result, advice)
