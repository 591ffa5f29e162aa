"""Which address does what."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from translate.errors import TranslateError
from translate.locale import interface_languages
from translate.model import Severity, Unit
from translate.pipeline.advice import findings_on
from translate.pipeline.check import check
from translate.pipeline.edit import EntryConflictError, edit
from translate.pipeline.update import update
from translate.project import Project
from translate.review.actions import ACTIONS, meant, rebased
from translate.review.cutting import join_sentence, split_sentence, take_back_cut
from translate.review.desk import cards
from translate.review.guard import Guard
from translate.review.keys import key_of
from translate.review.pages import LANGUAGE_COOKIE, answer, show
from translate.review.problems import failure, problem, refusal
from translate.review.requests import after, form_of, onward, project_of, wants_json, with_form
from translate.review.views import page_of
from translate.review.wire import brief, matches, shown, unit_from, wire
from translate.workspace.article import CatalogFiles

_YEAR = 365 * 24 * 60 * 60
"""Seconds for which a choice of language is remembered."""


def make_app(project: Project, port: int, token: str, once: str = "") -> ASGIApp:
    """The review page of a project as an ASGI application.

    Args:
        project: The project.
        port: The port it will listen on, which its own address must name.
        token: The secret that lets a browser in.
        once: One that does so only once.
    """
    # no article's name has a part that begins with a dot, but one may be called 2025/findings
    routes = [
        Route("/", _desk),
        Route("/article/{slug:path}/.sentences", _sentences),
        Route("/article/{slug:path}/.findings", _findings),
        Route("/article/{slug:path}/.matches", _matches),
        Route("/article/{slug:path}", _article),
        Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
        *(_form_route(path, handler) for path, handler in _FORMS.items()),
    ]
    app = Starlette(routes=routes, exception_handlers=_PROBLEMS)
    app.state.project = project
    app.state.writing = threading.Lock()
    return Guard(app, port, token, once)


def _form_route(path: str, handler: Callable[[Request], Response]) -> Route:
    async def answer(request: Request) -> Response:
        return await with_form(request, handler)

    return Route(path, answer, methods=["POST"])


def _desk(request: Request) -> Response:
    return show(request, "desk.html", cards=cards(project_of(request)))


def _article(request: Request) -> Response:
    page, query = page_of(project_of(request), request.path_params["slug"]), request.query_params
    opened = query.get("open") or page.key_at(query.get("number", ""))
    if opened == "first":
        opened = page.next_open("")
    return show(request, "article.html", page=page, opened=opened)


def _sentences(request: Request) -> Response:
    """Every sentence as it now stands on disk: what another tab or program changed."""
    page = page_of(project_of(request), request.path_params["slug"])
    return JSONResponse({row.key: brief(row.unit) for row in page.rows})


def _findings(request: Request) -> Response:
    """How many findings each sentence has, by severity; for the whole article it takes a while."""
    slug = request.path_params["slug"]
    checked = check(project_of(request), (slug,))
    counts: dict[str, Counter[str]] = {}
    for one in checked.findings.get(slug, []):
        counts.setdefault(key_of(one.unit.source), Counter())[one.severity.value] += 1
    return JSONResponse(counts)


def _matches(request: Request) -> Response:
    """What the translation memory has for one sentence."""
    project, slug = project_of(request), request.path_params["slug"]
    unit = CatalogFiles(project, slug).units.get(request.query_params.get("source", ""))
    return JSONResponse(matches(project, unit) if unit else [])


def _edit(request: Request) -> Response:
    """Change one sentence, and go on to the next where it was approved."""
    project, slug = project_of(request), request.path_params["slug"]
    form = request.state.form = meant(form_of(request))
    action = ACTIONS.get(form.get("action", ""))
    if not action:
        raise HTTPException(400, "no such action")
    before = unit_from(form.get("shown", ""), form.get("source", ""))
    asks = form["action"] == "approve" and "anyway" not in form and _has_errors(request, before)
    if asks:
        action = ACTIONS["save"]
    try:
        unit = edit(project, slug, before.source, lambda unit: action(unit, form), before)
    except EntryConflictError as conflict:
        request.state.form = rebased(form, before, conflict.theirs)
        return _conflict(request, conflict)
    if wants_json(request):
        return answer(request, {**wire(project, slug, unit), "asks": asks})
    if asks:
        return show(
            request,
            "asked.html",
            findings=findings_on(project, slug, unit),
            form=form,
            shown=shown(unit),
            key=key_of(unit.source),
        )
    key = key_of(unit.source)
    if form["action"] == "approve":
        key = page_of(project, slug).next_open(key)
    return onward(request, f"{request.url.path}?open={key}#s-{key}")


def _has_errors(request: Request, before: Unit) -> bool:
    """Whether the checks find an error in what is to be approved, so that it is asked about."""
    unit = ACTIONS["save"](before, form_of(request))
    found = findings_on(project_of(request), request.path_params["slug"], unit)
    return any(one.severity is Severity.ERROR for one in found)


def _conflict(request: Request, conflict: EntryConflictError) -> Response:
    """Both texts, for the person to choose."""
    form, theirs = form_of(request), conflict.theirs
    if wants_json(request):
        there = wire(project_of(request), request.path_params["slug"], theirs)
        return answer(request, {"error": conflict.line, "theirs": there}, 409)
    values = {"form": form, "theirs": theirs, "shown": shown(theirs), "key": key_of(theirs.source)}
    return show(request, "conflict.html", 409, **values)


def _update(request: Request) -> Response:
    slug = request.path_params["slug"]
    return after(update(project_of(request), (slug,)), request, f"/article/{quote(slug)}")


def _language(request: Request) -> Response:
    form = form_of(request)
    if form.get("language") not in interface_languages():
        raise HTTPException(400, "no such language")
    response = onward(request, f"/{form.get('back', '').lstrip('/')}")
    response.set_cookie(LANGUAGE_COOKIE, form["language"], max_age=_YEAR, samesite="strict")
    return response


_FORMS = {
    "/article/{slug:path}/.update": _update,
    "/article/{slug:path}/.join": join_sentence,
    "/article/{slug:path}/.split": split_sentence,
    "/article/{slug:path}/.takeback": take_back_cut,
    "/article/{slug:path}": _edit,
    "/language": _language,
}
"""Addresses that change something, and who answers them; an article's own comes last."""

_PROBLEMS = {TranslateError: problem, HTTPException: refusal, Exception: failure}
"""What answers what went wrong."""
