"""Watching a draft being made: does anything reach for the network?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from translate.engines.base import Engine

_EVENTS = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.sendto", "urllib.")
_watchers: list[list[str]] = []


def network_events(engine: Engine, sentence: str) -> list[str]:
    """Draft ``sentence`` and return every attempt to reach the network meanwhile.

    Python's own network calls are watched while they happen; of libraries in other languages, the
    sockets that they leave open (on Linux).

    Returns:
        Names of the events; nothing when the draft was made offline.
    """
    if not _watchers:
        # an audit hook cannot be taken away again, so there is one for good
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
    """The sockets that this process has open."""
    found = set()
    handles = Path("/proc/self/fd")
    for handle in handles.iterdir() if handles.is_dir() else ():
        try:
            target = str(handle.readlink())
        except OSError:
            continue  # the handle with which the folder is being read
        if target.startswith("socket:"):
            found.add(target)
    return found
