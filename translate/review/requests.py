"""What the page's requests have in common: forms in, and answers for people or for the script."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from translate.errors import InputError
from translate.project import Project
from translate.workspace.report import Report

Form = Mapping[str, str]
"""A form of the page: the names of its fields, and what was typed or chosen."""
_LIMIT = 1_000_000
"""Bytes of a form; no sentence is longer."""


def project_of(request: Request) -> Project:
    """The project that the server was started for."""
    project: Project = request.app.state.project
    return project


def form_of(request: Request) -> Form:
    """The form that `with_form` has read."""
    form: Form = request.state.form
    return form


async def with_form(request: Request, handler: Callable[[Request], Response]) -> Response:
    """Read the request's form, then answer with ``handler``, one such request after another.

    The handler runs in a thread of its own, because it waits for the disk; one at a time, because
    the project's lock parts processes, not the threads of one.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LIMIT:
            # not 413: the page would send it again for ever, and nothing behind it
            raise InputError("the text is too long to be saved", hint="shorten it")
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
    request.state.form = {name: values[-1] for name, values in fields.items()}
    return await run_in_threadpool(_one_by_one, request, handler)


def _one_by_one(request: Request, handler: Callable[[Request], Response]) -> Response:
    with request.app.state.writing:
        return handler(request)


def wants_json(request: Request) -> bool:
    """Whether the script asks, and not the browser itself."""
    return request.headers.get("accept", "") == "application/json"


def onward(request: Request, address: str, **more: str) -> Response:
    """The page to look at next; the script, which is told ``more``, goes there by itself."""
    if wants_json(request):
        return JSONResponse({"address": address, **more})
    return RedirectResponse(address, 303)


def after(report: Report, request: Request, address: str, **more: str) -> Response:
    """Go on to ``address`` as `onward` does, unless the report has a problem."""
    if report.problems:
        raise report.problems[0]
    return onward(request, address, **more)
