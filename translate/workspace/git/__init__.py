"""The git repository that a project lies in, if it lies in one."""

from translate.workspace.git.merge_driver import (
    configure_merge_driver,
    driver_advice,
    needs_merge_driver,
)
from translate.workspace.git.merged import UnapprovedMerge, unapproved_merges
from translate.workspace.git.repository import (
    Repository,
    is_committed,
    open_repository,
    repository_of,
)

__all__ = [
    "Repository",
    "UnapprovedMerge",
    "configure_merge_driver",
    "driver_advice",
    "is_committed",
    "needs_merge_driver",
    "open_repository",
    "repository_of",
    "unapproved_merges",
]
