"""``merge``: two people's versions of a catalog become one; and what git merged without us."""

from __future__ import annotations

from functools import partial

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.store import rewrite
from translate.pipeline.merge.driver import merge_files
from translate.pipeline.merge.mail import merge_mail
from translate.project import Project
from translate.workspace.clock import now
from translate.workspace.git import UnapprovedMerge, repository_of, unapproved_merges
from translate.workspace.lock import locked
from translate.workspace.report import Report

__all__ = ["check_merges", "merge_files", "merge_mail", "withdraw_approvals"]

_NOTE = "needs-work: a merge left this reviewed, and nobody had approved this text"


def check_merges(project: Project, commit: str = "") -> list[UnapprovedMerge]:
    """Return what merges left reviewed that no parent had reviewed, as `unapproved_merges` does.

    Raises:
        UsageError: There is no repository, no git, or no such commit.
    """
    repository_of(project.root)
    return unapproved_merges(project, commit)


def withdraw_approvals(project: Project) -> Report:
    """Mark what `check_merges` finds in the catalogs as not reviewed, with a comment that says why.

    Raises:
        UsageError: There is no repository, or no git.
    """
    with locked(project):
        found = check_merges(project)
        report = Report(taken=len(found))
        for path in dict.fromkeys(one.path for one in found):
            wrong = frozenset((one.source, one.text) for one in found if one.path == path)
            if rewrite(project.root / path, partial(_withdrawn, wrong)).written:
                report.wrote(path)
    return report


def _withdrawn(wrong: frozenset[tuple[str, str]], catalog: Catalog) -> Catalog:
    def changed(entry: Entry) -> Entry:
        if entry.fuzzy or (entry.msgid, entry.msgstr) not in wrong:
            return entry
        return entry.with_fuzzy(True, comments=(*entry.comments, _NOTE))

    entries = tuple(changed(entry) for entry in catalog.entries)
    return catalog if entries == catalog.entries else catalog.change(entries=entries).stamped(now())
