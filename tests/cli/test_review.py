"""Tests that ``translate review`` starts the server and the browser."""

import queue
import threading
from importlib import import_module

from translate.project import Project


def test_review_opens_the_browser_at_the_article(translate, monkeypatch) -> None:
    """The address has the secret; the server itself is tested with a browser."""
    opened = queue.Queue[str]()
    served: list[tuple[str, int | None]] = []

    def serve(project: Project, slug: str, port: int | None, on_ready) -> None:
        served.append((slug, port))
        on_ready("http://127.0.0.1:1/?token=shown", "http://127.0.0.1:1/?token=once")

    monkeypatch.setattr(import_module("translate.cli.review"), "serve", serve)
    monkeypatch.setattr("webbrowser.open", opened.put)
    code, out, _ = translate("review", "seeds/mua.txt")
    assert (code, served) == (0, [("mua", None)])
    assert opened.get(timeout=5) == "http://127.0.0.1:1/?token=once"
    assert "Review: http://127.0.0.1:1/?token=shown" in out
    assert translate("review", "--no-browser", "--port", "8000")[0] == 0
    assert (served[1], opened.empty()) == (("", 8000), True)


def test_a_browser_that_waits_holds_up_nothing(translate, monkeypatch) -> None:
    """Some browsers return only when they are closed: the server does not wait for them."""
    up, found = threading.Event(), queue.Queue[bool]()
    monkeypatch.setattr("webbrowser.open", lambda _: found.put(up.wait(5)))
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: up.set())
    assert translate("review", "--port", "0")[0] == 0
    assert found.get(timeout=10)
