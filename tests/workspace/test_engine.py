"""The engine that a project drafts with."""

from __future__ import annotations

import pytest
from support.echo import EchoEngine

from translate.pipeline.draft import draft
from translate.pipeline.update import update
from translate.project import Project


def test_the_glossary_reaches_the_engine(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Allowed renderings by term; forbidden ones are left out. A cluster gets the same."""
    path = project.glossary()
    path.parent.mkdir(parents=True)
    rows = "đất hiếm,rare earths,,\nđất hiếm,rare earth,,\nđất hiếm,rare soil,,yes\n"
    path.write_text(f"source,target,note,forbidden\n{rows}", "utf-8")
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
    wanted = ("", "vi", "en", {"đất hiếm": ["rare earths", "rare earth"]})
    assert asked == [wanted, ("tcp://127.0.0.1:8786", *wanted)]
