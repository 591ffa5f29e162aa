"""An HTTP server on 127.0.0.1 that misbehaves like real networks."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """The server's data, its behaviour, and the requests that it got."""

    data: bytes
    behave: Callable[[Request], None]
    url: str = ""
    ranges: list[str | None] = field(default_factory=list)
    """The ``Range`` header of every request so far."""


class Request(BaseHTTPRequestHandler):
    """One request, answered by one of the behaviours below."""

    site: Site

    def do_GET(self) -> None:
        """Record the request and answer it."""
        self.site.ranges.append(self.headers.get("Range"))
        self.site.behave(self)

    def log_message(self, *_: object) -> None:
        """Print nothing."""

    @property
    def start(self) -> int:
        """Return the first byte that was requested."""
        return int(self.headers.get("Range", "bytes=0-")[6:].rstrip("-"))

    def head(self, status: int = 200, **headers: object) -> None:
        """Send the status and headers; ``_`` in a name means ``-``."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def partial(self) -> bytes:
        """Answer correctly except for the body, which is returned."""
        data, start = self.site.data, self.start
        if start:
            span = f"bytes {start}-{len(data) - 1}/{len(data)}"
            self.head(206, Content_Range=span, Content_Length=len(data) - start)
        else:
            self.head(Content_Length=len(data))
        return data[start:]


def good(request: Request) -> None:
    """Send everything that was requested."""
    request.wfile.write(request.partial())


def cut_off(request: Request) -> None:
    """Announce everything, but send only 100,000 bytes of it."""
    request.wfile.write(request.partial()[:100_000])


def cut_off_unannounced(request: Request) -> None:
    """Announce no length, and send half."""
    request.head()
    request.wfile.write(request.site.data[: len(request.site.data) // 2])


def unannounced(request: Request) -> None:
    """Announce no length, and send everything."""
    request.head()
    request.wfile.write(request.site.data)


def without_ranges(request: Request) -> None:
    """Send the whole file whatever was requested, truncated the first time."""
    data = request.site.data
    request.head(Content_Length=len(data))
    request.wfile.write(data if len(request.site.ranges) > 1 else data[:1000])


def wrong_range(request: Request) -> None:
    """Truncate the first answer; then send another range than requested; then be correct."""
    if len(request.site.ranges) == 1:
        cut_off(request)
    elif request.start:
        size = len(request.site.data)
        request.head(206, Content_Range=f"bytes 0-9/{size}", Content_Length=10)
        request.wfile.write(request.site.data[:10])
    else:
        good(request)


def stalled(request: Request) -> None:
    """Send a little, then nothing."""
    request.head(Content_Length=len(request.site.data))
    request.wfile.write(request.site.data[:100])
    request.wfile.flush()
    time.sleep(1)


def endless(request: Request) -> None:
    """Send more than any limit."""
    request.head()
    for _ in range(1000):
        request.wfile.write(request.site.data)


def lying(request: Request) -> None:
    """Announce one byte more than the file has."""
    request.head(Content_Length=len(request.site.data) + 1)
    request.wfile.write(request.site.data)


def portal(request: Request) -> None:
    """Answer with a login page, like a hotel's network."""
    page = b"\n<!DOCTYPE html><title>Welcome</title>"
    request.head(Content_Type="application/octet-stream", Content_Length=len(page))
    request.wfile.write(page)


def redirecting(location: str) -> Callable[[Request], None]:
    """Redirect to ``location``."""
    return lambda request: request.head(302, Location=location, Content_Length=0)


def answering(*statuses: int) -> Callable[[Request], None]:
    """Answer with these statuses in turn, then be correct."""

    def behave(request: Request) -> None:
        turn = len(request.site.ranges) - 1
        if turn < len(statuses):
            request.head(statuses[turn], Content_Length=0)
        else:
            good(request)

    return behave


@contextmanager
def serve(data: bytes, behave: Callable[[Request], None]) -> Iterator[Site]:
    """Run a server during the ``with`` block."""
    site = Site(data, behave)
    handler = type("Handler", (Request,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    site.url = f"http://127.0.0.1:{server.server_port}/model.argosmodel"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
