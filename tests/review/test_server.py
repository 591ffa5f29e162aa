"""Tests of starting and stopping the server."""

import socket

import pytest
import uvicorn
from starlette.testclient import TestClient

from translate.errors import UsageError
from translate.project import Project
from translate.review import server
from translate.review.server import serve


def test_the_address_gives_access(drafted: Project, monkeypatch) -> None:
    """It has the port, the article's first open sentence, and a secret that is new each time."""
    apps = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, sockets: apps.append(self.config.app))
    addresses: list[tuple[str, str]] = []
    for slug in ("mua", ""):
        serve(drafted, slug, 0, lambda *both: addresses.append(both))
    (article, _), (desk, opened) = addresses
    assert "/article/mua?open=first&token=" in article
    assert article.rpartition("=")[2] != desk.rpartition("=")[2]
    home = desk.partition("/?")[0]
    client = TestClient(apps[1], base_url=home)
    with client:  # as uvicorn does: start-up and shutdown pass the guard
        assert client.get(desk).status_code == 200
    assert client.get(article.replace(article.partition("/article")[0], home)).status_code == 200
    assert TestClient(apps[1], base_url=home).get("/").status_code == 403
    # the secret in the browser's arguments is of no use to a person who reads it there later
    assert [TestClient(apps[1], base_url=home).get(opened).status_code for _ in range(2)] == [
        200,
        403,
    ]


def test_the_server_listens_on_loopback_only() -> None:
    """It takes the default port, or another if that is taken, and never another interface."""
    with server._listen(0) as listener:
        host, port = listener.getsockname()
        assert host == "127.0.0.1"
        with pytest.raises(UsageError, match=f"port {port} is taken"):
            server._listen(port)


def test_a_taken_default_port_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two projects can be reviewed at the same time."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        monkeypatch.setattr(server, "PORT", other.getsockname()[1])
        with server._listen(None) as listener:
            assert listener.getsockname()[1] != server.PORT
