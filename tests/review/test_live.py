"""Tests of the live page: what it serves, to whom, and how it learns of changes."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from support.editions import market

from translate.review.live import LiveServer
from translate.writers.html import write_html


@pytest.fixture(name="server")
def _server(tmp_path: Path) -> Iterator[LiveServer]:
    (tmp_path / "index.html").write_bytes(write_html(market()))
    (tmp_path / "chợ.txt").write_text("nổi", "utf-8")
    with LiveServer(tmp_path) as server:
        yield server


def _get(server: LiveServer, path: str, host: str = "", method: str = "GET") -> tuple[int, bytes]:
    """Return the status and the content of an answer."""
    address = urlsplit(server.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=5)
    connection.request(method, path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    found = answer.status, answer.read()
    connection.close()
    return found


def test_pages_wait_for_changes(server: LiveServer) -> None:
    """A page gets a script that its own policy would forbid; other files are unchanged."""
    _, page = _get(server, "/index.html")
    assert b"/.changes" in page
    assert b"Content-Security-Policy" not in page
    assert b"/.changes" not in write_html(market())
    assert _get(server, "/ch%E1%BB%A3.txt") == (200, "nổi".encode())
    assert _get(server, "/") == _get(server, "/index.html")


@pytest.mark.parametrize(
    ("path", "host", "code"),
    [
        ("/no.html", "", 404),
        ("/../secret.txt", "", 404),
        ("/%00.html", "", 404),
        ("/index.html", "evil.example:80", 403),
        ("/.changes", "evil.example:80", 403),
    ],
)
def test_others_are_turned_away(server: LiveServer, path: str, host: str, code: int) -> None:
    """Nothing outside of the folder is served, and requests from other sites are refused."""
    assert _get(server, path, host)[0] == code
    assert _get(server, path, host, "HEAD")[0] == code


def test_an_open_page_learns_of_a_change(server: LiveServer) -> None:
    """A waiting page gets an event for a change; closing the server ends the wait."""
    address = urlsplit(server.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=5)
    connection.request("GET", "/.changes")
    stream = connection.getresponse()
    threading.Timer(0.05, server.changed).start()
    assert stream.readline() == b"data: changed\n"
    connection.close()
