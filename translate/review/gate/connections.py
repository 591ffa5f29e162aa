"""Connections of the review page: those without its cookie are closed after a short time.

A program that opens a thousand connections and says nothing would otherwise use up what the system
lets one process open, and nobody could reach the page (CWE-400, Slowloris).
"""

from __future__ import annotations

import asyncio
from typing import Any

import h11
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

KNOWN = "songngu.known"
"""The key of a request's scope for what is called once its cookie is right."""
PATIENCE = 10.0
"""Seconds in which a new connection has to send the headers of a request with the cookie."""
STRANGERS = 64
"""Connections without the cookie at the same time; browsers open a handful in advance."""

_UNANSWERED = (h11.IDLE, h11.SEND_RESPONSE)
"""The states of a connection in which an answer can begin."""

_waiting: dict[ReviewConnection, None] = {}
"""The connections that have not shown the cookie yet, the oldest first."""


class ReviewConnection(H11Protocol):
    """A connection that is closed unless it shows the cookie in time, or when too many wait."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._timer: asyncio.TimerHandle | None = None
        inner: ASGIApp = self.app

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            await inner({**scope, KNOWN: self._stop_waiting}, receive, send)

        self.app = app

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn
        """Begin to wait; the oldest that waits makes room where there are too many."""
        super().connection_made(transport)
        self._timer = self.loop.call_later(PATIENCE, self._give_up)
        _waiting[self] = None
        if len(_waiting) > STRANGERS:
            next(iter(_waiting))._give_up()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        self._stop_waiting()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Say that a request is malformed, where no answer to it is under way; then close."""
        if self.conn.our_state in _UNANSWERED:
            super().send_400_response(msg)
            if self.cycle:  # its answer would be the second one
                self.cycle.disconnected = True
        else:  # a refusal, for example, and then a body that is none
            self.transport.close()

    def _stop_waiting(self) -> None:
        _waiting.pop(self, None)
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _give_up(self) -> None:
        self._stop_waiting()
        self.transport.abort()
