"""Tests of entry points: what docs/extending.md shows works, whose name it is, what is loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.distributions import forget, install, install_example
from support.echo import EchoEngine

from translate.project import Project

LOUD = "import sys\nprint('loaded', file=sys.stderr)\nCHECK = WRITE = None\n"


def test_the_example_of_the_documentation(
    site: Path, project: Project, echo: EchoEngine, translate
) -> None:
    """Its check finds, its format is written and listed, and both may be named anywhere."""
    long = " ".join(["nước"] * 40)
    (project.seeds / "mua.txt").write_text(f"Mưa lớn\n\nSáng nay, {long} lên.\n", "utf-8")
    install_example(site)
    assert translate("run")[0] == 0
    code, out, _ = translate("check", "--only", "long-sentence", "--json")
    (found,) = json.loads(out)["findings"]
    assert (code, found["id"], found["severity"]) == (0, "long-sentence", "info")
    assert found["message"] == "44 words, of at most 30"
    assert translate("build", "--formats", "html,srt")[0] == 0
    subtitles = (project.output / "mua.srt").read_text("utf-8")
    assert subtitles.startswith("1\n00:00:00,000 --> 00:00:04,000\nEN: Mưa lớn [not reviewed]\n")
    assert "mua.srt" in (project.output / "index.html").read_text("utf-8")
    (project.seeds / "phao.srt").write_bytes((project.output / "mua.srt").read_bytes())
    assert translate("run")[0] == 0
    shown = json.loads(translate("show", "phao", "--json")[1])["sentences"]
    assert shown[0]["source"] == "EN: Mưa lớn [not reviewed]"
    assert shown[0]["target"] == "EN: EN: Mưa lớn [not reviewed]"
    (project.root / "translate.toml").write_text('disabled-checks = ["long-sentence"]\n', "utf-8")
    assert "long-sentence" not in translate("check", "--json")[1]
    assert '"id": "long-sentence"' in translate("check", "--format", "sarif")[1]


def test_nothing_is_loaded_before_its_use(site: Path, project: Project, echo: EchoEngine) -> None:
    """Other commands do not import what they have no use for; in a process of its own."""
    install(
        site,
        "loud",
        LOUD,
        checks={"loud": "CHECK"},
        writers={"loud": "WRITE"},
        readers={"loud": "CHECK"},
    )
    code = f"import sys; sys.path.insert(0, {str(site)!r}); from translate.cli import main; main()"

    def stderr(*arguments: str) -> str:
        command = [sys.executable, "-c", code, *arguments]
        done = subprocess.run(
            command, cwd=project.root, capture_output=True, text=True, check=False
        )
        return done.stderr

    for command in (["--help"], ["update"], ["status"], ["show", "mua"]):
        assert "loaded" not in stderr(*command), command
    assert "loaded" in stderr("check")
    assert "loaded" in stderr("build")


def test_ours_wins_and_then_the_first(site: Path, catalog: Project, translate) -> None:
    """One line each says whose check is left out; the findings are as before."""
    before = translate("check", "--json")[1]
    code = "from translate.checks import CHECKS\nSPACES = CHECKS[0]\nX = 1\n"
    install(site, "b-late", code, checks={"spaces": "SPACES", "mine": "X"})
    install(site, "a-early", code, checks={"mine": "X"})
    _, out, err = translate("check", "--json")
    assert out == before
    lines = err.splitlines()
    assert "Warning: 'mine' of b-late 1.0 is left out: a-early 1.0 has one of that name" in lines
    assert "Warning: 'spaces' of b-late 1.0 is left out: songngu has one of that name" in lines
    assert len(lines) == 3  # and that a-early's is no check


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_a_new_version_counts_again(
    site: Path, project: Project, echo: EchoEngine, translate, version: str
) -> None:
    """What a run has counted and built is done again with another version, and only then."""
    install_example(site)
    translate("run")
    assert json.loads(translate("run", "--json")[1])["written"] == []
    translate("build", "--formats", "srt")
    (site / "newsroom_songngu-1.0.dist-info").rename(site / f"newsroom_songngu-{version}.dist-info")
    metadata = site / f"newsroom_songngu-{version}.dist-info" / "METADATA"
    metadata.write_text(metadata.read_text("utf-8").replace("1.0", version), "utf-8")
    forget()
    # a build that would write it again refuses, since a person changed it
    (project.output / "mua.srt").write_text("changed by hand", "utf-8")
    code, _, err = translate("build", "--formats", "srt")
    assert (code == 0) is (version == "1.0")
    assert ("was changed since it was built" in err) is (version == "2.0")
