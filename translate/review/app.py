"""Which address does what: the topics of ``routes/`` as one application."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from translate.errors import TranslateError
from translate.pipeline.doubting import WarmJudge
from translate.pipeline.draft.warm import WarmEngine
from translate.project import Project
from translate.review.gate.guard import Guard
from translate.review.problems import failure, problem, refusal
from translate.review.requests import with_form
from translate.review.routes import TOPICS
from translate.review.topic import Answering

_PROBLEMS = {TranslateError: problem, HTTPException: refusal, Exception: failure}
"""What answers what went wrong."""


def make_app(project: Project, port: int, token: str, once: str = "") -> ASGIApp:
    """The review page of a project as an ASGI application.

    Args:
        project: The project.
        port: The port it will listen on, which its own address must name.
        token: The secret that lets a browser in.
        once: One that does so only once.
    """
    # a new name at each start: what another server had at this address is in no browser's cache
    static = f"/static/{secrets.token_urlsafe(9)}"
    app = Starlette(routes=list(_routes(static)), exception_handlers=_PROBLEMS)
    app.state.static = static
    app.state.project = project
    app.state.spoken = [text for topic in TOPICS for text in topic.spoken]
    app.state.writing = threading.Lock()
    app.state.replaced = []  # the last replacement of words, which can be taken back
    app.state.engine = WarmEngine(project)
    app.state.judge = WarmJudge(project)
    return Guard(app, port, token, once, static)


def _routes(static: str) -> Iterator[BaseRoute]:
    """Yield all routes, an article's own address last, because it matches those below it too."""
    files = StaticFiles(directory=Path(__file__).parent / "static")
    yield Mount(static, files)
    yield Mount("/static", files)
    reads = {path: answer for topic in TOPICS for path, answer in topic.reads.items()}
    forms = {path: answer for topic in TOPICS for path, answer in topic.forms.items()}
    slow = {path: answer for topic in TOPICS for path, answer in topic.slow.items()}
    # no article's name has a part that begins with a dot, but one may be called 2025/findings
    for path in sorted({*reads, *forms, *slow}, key=lambda path: path.endswith("}")):
        if path in reads:
            yield Route(path, reads[path])
        if path in forms:
            yield _form_route(path, forms[path])
        if path in slow:
            yield _form_route(path, slow[path], slow=True)


def _form_route(path: str, handler: Answering, *, slow: bool = False) -> Route:
    async def answer(request: Request) -> Response:
        return await with_form(request, handler, slow=slow)

    return Route(path, answer, methods=["POST"])
