"""A project: where its files are, and what its settings say."""

from translate.project.project import Project, find_project, has_settings
from translate.project.settings import Settings

__all__ = ["Project", "Settings", "find_project", "has_settings"]
