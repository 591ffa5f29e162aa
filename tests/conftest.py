"""Fixtures that many tests share: a small project, and an engine that needs no model."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from support.chromium import launch
from support.distributions import forget
from support.echo import EchoEngine, echo_in_place
from support.findings import CATALOG
from support.projects import project_in

from translate.cli import main
from translate.project import Project

# A deadline would fail tests because the machine is busy; speed is measured in bench/.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True, scope="session")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the user's caches and installed packages out of the tests."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            # git's variables would lead tests into the repository whose hook runs them
            if name.startswith(("ARGOS_", "GIT_", "SNAP", "XDG_")):
                patch.delenv(name)
        patch.setenv("HOME", str(home))
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        yield


@pytest.fixture(autouse=True)
def _fixed_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the tests independent of the date and the terminal."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1762300800")  # 2025-11-05 00:00 UTC
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture(name="browser", scope="session")
def _browser() -> Iterator[Browser]:
    """Return one browser for all tests: a process cannot have a second Playwright."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Project:
    """Return a project with one article, ``mua``."""
    return project_in(tmp_path)


@pytest.fixture(name="catalog")
def _catalog(project: Project) -> Project:
    """Return the project with a catalog that has findings of two levels."""
    path = project.catalog("mua")
    path.parent.mkdir(parents=True)
    path.write_text(CATALOG, "utf-8")
    return project


@pytest.fixture(name="echo")
def _echo(monkeypatch: pytest.MonkeyPatch) -> EchoEngine:
    """Let the pipeline draft with an `EchoEngine`."""
    return echo_in_place(monkeypatch)


@pytest.fixture(name="installed")
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder for Argos's installed packages, next to an empty cache."""
    folder = tmp_path / "argos" / "packages"
    folder.mkdir(parents=True)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    return folder


@pytest.fixture(name="translate")
def _translate(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Return a function that runs a command line; it returns exit code, output and errors."""

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.chdir(project.root)
        monkeypatch.setattr(sys, "argv", ["translate", *arguments])
        with pytest.raises(SystemExit) as stop:
            main()
        captured = capsys.readouterr()
        code = stop.value.code
        return (code if isinstance(code, int) else 0), captured.out, captured.err

    return run


@pytest.fixture(name="site")
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder of Python's path to install distributions into; see `distributions`."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    known = set(sys.modules)
    yield folder
    for name in set(sys.modules) - known:
        if str(folder) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]
    forget()
