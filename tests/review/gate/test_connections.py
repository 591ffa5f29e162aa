"""Connections that say nothing keep nobody from the page."""

from __future__ import annotations

import contextlib
import http.client
import logging
import socket
import time
from collections.abc import Iterator
from threading import Thread

import pytest
import uvicorn
from support.review_page import TOKEN

from translate.project import Project
from translate.review.app import make_app
from translate.review.gate import connections
from translate.review.server import config_for


@pytest.fixture(name="port")
def _port(drafted: Project) -> Iterator[int]:
    """The port of a server in a thread of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        server = uvicorn.Server(config_for(make_app(drafted, port, TOKEN)))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield port
        server.should_exit = True
        thread.join()


def _get(connection: http.client.HTTPConnection, path: str, cookie: str = "") -> tuple[int, str]:
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    answer = connection.getresponse()
    answer.read()
    return answer.status, answer.headers.get("Set-Cookie", "").partition(";")[0]


def _is_closed(connection: socket.socket) -> bool:
    connection.settimeout(5)
    try:
        return connection.recv(1) == b""
    except ConnectionError:
        return True


def test_many_idle_connections_do_not_block_the_page(port: int) -> None:
    """The oldest make room; who has the cookie stays connected."""
    person = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    _, cookie = _get(person, f"/?token={TOKEN}")
    assert _get(person, "/", cookie)[0] == 200
    crowd = [
        socket.create_connection(("127.0.0.1", port)) for _ in range(2 * connections.STRANGERS)
    ]
    known = person.sock
    assert _get(person, "/", cookie)[0] == 200
    assert person.sock is known
    newcomer = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    assert _get(newcomer, "/", cookie)[0] == 200
    assert _is_closed(crowd[0])
    for connection in (person, newcomer, *crowd):
        connection.close()


@pytest.mark.parametrize(
    "request_",
    [
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{}zz\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{}GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n{}\0\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n{}",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n{}",
        b"GET /{}\r\n\r\n",
    ],
)
@pytest.mark.parametrize("pause", [0, 0.1])
def test_a_malformed_request_logs_nothing(
    port: int,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    request_: bytes,
    pause: float,
) -> None:
    """At once and when its refusal has been sent: no traceback for what a stranger sends."""
    monkeypatch.setattr(logging.getLogger("uvicorn"), "propagate", True)
    first, second = request_.split(b"{}")
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(first)
        time.sleep(pause)
        with contextlib.suppress(ConnectionError):
            connection.sendall(second)
            connection.settimeout(5)
            assert connection.recv(12).startswith(b"HTTP/1.1 4")
    _get(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "/")  # it has come to all of it
    assert not caplog.records


@pytest.mark.parametrize("start", [b"", b"GET", b"GET / HTTP/1.1\r\nHost: x\r\nA"])
def test_a_connection_without_a_whole_request_is_closed(
    port: int, monkeypatch: pytest.MonkeyPatch, start: bytes
) -> None:
    """Whether it says nothing or does not come to the end."""
    monkeypatch.setattr(connections, "PATIENCE", 0.2)
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(start)
        assert _is_closed(connection)
