"""Tests of the live page: what it serves, to whom, and how it learns of changes."""

import base64
import hashlib
import http.client
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from support.editions import market

from translate.review.live_editions import LiveServer
from translate.writers.html import write_html


@pytest.fixture(name="server")
def _server(tmp_path: Path) -> Iterator[LiveServer]:
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "index.html").write_bytes(write_html(market()))
    (folder / "chợ.txt").write_text("nổi", "utf-8")
    with LiveServer(folder) as server:
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


def _policy(page: bytes) -> dict[str, list[str]]:
    """The rules of a page's own policy."""
    text = page.decode().partition('Content-Security-Policy" content="')[2].partition('"')[0]
    return {name: values for name, *values in map(str.split, filter(str.strip, text.split(";")))}


def _allowed(page: bytes) -> str:
    """What a policy says of the page's last script to let it run."""
    code = page.rpartition(b"<script>")[2].partition(b"</script>")[0]
    return f"'sha256-{base64.b64encode(hashlib.sha256(code).digest()).decode()}'"


def test_every_answer_has_the_headers(server: LiveServer) -> None:
    """No page elsewhere frames or reads an edition."""
    for path in ("/index.html", "/ch%E1%BB%A3.txt", "/none.html"):
        address = urlsplit(server.url)
        connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=5)
        connection.request("GET", path)
        headers = connection.getresponse().headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        connection.close()


@pytest.mark.parametrize(
    "path",
    [
        *("/.stamps.json", "/%2estamps.json", "/.git/config", "/sub/.hidden", "/./.stamps.json"),
        *("/sub", "/sub/", "/link.txt", "/up/secret.txt", "/%2e%2e/secret.txt", "/.changes/x"),
    ],
)
def test_neither_hidden_files_nor_lists_nor_links_out_are_served(
    server: LiveServer, tmp_path: Path, path: str
) -> None:
    """What lies in the folder beside the editions is not for the browser."""
    folder = tmp_path / "output"
    (folder / "sub").mkdir()
    (folder / ".git").mkdir()
    (tmp_path / "secret.txt").write_text("SECRET")
    for name in (".stamps.json", "sub/.hidden", ".git/config"):
        (folder / name).write_text("SECRET")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    for method in ("GET", "HEAD"):
        status, text = _get(server, path, method=method)
        assert status in {301, 403, 404}
        assert b"SECRET" not in text


def test_pages_wait_for_changes(server: LiveServer) -> None:
    """A page gets a script that its own policy would forbid; other files are unchanged."""
    _, page = _get(server, "/index.html")
    assert b"/.changes" in page
    assert b"/.changes" not in write_html(market())
    policy, plain = _policy(page), _policy(write_html(market()))
    added = {"connect-src": ["'self'"], "script-src": [*plain["script-src"], _allowed(page)]}
    assert policy == plain | added
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
