"""Tests of the image's description: lint, its user, and that its context has what a build needs."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
LET_THROUGH = [
    line[1:]
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    if line.startswith("!")
]


@pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"),
    reason="hadolint is installed on Linux for x86_64 only",
)
def test_hadolint_has_nothing_to_say() -> None:
    """Not even a remark; and it does report what is wrong."""
    hadolint = Path(sys.executable).with_name("hadolint")

    def said(text: str) -> str:
        command = [hadolint, "--no-color", "-"]
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        return done.stdout

    assert said(DOCKERFILE) == ""
    assert "DL3006" in said(DOCKERFILE.replace("python:3.13-slim", "python"))


def test_the_user_is_not_root_and_the_project_is_mounted() -> None:
    """Also where somebody else's number is given with --user: home is set."""
    users = re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE)
    assert users
    assert users[-1] not in ("root", "0")
    assert re.search(r"^VOLUME /work$", DOCKERFILE, re.MULTILINE)
    assert DOCKERFILE.rindex("WORKDIR /work") > DOCKERFILE.rindex("FROM ")
    assert 'ENTRYPOINT ["translate"]' in DOCKERFILE
    assert all("-slim" in line for line in re.findall(r"^FROM .*$", DOCKERFILE, re.MULTILINE))


def test_its_extras_and_its_python_are_ours() -> None:
    """What it installs is what the project offers."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (extras,) = re.findall(r"'\.\[([\w,]+)\]'", DOCKERFILE)
    assert set(extras.split(",")) <= project["optional-dependencies"].keys()
    (version,) = set(re.findall(r"^FROM python:([\d.]+)", DOCKERFILE, re.MULTILINE))
    assert f"Programming Language :: Python :: {version}" in project["classifiers"]


def test_the_context_is_there_and_small() -> None:
    """Neither environments nor a project's articles are sent to the builder."""
    assert (ROOT / ".dockerignore").read_text("utf-8").splitlines()[1] == "*"
    assert all((ROOT / name).exists() for name in LET_THROUGH)
    assert "translate" in LET_THROUGH
    assert not {"seeds", "locales", "output", "tests", ".git"} & set(LET_THROUGH)


@pytest.mark.external  # a package index
@pytest.mark.slow
def test_the_context_is_enough_to_build(tmp_path: Path) -> None:
    """The wheel from it has the files of the wheel from the repository."""
    context = tmp_path / "context"
    for name in LET_THROUGH:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, context / name, ignore=ignored)
        else:
            context.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, context)
    found = []
    for folder in (ROOT, context):
        out = tmp_path / f"wheel-{folder.name}"
        uv = Path(sys.executable).with_name("uv")
        command = [uv, "build", "--quiet", "--wheel", "--out-dir", out]
        subprocess.run(command, cwd=folder, check=True)
        (wheel,) = out.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            found.append(sorted(archive.namelist()))
    assert found[0] == found[1]
