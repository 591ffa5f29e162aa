"""Fixtures with the bundled article's page in a real browser."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.reviewing import SLUG, Server, ServerThread, copy_project

from translate.catalogs.po import load
from translate.pipeline.run import run
from translate.project import Project

TITLE_DRAFT = "The book back to the river’s children"
TITLE_PROPOSALS = ["The book returns to the river’s children", "The book is back to river children"]


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


@pytest.fixture(name="drafted_title")
def _drafted_title(copy: Project) -> None:
    """Let the first sentence's draft and other proposals be the same with every model."""
    catalog, drafts = copy.catalog(SLUG), copy.drafts(SLUG)
    first = load(catalog).entries[0]
    records = [json.loads(line) for line in drafts.read_text("utf-8").splitlines()]
    for record in records:
        if record["source"] == first.msgid:
            record |= {"draft": TITLE_DRAFT, "alternatives": TITLE_PROPOSALS}
    drafts.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    text = catalog.read_text("utf-8")
    assert text.count(f'"{first.msgstr}"') == 1
    catalog.write_text(text.replace(f'"{first.msgstr}"', f'"{TITLE_DRAFT}"'), "utf-8")


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
