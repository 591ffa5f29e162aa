"""The review page as a server on the loopback address of this machine."""

from __future__ import annotations

import gc
import logging
import secrets
import socket
from collections.abc import Callable
from urllib.parse import quote

import uvicorn
from starlette.types import ASGIApp

from translate.errors import UsageError
from translate.io import own_port
from translate.message import Message
from translate.project import Project
from translate.review.app import make_app
from translate.review.gate.connections import ReviewConnection

_ADDRESS = "127.0.0.1"
PORT = 8419
"""The default port: always the same, so that a browser finds text that it could not yet save."""


def serve(
    project: Project, slug: str, port: int | None, on_ready: Callable[[str, str], object]
) -> None:
    """Serve the review page until it is stopped (Ctrl-C).

    Args:
        project: The project to review.
        slug: The article to open; empty for the list of them.
        port: The port; None takes the default one, or any other if that is taken.
        on_ready: Called with the address to print and the one to open, once the page can be
            opened; each has its secret, and that of the latter is valid only once.

    Raises:
        UsageError: The port is taken.
    """
    listener = _listen(port)
    number = listener.getsockname()[1]
    token, once = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    app = make_app(project, number, token, once)
    path = f"article/{quote(slug)}?open=first&" if slug else "?"
    address = f"http://{_ADDRESS}:{number}/{path}token="
    on_ready(address + token, address + once)
    gc.freeze()  # modules and word lists live as long as the program: never search them for garbage
    with listener:
        uvicorn.Server(config_for(app)).run(sockets=[listener])


def config_for(app: ASGIApp) -> uvicorn.Config:
    """Return the server's settings: our own kind of connections, and no log."""
    # asyncio logs a line for every connection for which the system has no file descriptor left
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    return uvicorn.Config(
        app,
        http=ReviewConnection,
        ws="none",
        log_level="error",
        access_log=False,
        server_header=False,
    )


def _listen(port: int | None) -> socket.socket:
    """Return a listening socket; connections wait in it until the server has started."""
    for number in (port,) if port is not None else (PORT, 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        own_port(listener)
        try:
            listener.bind((_ADDRESS, number))
        except OSError:
            listener.close()
            continue
        listener.listen(128)
        return listener
    raise UsageError(
        Message("port {port} is taken", port=port), hint="choose another port, or none"
    )
