"""Serve the output folder to a browser, with pages that reload themselves when they change."""

from __future__ import annotations

import base64
import hashlib
import re
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from translate.io import resolved

_CODE = b'new EventSource("/.changes").onmessage = () => location.reload();'
_DIGEST = base64.b64encode(hashlib.sha256(_CODE).digest()).decode()
_POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"')
_HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_IDLE = 30.0
"""Seconds after which a connection that sends no request is closed."""
_CHANGES = "/.changes"
_SCRIPT = b"<script>%s</script>\n" % _CODE
_HEARTBEAT = 15.0
"""Seconds between the messages that find out whether a waiting page is still open."""


def _allowing(found: re.Match[bytes]) -> bytes:
    """A page's own policy, which lets our script run and hear of changes besides."""
    rules = dict(rule.strip().partition(b" ")[::2] for rule in found[2].split(b";") if rule.strip())
    scripts = rules.get(b"script-src", b"").replace(b"'none'", b"")
    rules[b"script-src"] = b"%s 'sha256-%s'" % (scripts, _DIGEST.encode())
    rules[b"connect-src"] = b"'self'"
    return found[1] + b"; ".join(b"%s %s" % rule for rule in rules.items()) + b'"'


class LiveServer:
    """A server of one folder, on the loopback address and a free port.

    Use it as a context manager; ``url`` says where it is.
    """

    def __init__(self, folder: Path) -> None:
        self._changes = 0
        self._closed = False
        self._news = threading.Condition()
        handler = partial(_Handler, directory=str(folder), wait=self._wait)
        self._server = _Server(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        """Return the address of the folder's index."""
        return f"http://127.0.0.1:{self._server.server_port}/index.html"

    def __enter__(self) -> LiveServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with self._news:
            self._closed = True
            self._news.notify_all()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def changed(self) -> None:
        """Make every open page reload."""
        with self._news:
            self._changes += 1
            self._news.notify_all()

    def _wait(self, seen: int) -> tuple[int, bool]:
        """Wait for a change after number ``seen``; -1 asks how many there were so far.

        Returns:
            The number of changes so far, and whether to wait for more.
        """
        with self._news:
            if seen >= 0:
                self._news.wait_for(lambda: self._closed or self._changes > seen, _HEARTBEAT)
            return self._changes, not self._closed


class _Server(ThreadingHTTPServer):
    """A thread for each connection; a broken connection is not reported."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: the terminal is for what was built."""


class _Handler(SimpleHTTPRequestHandler):
    """Request handler for the folder, which adds a script that waits for changes to HTML pages."""

    timeout = _IDLE

    def __init__(self, *args: Any, wait: Callable[[int], tuple[int, bool]], **kwargs: Any) -> None:
        self._wait = wait
        super().__init__(*args, **kwargs)

    def parse_request(self) -> bool:
        """Read a request; refuse one meant for another host, which a foreign page has sent."""
        if not super().parse_request():
            return False
        if self.headers.get("Host", "").rpartition(":")[0] not in ("127.0.0.1", "localhost"):
            self.send_error(403, "this server only answers requests from this machine")
            return False
        if not self._is_ours():
            self.send_error(404)
            return False
        return True

    def _is_ours(self) -> bool:
        """Whether a path may be one of a file that was built: no hidden one, no link elsewhere."""
        path = unquote(urlsplit(self.path).path)
        if path == _CHANGES:
            return self.command == "GET"
        if "\0" in path or any(part.startswith(".") for part in path.split("/")):
            return False
        file = resolved(Path(self.translate_path(self.path)))
        return file.is_relative_to(resolved(Path(self.directory)))

    def end_headers(self) -> None:
        """Add what every answer has."""
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, _: Any) -> None:
        """Show no list of files: the index is the list of editions."""
        self.send_error(404)

    def do_GET(self) -> None:
        """Answer a request."""
        if self.path == "/":
            self.path = "/index.html"
        if self.path == _CHANGES:
            self._send_changes()
        elif self.path.partition("?")[0].endswith(".html"):
            self._send_page()
        else:
            super().do_GET()

    def _send_page(self) -> None:
        try:
            page = Path(self.translate_path(self.path)).read_bytes()
        except OSError:
            self.send_error(404)
            return
        page = _POLICY.sub(_allowing, page, count=1).replace(b"</body>", _SCRIPT + b"</body>")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def _send_changes(self) -> None:
        """Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen, going_on = self._wait(-1)
        try:
            while going_on:
                now, going_on = self._wait(seen)
                self.wfile.write(b"data: changed\n\n" if now > seen else b": still here\n\n")
                seen = now
        except OSError:
            return  # the page was closed

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Print nothing: the terminal is for what was built."""
