"""Tests of completion: what click's protocol answers, and what a real bash makes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.echo import EchoEngine

from translate.project import Project

PROGRAM = Path(sys.executable).with_name("translate")


def _run(project: Project, *command: str | Path, **variables: str) -> str:
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        cwd=project.root,
        env={**os.environ, "PATH": path, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


def _offered(project: Project, line: str) -> list[str]:
    """Return what is offered for the last word of a line, by the protocol that fish uses."""
    words = line.split(" ")
    answer = _run(
        project,
        PROGRAM,
        _TRANSLATE_COMPLETE="fish_complete",
        COMP_WORDS=" ".join(words[:-1]),
        COMP_CWORD=words[-1],
    )
    return [one.partition("\t")[0] for one in answer.split("\n") if one]


@pytest.mark.parametrize("variables", [{"COMP_WORDS": "translate r", "COMP_CWORD": "x"}, {}])
def test_a_shell_that_asks_in_another_way_gets_nothing(
    project: Project, variables: dict[str, str]
) -> None:
    """It would show a traceback in the middle of the line that is being typed."""
    assert _run(project, PROGRAM, _TRANSLATE_COMPLETE="bash_complete", **variables) == ""


@pytest.fixture(name="news")
def _news(project: Project) -> Project:
    """Return a project with several articles, one in a folder."""
    (project.seeds / "bao").mkdir()
    for name in ("muối.txt", "bao/lũ.txt"):
        (project.seeds / name).write_text("Một\n", "utf-8")
    return project


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("translate rev", ["plain,review"]),
        ("translate memory ", ["plain,export", "plain,import", "plain,search"]),
        ("translate build --require-", ["plain,--require-clean", "plain,--require-reviewed"]),
        ("translate run m", ["plain,mua", "plain,muối"]),
        ("translate status mu\u006f\u0302\u0301", ["plain,muối"]),
        ("translate show b", ["plain,bao/lũ"]),
        ("translate edit mua", ["plain,mua"]),
        ("translate join mua", ["plain,mua"]),
        ("translate split mua", ["plain,mua"]),
        ("translate review mua", ["plain,mua"]),
        ("translate import a.docx --article mua", ["plain,mua"]),
        ("translate show x", ["file,x"]),
        ("translate build --formats do", ["plain,docx"]),
        (
            "translate build --formats html,t",
            ["plain,html,tex", "plain,html,tmx", "plain,html,tsv"],
        ),
        ("translate check --only num-s", ["plain,num-separator", "plain,num-sign"]),
        ("translate check --format s", ["plain,sarif"]),
        ("translate models info tr", ["plain,translate-vi_en-starter"]),
        ("translate models bundle a.zip tr", ["plain,translate-vi_en-starter"]),
    ],
)
def test_what_is_offered(news: Project, line: str, offered: list[str]) -> None:
    """Commands, options, articles in any Unicode form, formats, models and checks."""
    assert _offered(news, line) == offered


def test_formats_that_are_named_already(news: Project) -> None:
    """They are not offered again."""
    assert "plain,html,html" not in _offered(news, "translate build --formats html,")


@pytest.mark.parametrize("damage", ["settings", "no project"])
def test_nothing_is_printed_where_it_cannot_be_known(project: Project, damage: str) -> None:
    """A damaged project or none: paths are completed, and no error stands in the line."""
    if damage == "settings":
        (project.root / "translate.toml").write_text("formats = 3\n", "utf-8")
    else:
        (project.seeds / "mua.txt").unlink()
        project.seeds.rmdir()
    assert _offered(project, "translate run m") == ["file,m"]
    assert _offered(project, "translate models info x") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("program", ["translate", "songngu"])
def test_the_scripts(project: Project, shell: str, program: str) -> None:
    """As docs/commands.md has the lines for each shell, under both names."""
    name = f"_{program.upper()}_COMPLETE"
    script = _run(project, PROGRAM.with_name(program), **{name: f"{shell}_source"})
    assert f"{name}={shell}_complete" in script
    page = Path(__file__).parents[2].joinpath("docs/commands.md").read_text("utf-8")
    assert f"_TRANSLATE_COMPLETE={shell}_source translate" in page


@pytest.mark.parametrize(
    ("words", "offered"),
    [("translate sta", "status"), ("translate run mu", "mua muối"), ("translate show", "show")],
)
def test_in_a_real_bash(
    news: Project, echo: EchoEngine, words: str, offered: str, tmp_path: Path
) -> None:
    """The script that bash is given, called as bash calls it when Tab is pressed."""
    script = f"""
        eval "$(_TRANSLATE_COMPLETE=bash_source translate)"
        complete -p translate >/dev/null || exit 1
        COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
        _translate_completion translate
        echo "${{COMPREPLY[@]}}"
    """
    assert _run(news, "bash", "--norc", "-c", script) == f"{offered}\n"
