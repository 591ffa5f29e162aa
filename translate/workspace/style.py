"""The house style of a project."""

from __future__ import annotations

from translate.project import Project
from translate.values.style import CHOICES, Style


def project_style(project: Project) -> Style:
    """Return the house style that the project's settings choose; what they leave open is empty."""
    settings = project.settings
    return Style(**{setting: getattr(settings, setting) for setting in CHOICES})
