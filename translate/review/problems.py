"""Errors as a page for people or as one line for the script."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from translate.errors import ConflictError, StorageError, TranslateError
from translate.message import Message
from translate.review.pages import answer, show
from translate.review.requests import wants_json
from translate.workspace.articles.selection import NoArticleError

_STATUS = {NoArticleError: 404, ConflictError: 409, StorageError: 507}


def problem(request: Request, error: Exception) -> Response:
    """Answer with an error that the user can fix."""
    line = error.line if isinstance(error, TranslateError) else str(error)
    return _answer(request, line, status_of(error))


def status_of(error: Exception) -> int:
    """Return the HTTP status of an answer to what a user can fix."""
    kinds = (status for kind, status in _STATUS.items() if isinstance(error, kind))
    return next(kinds, HTTPStatus.UNPROCESSABLE_ENTITY)


def refusal(request: Request, error: Exception) -> Response:
    """Answer a request that none of our pages sends."""
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
    return _answer(request, getattr(error, "detail", ""), status)


def failure(request: Request, error: Exception) -> Response:
    """Answer with an error of the program; the server prints its traceback to the terminal."""
    first = str(error).strip().partition("\n")[0]
    what = f"{type(error).__name__}: {first}" if first else type(error).__name__
    text = Message("an error in the program ({what}); the terminal shows where", what=what)
    return _answer(request, text, HTTPStatus.INTERNAL_SERVER_ERROR)


def _answer(request: Request, text: str, status: int) -> Response:
    if wants_json(request):
        return answer(request, {"error": text}, status)
    form = getattr(request.state, "form", {})
    typed = [form[name] for name in ("target", "comment") if form.get(name)]
    return show(request, "problem.html", status, error=text, typed=typed)
