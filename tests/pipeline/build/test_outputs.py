"""Tests of the files that an article is written to."""

from dataclasses import replace

import pytest

from translate.errors import UsageError
from translate.pipeline.build import build
from translate.project import Project


def test_an_unknown_format_is_refused(project: Project) -> None:
    """The message lists the known formats."""
    settings = replace(project.settings, formats=("html", "pfd"))
    with pytest.raises(UsageError, match="unknown format 'pfd'") as caught:
        build(Project(project.root, settings))
    assert "html" in caught.value.hint
