"""One attempt to download a file: request the missing bytes, and reject what is not the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import urllib3

from translate.errors import ModelError
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BLOCK = 1 << 13
"""Bytes; when a connection breaks, at most this much of what arrived is lost."""
_REDIRECTS = 5
OFFLINE = "check the connection, or install from a file: `translate models install --file`"
"""The hint for problems with the network."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A file on the network, and what is known about it in advance."""

    url: str
    size: int | None = None
    """Bytes, if known: another size is rejected."""
    sha256: str = ""
    """Hexadecimal, if known: another checksum is rejected."""
    limit: int = 1 << 30
    """Bytes; a larger file is rejected, whatever the server announces."""
    seconds: float = 0.0
    """Seconds for the whole file; 0 waits as long as some of it arrives."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a server, in seconds, and how often to try."""

    connect: float = 10.0
    read: float = 30.0
    tries: int = 5
    pause: float = 1.0
    """Seconds before the second try; doubled before each further one."""
    stall: float = 300.0
    """Seconds in which at least a thousand bytes a second have to arrive."""


class Interrupted(Exception):  # noqa: N818 - not an error yet: more tries follow
    """This attempt failed; the next one may succeed."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """The download of one file."""

    pool: urllib3.PoolManager
    remote: Remote
    part: Path
    on_progress: Callable[[int, int | None], None] | None
    patience: Patience
    given_up: Event = field(default_factory=Event)
    """Set when nobody waits for it any more."""

    def attempt(self) -> None:
        """Fetch the missing bytes.

        Raises:
            Interrupted: The connection failed or was interrupted; what arrived is kept.
            ModelError: Trying again would not help.
        """
        have = self.part.stat().st_size if self.part.exists() else 0
        if have and have == self.remote.size:
            return
        try:
            response = self._open(have)
            with response, self.part.open("ab" if response.status == 206 else "wb") as file:
                start, total = file.tell(), None
                for block in response.stream(_BLOCK):
                    if self.given_up.is_set():
                        return
                    if not file.tell():
                        self._look(block, response)
                    total = total or self._total(response, start)
                    file.write(block)
                    self._count(file.tell(), total)
                if self.remote.size is not None and file.tell() < self.remote.size:
                    raise Interrupted("the connection was closed early")
        except ValueError as error:  # before what urllib3 makes of a broken address of its own
            reason = " ".join(str(error).split())[:200]
            message = Message("the server's answer makes no sense: {reason}", reason=reason)
            raise ModelError(message, self.remote.url, OFFLINE) from error
        except urllib3.exceptions.HTTPError as error:
            raise Interrupted(_reason(error)) from error

    def _open(self, have: int) -> urllib3.BaseHTTPResponse:
        """Request the file from byte ``have`` on, following redirects that are safe."""
        url = self.remote.url
        headers = {"Accept-Encoding": "identity", "User-Agent": "songngu"}
        if have:
            headers["Range"] = f"bytes={have}-"
        timeout = urllib3.Timeout(self.patience.connect, self.patience.read)
        for _ in range(_REDIRECTS):
            response = self.pool.request(
                "GET", url, headers=headers, timeout=timeout, redirect=False, preload_content=False
            )
            location = response.get_redirect_location()
            if not location:
                return self._expect_file(response, have)
            response.close()
            url = self._follow(url, urljoin(url, location))
        raise ModelError("too many redirects", self.remote.url, OFFLINE)

    def _follow(self, url: str, target: str) -> str:
        allowed = {"https"} if urlsplit(url).scheme == "https" else {"http", "https"}
        if urlsplit(target).scheme not in allowed:
            raise ModelError(
                Message("refused to be redirected to {target}", target=target),
                self.remote.url,
                OFFLINE,
            )
        return target

    def _expect_file(
        self, response: urllib3.BaseHTTPResponse, have: int
    ) -> urllib3.BaseHTTPResponse:
        """Raise, or start over, if the answer is not the file."""
        status = response.status
        fits = response.headers.get("Content-Range", "").startswith(f"bytes {have}-")
        if status == 200 or (status == 206 and have and fits):
            return response
        response.close()
        if status in {206, 416}:
            self.part.unlink(missing_ok=True)
            raise Interrupted("the server cannot resume the download")
        if status in {408, 429} or status >= 500:
            raise Interrupted(f"the server answered {status}")
        raise ModelError(
            Message("the server answered {status}", status=status), self.remote.url, OFFLINE
        )

    def _total(self, response: urllib3.BaseHTTPResponse, start: int) -> int | None:
        """Return how many bytes the file will have, or None if that is unknown."""
        length = response.headers.get("Content-Length", "")
        total = start + int(length) if length.isdigit() else None
        if self.remote.size is not None and total not in {None, self.remote.size}:
            message = Message(
                "the server announces {total} bytes instead of {size}",
                total=total,
                size=self.remote.size,
            )
            raise ModelError(message, self.remote.url, OFFLINE)
        return total or self.remote.size

    def _look(self, block: bytes, response: urllib3.BaseHTTPResponse) -> None:
        """Reject a web page, such as a network's login page, by its first bytes."""
        kind = response.headers.get("Content-Type", "")
        if kind.startswith("text/html") or block.lstrip()[:1] == b"<":
            hint = "does this network ask for a login first? Open a web page in a browser"
            raise ModelError("the answer is a web page, not the file", self.remote.url, hint)

    def _count(self, size: int, total: int | None) -> None:
        if size > (self.remote.size or self.remote.limit):
            raise ModelError(
                Message("the file has more than {size} bytes", size=size - 1),
                self.remote.url,
                OFFLINE,
            )
        if self.on_progress:
            self.on_progress(size, total)


def _reason(error: urllib3.exceptions.HTTPError) -> str:
    return str(error).partition(">: ")[2] or str(error)
