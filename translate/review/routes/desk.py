"""The list of articles, and the choice of the interface's language."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from translate.locale import interface_languages
from translate.review.pages import LANGUAGE_COOKIE, show
from translate.review.requests import form_of, onward, project_of
from translate.review.topic import Topic
from translate.review.views.desk import cards, edition_text, found

_YEAR = 365 * 24 * 60 * 60
"""Seconds for which a choice of language is remembered."""


def _desk(request: Request) -> Response:
    return show(request, "desk.html", cards=cards(project_of(request)), edition_text=edition_text)


def _found(request: Request) -> Response:
    """How many findings each article has, by severity; the first time, it takes a while."""
    return JSONResponse(found(project_of(request)))


def _language(request: Request) -> Response:
    form = form_of(request)
    if form.get("language") not in interface_languages():
        raise HTTPException(400, "no such language")
    response = onward(request, f"/{form.get('back', '').lstrip('/')}")
    response.set_cookie(LANGUAGE_COOKIE, form["language"], max_age=_YEAR, samesite="strict")
    return response


topic = Topic(reads={"/": _desk, "/.found": _found}, forms={"/language": _language})
