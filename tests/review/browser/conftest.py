"""Fixtures with the bundled article's page in a real browser."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.reviewing import Server, ServerThread, copy_project

from translate.pipeline.run import run
from translate.project import Project


@pytest.fixture(scope="session", autouse=True)
def _untraced_threads() -> Iterator[None]:
    """Let no coverage trace threads: CPython 3.11 fails where two begin at once, as connections do.

    The thread ends with "Cannot install a trace function while another trace function is being
    installed", and the browser waits for an answer. What such threads run has tests without a
    browser, too.
    """
    trace = threading.gettrace()
    threading.settrace(None)
    yield
    threading.settrace(trace)


@pytest.fixture(name="bundled", scope="session")
def _bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the bundled project with the drafts of the bundled model, made once."""
    project = copy_project(tmp_path_factory.mktemp("bundled"))
    assert not run(project).problems
    return project.root


@pytest.fixture(name="copy")
def _copy(bundled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return the drafted project; files get a fixed date."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    shutil.copytree(bundled, tmp_path / "project")
    return Project(tmp_path / "project")


@pytest.fixture(name="server")
def _server(copy: Project) -> Iterator[Server]:
    server = ServerThread(copy)
    yield server
    server.kill()


@pytest.fixture(name="page")
def _page(browser: Browser, server: Server) -> Iterator[Page]:
    """Return the article's page; a script error or a request elsewhere fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    outside: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: outside.append(request.url))
    page.goto(server.address)
    page.goto(server.article())
    yield page
    context.close()
    assert errors == []
    assert [url for url in outside if f":{server.port}/" not in url] == []
