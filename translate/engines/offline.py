"""Detect attempts to reach the network while a draft is made."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from translate.engines.base import Engine

_EVENTS = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.sendto", "urllib.")
_watchers: list[list[str]] = []


def network_events(engine: Engine, sentence: str) -> list[str]:
    """Draft ``sentence`` and return every attempt to reach the network during that.

    Python's own network calls are observed directly; of libraries in other languages, only the
    sockets that they leave open are seen (on Linux).

    Returns:
        Names of the events; empty if the draft was made offline.
    """
    if not _watchers:
        # an audit hook cannot be removed, so one is installed for the life of the process
        sys.addaudithook(_note)
        _watchers.append([])
    seen: list[str] = []
    before = _sockets()
    _watchers.append(seen)
    try:
        list(engine.draft([sentence]))
    finally:
        _watchers.remove(seen)
    return [*seen, *sorted(_sockets() - before)]


def _note(event: str, _: tuple[Any, ...]) -> None:
    if event.startswith(_EVENTS):
        for seen in _watchers:
            seen.append(event)


def _sockets() -> set[str]:
    """Return the open sockets of this process."""
    found = set()
    handles = Path("/proc/self/fd")
    for handle in handles.iterdir() if handles.is_dir() else ():
        try:
            target = str(handle.readlink())
        except OSError:
            continue  # the handle that reads this folder
        if target.startswith("socket:"):
            found.add(target)
    return found
