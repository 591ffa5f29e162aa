"""What the page's requests have in common: forms in, and answers to people or to the script."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from translate.errors import InputError
from translate.project import Project
from translate.workspace.report import Report

Form = Mapping[str, str]
"""A form of the page: what was typed or chosen, by the names of the fields."""
_LIMIT = 1_000_000
"""Maximum size of a form in bytes; every sentence is shorter."""
_LARGE = {"/.add": 40_000_000}
"""Addresses whose forms may be larger: an article's file, in base64."""
_FIELDS = 50
"""Maximum number of fields of a form; ours have a dozen."""
_MANY = {"/replace": 5_000}
"""Addresses whose forms may have more: two boxes for each of a thousand sentences."""


def project_of(request: Request) -> Project:
    """Return the project that the server was started for."""
    project: Project = request.app.state.project
    return project


def form_of(request: Request) -> Form:
    """Return the form that `with_form` has read."""
    form: Form = request.state.form
    return form


async def with_form(
    request: Request, handler: Callable[[Request], Response], *, slow: bool = False
) -> Response:
    """Read the request's form, then answer with ``handler``, one such request at a time.

    The handler runs in a thread of its own because it waits for the disk, and one at a time so that
    forms are done in the order in which they came; ``slow`` ones do not have others wait.
    """
    body, limit = bytearray(), _LARGE.get(request.url.path, _LIMIT)
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            # not 413: the page would send it again forever, and nothing after it
            raise InputError("the text is too long to be saved", hint="shorten it")
    request.state.form = _fields(body, _MANY.get(request.url.path, _FIELDS))
    if slow:
        return await run_in_threadpool(handler, request)
    return await run_in_threadpool(_one_by_one, request, handler)


def _fields(body: bytes | bytearray, most: int) -> Form:
    text = body.decode("utf-8", "replace")
    try:
        fields = parse_qs(text, keep_blank_values=True, max_num_fields=most)
    except ValueError as error:
        raise HTTPException(400, "too many fields") from error
    if any("\0" in value for values in fields.values() for value in values):
        raise HTTPException(400, "a zero byte in a text")
    return {name: values[-1] for name, values in fields.items()}


def _one_by_one(request: Request, handler: Callable[[Request], Response]) -> Response:
    with request.app.state.writing:
        return handler(request)


def wants_json(request: Request) -> bool:
    """Whether the request is from the script, and not from the browser itself."""
    return request.headers.get("accept", "") == "application/json"


def onward(request: Request, address: str, **more: str) -> Response:
    """Redirect to the next page; the script gets ``more`` and goes there by itself."""
    if wants_json(request):
        return JSONResponse({"address": address, **more})
    return RedirectResponse(address, 303)


def after(report: Report, request: Request, address: str, **more: str) -> Response:
    """Go on to ``address`` as `onward` does, unless the report has a problem."""
    if report.problems:
        raise report.problems[0]
    return onward(request, address, **more)
