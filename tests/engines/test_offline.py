"""Tests of the attempts of an engine to reach the network while it drafts."""

import socket
from collections.abc import Callable, Iterator

from translate.engines import ModelInfo
from translate.engines.base import Engine
from translate.engines.offline import network_events


class Talking:
    """An engine that calls a function before it drafts."""

    model = ModelInfo("talking", "1", "0" * 64)

    def __init__(self, talk: Callable[[], object]) -> None:
        self.talk = talk

    def draft(self, sentences: list[str], on_progress: object = None) -> Iterator[object]:
        """Call the function and draft nothing."""
        self.kept = self.talk()
        yield from ()


def test_the_bundled_model_is_silent(engine: Engine) -> None:
    """It makes no network request."""
    assert network_events(engine, "Trời mưa.") == []


def test_what_an_engine_asks_is_named() -> None:
    """A name look-up, a connection, and an open socket are reported, and nothing afterwards."""

    def connect() -> None:
        with socket.socket() as probe:
            probe.connect_ex(("127.0.0.1", 9))

    assert network_events(Talking(connect), "x") == ["socket.connect"]  # type: ignore[arg-type]
    look_up = Talking(lambda: socket.getaddrinfo("127.0.0.1", 9))
    assert "socket.getaddrinfo" in network_events(look_up, "x")  # type: ignore[arg-type]
    left_open = Talking(socket.socket)
    [event] = network_events(left_open, "x")  # type: ignore[arg-type]
    assert event.startswith("socket:[")
    left_open.kept.close()
    assert network_events(Talking(list), "x") == []  # type: ignore[arg-type]
