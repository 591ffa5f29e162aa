"""What a package index gets, installed by plain pip into a new environment, does the main job."""

from __future__ import annotations

import email
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from translate.cli import COMMANDS

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LARGEST = 330_000_000
"""Bytes of an environment with the program, the bundled model and pip."""


def run(*command: str | Path, folder: Path, **variables: str) -> str:
    """Run a command as a user would, and return what it prints.

    The home folder is empty; Python finds nothing but the command's own environment.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env={**kept, **variables}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(name="dist", scope="session")
def _dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    uv = Path(sys.executable).with_name("uv")
    run(uv, "build", "--quiet", "--out-dir", folder, folder=ROOT)
    return folder


def test_the_project_asks_for_no_argos() -> None:
    """One of its distributions brings PyTorch, the other a package under the AGPL."""
    names = [re.split(r"[<>=\[ ]", one)[0] for one in PROJECT["dependencies"]]
    assert not [name for name in names if "argos" in name]


def test_both_commands_are_the_same() -> None:
    """Where another program is called ``translate``, ``songngu`` does the same."""
    assert PROJECT["scripts"]["songngu"] == PROJECT["scripts"]["translate"]


def test_every_extra_is_in_the_readme() -> None:
    """Whoever installs reads there what each brings."""
    readme = (ROOT / "README.md").read_text("utf-8")
    for extra in PROJECT["optional-dependencies"]:
        assert f"`[{extra}]`" in readme, extra


@pytest.mark.external  # a package index
@pytest.mark.slow
def test_what_is_built(dist: Path) -> None:
    """Addresses, a README whose links and pictures work on an index, and no file too many."""
    (wheel,), (source,) = dist.glob("*.whl"), dist.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as file:
        names = file.namelist()
        (place,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = email.message_from_bytes(file.read(place))
    info = place.partition("/")[0]
    data = f"{info.removesuffix('.dist-info')}.data"
    assert {name.partition("/")[0] for name in names} == {"translate", info, data}
    pages = {name for name in names if name.startswith(data)}
    assert f"{data}/data/share/man/man1/translate.1" in pages
    assert len(pages) == len(COMMANDS) + 2
    urls = dict(value.split(", ") for value in metadata.get_all("Project-URL"))
    assert {"Homepage", "Documentation", "Changes", "Issues"} <= urls.keys()
    readme = metadata.get_payload(decode=False)
    assert isinstance(readme, str)
    links = re.findall(r"\]\(([^)]+)\)", readme)
    assert len(links) == len(re.findall(r"\]\(", (ROOT / "README.md").read_text("utf-8")))
    assert all(link.startswith((urls["Homepage"], "#")) for link in links), links
    picture = f"]({urls['Homepage']}/raw/main/docs/images/"
    assert picture in readme
    with tarfile.open(source) as archive:
        tops = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    ours = {"translate", "docs", "README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml"}
    assert tops - {".gitignore", "PKG-INFO"} == ours


@pytest.mark.external  # a package index
@pytest.mark.slow
def test_plain_pip_installs_what_does_the_main_job(dist: Path, tmp_path: Path) -> None:
    """No PyTorch and no AGPL, bounded size, the main job from an empty folder; what breaks it."""
    (wheel,) = dist.glob("*.whl")
    environment, project = tmp_path / "environment", tmp_path / "project"
    venv.create(environment, with_pip=True)
    pip, translate = environment / "bin" / "pip", environment / "bin" / "translate"
    run(pip, "install", "--quiet", wheel, folder=tmp_path)
    size = sum(path.lstat().st_size for path in environment.rglob("*"))
    assert size <= LARGEST
    installed = run(pip, "list", "--format=freeze", folder=tmp_path)
    assert not re.search("^(torch|stanza|spacy|nvidia|argos)", installed, re.MULTILINE), installed
    run(pip, "install", "--quiet", "packaging", folder=tmp_path)  # the script below needs it
    licences = {"PYTHONPATH": str(ROOT / "tools")}
    named = run(environment / "bin" / "python", "-m", "licences", folder=tmp_path, **licences)
    assert "songngu" in named
    assert "UNFIT" not in named
    (project / "seeds").mkdir(parents=True)
    (project / "seeds" / "mua.txt").write_text("Sáng 8/11, nước lên nhanh. Dân chạy lũ.\n", "utf-8")
    done = run(translate, "run", folder=project)
    assert "Drafted: 2 sentences by translate-vi_en-starter" in done
    assert "#, fuzzy" in (project / "locales/en/LC_MESSAGES/mua.po").read_text("utf-8")
    assert (project / "output/index.html").exists()
    same = run(environment / "bin" / "songngu", "status", folder=project)
    assert same == run(translate, "status", folder=project)
    run(pip, "install", "--quiet", "--no-deps", "translate-toolkit", folder=tmp_path)
    doctor = subprocess.run(
        [translate, "doctor"], cwd=project, capture_output=True, text=True, check=False
    )
    assert "FAIL translate-toolkit" in doctor.stdout, doctor.stderr
