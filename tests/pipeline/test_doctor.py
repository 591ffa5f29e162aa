"""Tests that the doctor finds the problems of a project and its environment."""

import socket
from dataclasses import replace
from pathlib import Path

import pytest
from support.echo import EchoEngine

from translate.engines import starter_file
from translate.engines.packages.installed import read_package
from translate.pipeline import models
from translate.pipeline.doctor import doctor
from translate.project import Project

pytestmark = pytest.mark.usefixtures("installed")


@pytest.mark.external  # fonts
def test_the_doctor_finds_a_healthy_project(project: Project):
    """Everything is in order, and the draft was made without the network."""
    models.install_file(starter_file())
    found = {one.subject: one for one in doctor(project)}
    assert [one for one in found.values() if not one.healthy] == []
    assert "without the network" in found["a draft"].result
    assert "drafts here" in next(v.result for k, v in found.items() if k.startswith("model "))
    assert found["folder seeds"].result == "can be written"


def test_the_doctor_finds_what_is_wrong(project: Project, installed: Path, monkeypatch):
    """A damaged model, a missing library and a file in a folder's place each have a hint."""
    models.install_file(starter_file())
    package = next(installed.iterdir())
    (package / "model" / "model.bin").write_bytes(b"x")
    (project.root / "output").write_text("in the way")
    monkeypatch.setattr("translate.pipeline.doctor.libraries._LIBRARIES", ("no-such-library",))
    monkeypatch.setattr("translate.pipeline.doctor.libraries._HEAVY", ("click",))
    monkeypatch.setattr("shutil.which", lambda _: None)
    found = {one.subject: one for one in doctor(project)}
    broken = {subject for subject, one in found.items() if not one.healthy}
    files = f"files of {read_package(package).name} {read_package(package).version}"
    assert broken == {"no-such-library", files, "folder output", "a draft"}
    assert "may be uninstalled" in found["click"].result


def test_settings_that_name_what_is_not_there(project: Project) -> None:
    """A model and a memory: other commands go on where they do not need them."""
    settings = replace(project.settings, model="nope", trusted_memories=("desk.tmx",))
    found = {one.subject: one for one in doctor(Project(project.root, settings))}
    assert not found["a draft"].healthy
    assert "no model 'nope'" in found["a draft"].result
    memory = found["trusted memory desk.tmx"]
    assert (memory.healthy, memory.result) == (False, "not imported")


def test_a_draft_that_uses_the_network_is_detected(project: Project, monkeypatch):
    """The doctor names the engine's attempts."""

    class Spy:
        model = None

        def draft(self, sentences):
            with socket.socket() as probe:
                probe.connect_ex(("127.0.0.1", 9))
            self.left_open = socket.socket()
            return iter(())

    monkeypatch.setattr("translate.pipeline.doctor.open_engine", lambda *_: Spy())
    draft = doctor(project)[-1]
    assert not draft.healthy
    assert "socket.connect" in draft.result
    assert "socket:[" in draft.result


def test_names_that_another_system_cannot_have(project: Project, echo: EchoEngine) -> None:
    """A colleague on Windows could not even check the repository out."""
    for name in ("con", "a:b", "Mua", "hai"):
        (project.seeds / f"{name}.txt").write_text("Trời mưa.\n", "utf-8")
    found = [one for one in doctor(project) if one.subject.startswith("names of articles")]
    assert [(one.subject, one.healthy) for one in found] == [
        ("names of articles: a:b, con", False),
        ("names of articles: Mua, mua", False),
    ]
