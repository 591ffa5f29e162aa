"""One sentence: changing and approving it, and what else is known of it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from translate.model import Severity, State, Unit
from translate.model.doubt import Doubt
from translate.pipeline.advice import findings_on
from translate.pipeline.doubting import WarmJudge
from translate.pipeline.edit import Change, EntryConflictError, edit
from translate.project import Project
from translate.review.actions import ACTIONS, meant, rebased
from translate.review.advice.asking import reason_to_ask
from translate.review.advice.matches import matches
from translate.review.advice.versions import versions
from translate.review.keys import key_of
from translate.review.pages import answer, show
from translate.review.requests import form_of, onward, project_of, wants_json
from translate.review.topic import Topic
from translate.review.views.article import page_of
from translate.review.views.sentence_json import open_row, shown, unit_from
from translate.workspace.articles.files import CatalogFiles


def _matches(request: Request) -> Response:
    """What the translation memory has for one sentence."""
    project, slug = project_of(request), request.path_params["slug"]
    unit = CatalogFiles(project, slug).units.get(request.query_params.get("source", ""))
    return JSONResponse(matches(project, unit) if unit else [])


def _history(request: Request) -> Response:
    """What people made of one sentence, the newest first."""
    project, slug = project_of(request), request.path_params["slug"]
    unit = CatalogFiles(project, slug).units.get(request.query_params.get("source", ""))
    return JSONResponse(versions(project, slug, unit) if unit else [])


def _adequacy(request: Request) -> Response:
    """A sentence with what the drafting model doubts of it, where the settings want that."""
    project, slug = project_of(request), request.path_params["slug"]
    unit = CatalogFiles(project, slug).units.get(request.query_params.get("source", ""))
    judge: WarmJudge = request.app.state.judge
    doubt = judge.ask(unit) if unit else None
    return answer(request, open_row(project, slug, unit, doubt=doubt) if unit and doubt else None)


def _known(request: Request, unit: Unit) -> Doubt | None:
    judge: WarmJudge = request.app.state.judge
    return judge.known(unit)


def _edit(request: Request) -> Response:
    """Change one sentence, and go on to the next where it was approved."""
    project, slug = project_of(request), request.path_params["slug"]
    form = request.state.form = meant(form_of(request))
    action = ACTIONS.get(form.get("action", ""))
    if not action:
        raise HTTPException(400, "no such action")
    before = unit_from(form.get("shown", ""), form.get("source", ""))
    asks = _asks(request, before) if form["action"] == "approve" and "anyway" not in form else ""
    if asks:
        action = ACTIONS["save"]
    try:
        unit = _edited(request, before, lambda unit: action(unit, form))
    except EntryConflictError as conflict:
        request.state.form = rebased(form, before, conflict.theirs)
        return _conflict(request, conflict)
    if wants_json(request):
        return answer(
            request, {**open_row(project, slug, unit, doubt=_known(request, unit)), "asks": asks}
        )
    if asks:
        return show(
            request,
            "asked.html",
            asks=asks,
            findings=findings_on(project, slug, unit),
            form=form,
            shown=shown(unit),
            key=key_of(unit.source),
        )
    key = key_of(unit.source)
    if form["action"] == "approve":
        key = page_of(project, slug).next_open(key)
    return onward(request, f"{request.url.path}?open={key}#s-{key}")


def _edited(request: Request, before: Unit, change: Change) -> Unit:
    """Return the sentence as changed; a machine's draft that came meanwhile gives way.

    Raises:
        EntryConflictError: Somebody else changed the same thing meanwhile, to something else.
    """
    project, slug = project_of(request), request.path_params["slug"]
    try:
        return edit(project, slug, before.source, change, before)
    except EntryConflictError as conflict:
        if form_of(request)["action"] == "restore" or not _is_redrafted(
            project, slug, before, conflict.theirs
        ):
            raise
        return edit(project, slug, before.source, change, conflict.theirs)


def _is_redrafted(project: Project, slug: str, before: Unit, theirs: Unit) -> bool:
    """Whether a machine put a draft in place of nothing, or of another draft, and no more."""
    newest = CatalogFiles(project, slug).drafts.get(before.source)
    drafts = {one.text for one in newest.newest_first} if newest else set()
    unread = not before.approved and before.target in {"", *drafts}
    same = (before.comments, before.previous) == (theirs.comments, theirs.previous)
    return unread and same and theirs.state is State.DRAFT


def _asks(request: Request, before: Unit) -> str:
    """Return what to ask before what the form has is approved; empty if nothing is."""
    unit = ACTIONS["save"](before, form_of(request))
    asks = reason_to_ask(
        project_of(request), request.path_params["slug"], unit, _known(request, unit)
    )
    return asks or ""


def _conflict(request: Request, conflict: EntryConflictError) -> Response:
    """Both texts, for the person to choose."""
    form, theirs = form_of(request), conflict.theirs
    if wants_json(request):
        there = open_row(project_of(request), request.path_params["slug"], theirs)
        return answer(request, {"error": conflict.line, "theirs": there}, 409)
    values = {"form": form, "theirs": theirs, "shown": shown(theirs), "key": key_of(theirs.source)}
    return show(request, "conflict.html", 409, **values)


topic = Topic(
    reads={
        "/article/{slug:path}/.matches": _matches,
        "/article/{slug:path}/.adequacy": _adequacy,
        "/article/{slug:path}/.history": _history,
    },
    forms={"/article/{slug:path}": _edit},
    spoken=(
        "All tags are there",
        "Saved",
        "Saving …",
        "Not saved: trying again",
        "Approved",
        "Undone",
        "Nothing to undo",
        "The sentence was changed elsewhere meanwhile",
        "The server does not answer: try again when it runs",
        "The server answered with an error: {status}",
        "Open the new address that the terminal shows: this page’s secret is no longer valid",
        "This was typed for a sentence that the article no longer has:",
        "Discard",
        "two versions",
        "not saved",
        "Other proposals: {count}",
        "Use",
        "Nobody has changed this sentence here yet",
        "somebody",
        "reviewed",
        *(severity.value for severity in Severity),
    ),
)
