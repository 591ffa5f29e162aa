"""Drafts: of sentences that have none yet, and again of those that have one."""

from __future__ import annotations

from functools import partial

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from translate.errors import InputError
from translate.io import parse_json
from translate.pipeline.draft.single import DraftScope, EnteredDrafts, enter, prepare
from translate.pipeline.draft.warm import WarmEngine, model_choices
from translate.review.keys import key_of
from translate.review.pages import answer
from translate.review.requests import form_of, project_of
from translate.review.topic import Topic
from translate.review.views.sentence_json import open_row
from translate.workspace.articles.files import CatalogFiles

_MOST = 16
"""The most sentences of a form: the page sends several, one after the other."""


def _models(request: Request) -> Response:
    """Return the models of this machine, for a choice where there is more than one."""
    found = model_choices(project_of(request))
    return JSONResponse(
        [{"setting": one.setting, "label": one.label, "used": one.used} for one in found]
    )


def _draft(request: Request) -> Response:
    """Draft sentences, and enter the drafts where no person has written or approved anything."""
    project, slug, form = project_of(request), request.path_params["slug"], form_of(request)
    sources, wanted = _sources(form.get("sources", "")), _wanted(form.get("wanted", ""))
    engine: WarmEngine = request.app.state.engine
    made = prepare(
        project, slug, sources, partial(engine.draft, model=form.get("model", "")), wanted
    )
    with request.app.state.writing:
        done = enter(project, slug, made)
    units = CatalogFiles(project, slug).units
    return answer(
        request,
        {
            key_of(source): {
                **open_row(project, slug, unit, _proposed(done, source)),
                "draft": unit.draft,
                "became": _became(done, source),
            }
            for source in sources
            if (unit := units.get(source))
        },
    )


def _proposed(done: EnteredDrafts, source: str) -> str:
    return done.proposed[source].text if source in done.proposed else ""


def _became(done: EnteredDrafts, source: str) -> str:
    """Return what became of a sentence's draft: ``entered``, ``proposed`` or ``nothing``."""
    if source in done.entered:
        return "entered"
    return "proposed" if source in done.proposed else "nothing"


def _sources(text: str) -> list[str]:
    try:
        sources = parse_json(text, "")
    except InputError as error:
        raise HTTPException(400, "no sentences") from error
    if not isinstance(sources, list) or not all(isinstance(one, str) for one in sources):
        raise HTTPException(400, "no sentences")
    if len(sources) > _MOST:
        raise HTTPException(400, "too many sentences")
    return sources


def _wanted(text: str) -> DraftScope:
    try:
        return DraftScope(text)
    except ValueError as error:
        raise HTTPException(400, "no such drafts") from error


topic = Topic(
    reads={"/article/{slug:path}/.models": _models},
    slow={"/article/{slug:path}/.draft": _draft},
    spoken=(
        "Drafting …",
        "Drafted: {count}",
        "Drafted again",
        "Drafts that are new: {count}",
        "The new draft is the same",
        "A new draft is among the proposals; the text stays",
        "The model has no draft for this sentence",
        "Drafting: {done} of {total}",
        "Drafts that nobody has changed: {count}",
        "Stopped",
    ),
)
