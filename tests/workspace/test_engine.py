"""The engine that a project drafts with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.echo import EchoEngine

from translate.model import GlossaryTerm
from translate.pipeline.draft import draft
from translate.pipeline.update import update
from translate.project import Project
from translate.values.style import Style


def test_the_glossary_reaches_the_engine(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its terms, and the house style of the settings. A cluster gets the same."""
    path = project.glossary()
    path.parent.mkdir(parents=True)
    path.write_text("source,target,forbidden\nđất hiếm,rare earths,\nđất hiếm,soil,yes\n", "utf-8")
    project = replace(project, settings=replace(project.settings, names="plain"))
    asked = []
    for name in ("open_engine", "open_cluster"):
        monkeypatch.setattr(
            f"translate.workspace.engine.{name}", lambda *wanted: asked.append(wanted) or echo
        )
    update(project)
    draft(project)
    project.drafts("mua").unlink()
    project.catalog("mua").unlink()
    update(project)
    draft(project, cluster="tcp://127.0.0.1:8786")
    soil = GlossaryTerm("đất hiếm", "soil", forbidden=True)
    terms = (GlossaryTerm("đất hiếm", "rare earths"), soil)
    wanted = ("", "vi", "en", terms, Style(names="plain"))
    assert asked == [wanted, ("tcp://127.0.0.1:8786", *wanted)]
