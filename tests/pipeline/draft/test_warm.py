"""Tests of the engine that stays loaded."""

from __future__ import annotations

import pytest
from support.echo import EchoEngine

from translate.errors import UsageError
from translate.pipeline.draft.warm import WarmEngine, model_choices
from translate.project import Project


def test_it_is_opened_once_and_again_for_another_glossary(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only when it is needed."""
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr(
        "translate.workspace.engine.open_engine", lambda *wanted: opened.append(wanted) or echo
    )
    engine = WarmEngine(project)
    assert engine.draft([]) == []
    assert not opened
    for source in ("Một.", "Hai."):
        [draft] = engine.draft([source])
        assert draft.text == f"EN: {source}"
    assert len(opened) == 1
    path = project.glossary()
    path.parent.mkdir(parents=True)
    path.write_text("source,target\nMột,One\n", "utf-8")
    engine.draft(["Ba."])
    assert [len(wanted[3]) for wanted in opened] == [0, 1]


@pytest.mark.usefixtures("installed")
def test_the_bundled_model_is_a_choice(project: Project) -> None:
    """By the name that the setting has; no other name opens a file."""
    [choice] = model_choices(project)
    assert (choice.setting, choice.used) == ("starter", True)
    assert choice.label.startswith("translate-vi_en-starter ")
    engine = WarmEngine(project)
    with pytest.raises(UsageError, match="no model"):
        engine.draft(["Một."], "translate-vi_en")
    [draft] = engine.draft(["Dân chạy lũ."], "starter")
    assert draft.model == choice.label
