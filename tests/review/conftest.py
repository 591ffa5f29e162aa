"""Fixtures: a drafted project, and a client that has opened its review page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from support.echo import EchoEngine, echo_in_place
from support.projects import project_in
from support.review_page import HOME, PORT, TOKEN, EntryOf

from translate.catalogs.po import Entry, load
from translate.pipeline.run import run
from translate.project import Project
from translate.review.app import make_app

OTHERS = ("OR: ", "OH: ")


@pytest.fixture(name="drafted_once", scope="session")
def _drafted_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a project that was drafted once, to be copied."""
    project = project_in(tmp_path_factory.mktemp("drafted"))
    with pytest.MonkeyPatch.context() as patch:
        echo_in_place(patch).others = OTHERS
        run(project)
    return project.root


@pytest.fixture(name="drafted")
def _drafted(drafted_once: Path, tmp_path: Path, echo: EchoEngine) -> Project:
    """Return the project, with every sentence drafted as ``EN: …`` with two alternatives."""
    echo.others = OTHERS
    shutil.copytree(drafted_once, tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)


@pytest.fixture(name="stranger")
def _stranger(drafted: Project) -> TestClient:
    """Return a client without the secret, which sends the Origin that our own pages send."""
    client = TestClient(make_app(drafted, PORT, TOKEN), base_url=HOME)
    client.headers["origin"] = HOME
    return client


@pytest.fixture(name="client")
def _client(stranger: TestClient) -> TestClient:
    """Return the client of the person who opened the printed address."""
    assert stranger.get(f"/?token={TOKEN}").status_code == 200
    return stranger


@pytest.fixture(name="calm")
def _calm(client: TestClient) -> TestClient:
    """A mistake of the program becomes an answer, as it does in the server."""
    return TestClient(
        client.app,
        base_url=client.base_url,
        cookies=client.cookies,
        headers={"origin": client.headers["origin"]},
        raise_server_exceptions=False,
        follow_redirects=False,
    )


@pytest.fixture(name="entry_of")
def _entry_of(drafted: Project) -> EntryOf:
    """Return a function that reads the entry of a sentence from the catalog on disk."""

    def entry_of(source: str) -> Entry:
        entries = load(drafted.catalog("mua")).entries
        return next(entry for entry in entries if entry.msgid == source)

    return entry_of
