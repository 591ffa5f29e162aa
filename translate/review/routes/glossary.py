"""The glossary: its terms, added, changed and removed, and the sentences that have them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import astuple
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from translate.errors import InputError, TranslateError, UsageError
from translate.io import parse_json
from translate.model import GlossaryTerm
from translate.pipeline.glossary import (
    MOST_USES,
    TermConflictError,
    change_term,
    drop_term,
    new_term,
    terms_of,
    uses,
)
from translate.project import Project
from translate.review.pages import answer, show
from translate.review.problems import status_of
from translate.review.requests import Form, form_of, project_of, wants_json
from translate.review.topic import Topic
from translate.review.views.found_words import concordance_line
from translate.text.folding import fold_spaces


def _glossary(request: Request) -> Response:
    """Answer with all terms, and with a form that has what the address says."""
    query = request.query_params
    old = (query.get("old-source", ""), query.get("old-target", ""))
    terms = terms_of(project_of(request))
    changing = next((one for one in terms if (one.source, one.target) == old), None)
    filled = changing or GlossaryTerm(query.get("source", ""), query.get("target", ""))
    return _shown(request, {"changing": changing, "filled": filled})


def _uses(request: Request) -> Response:
    """Answer with the sentences that have a term."""
    source = request.query_params.get("source", "")
    problems: list[TranslateError] = []
    found = uses(project_of(request), source, problems) if source.strip() else []
    lines = [concordance_line(one) for one in found]
    more = len(lines) >= MOST_USES
    return show(request, "uses.html", term=source, lines=lines, more=more, problems=problems)


def _change(request: Request) -> Response:
    """Add a term, or put it in the place of another."""
    form, project = form_of(request), project_of(request)
    term, before = _term(form), _before(project, form, "old-source", "old-target")
    if before is None:
        return _tried(request, term, lambda: _stored(project, term))
    return _tried(request, term, lambda: {"stored": change_term(project, before, term)}, before)


def _stored(project: Project, term: GlossaryTerm) -> dict[str, GlossaryTerm]:
    new_term(project, term)
    return {"stored": term}


def _remove(request: Request) -> Response:
    """Remove a term; the page has a button that puts it back."""
    form, project = form_of(request), project_of(request)
    before = _before(project, form, "source", "target") or _term(form)

    def remove() -> dict[str, GlossaryTerm]:
        drop_term(project, before)
        return {"removed": before}

    return _tried(request, None, remove)


def _tried(
    request: Request,
    term: GlossaryTerm | None,
    change: Callable[[], dict[str, GlossaryTerm]],
    before: GlossaryTerm | None = None,
) -> Response:
    """Change the glossary; where that is refused, keep what was typed, and show what stands there.

    Args:
        request: The request.
        term: What was typed, if anything was.
        change: Changes the glossary, and returns what the page says of it.
        before: The term that was to be changed, as the person was shown it.
    """
    try:
        done = change()
    except TranslateError as error:
        if wants_json(request):
            raise
        theirs = error.theirs if isinstance(error, TermConflictError) else None
        there = theirs or (before if before in terms_of(project_of(request)) else None)
        refused = {
            "problem": error.line,
            "theirs": theirs,
            "changing": there if term else None,
            "filled": term or GlossaryTerm("", ""),
        }
        return _shown(request, refused, status_of(error))
    if wants_json(request):
        [what] = done.values()
        return answer(request, {"source": what.source, "target": what.target, "shown": _seen(what)})
    return _shown(request, {**done, "replaced": before})


def _term(form: Form) -> GlossaryTerm:
    """Return the term of a form, in NFC, as the glossary is read."""
    source, target, note = (
        fold_spaces(unicodedata.normalize("NFC", form.get(name, ""))).strip()
        for name in ("source", "target", "note")
    )
    keep = "keep" in form
    return GlossaryTerm(
        source,
        source if keep else target,
        note,
        forbidden="forbidden" in form,
        case_sensitive="case-sensitive" in form,
        keep=keep,
    )


def _before(project: Project, form: Form, source: str, target: str) -> GlossaryTerm | None:
    """Return the term that a form is about, as the person was shown it; None for a new one.

    A form that does not say how it was shown means the term as it stands.
    """
    if source not in form:
        return None
    pair = (form[source], form.get(target, ""))
    if "shown" in form:
        return _unseen(form["shown"])
    found = (one for one in terms_of(project) if (one.source, one.target) == pair)
    return next(found, GlossaryTerm(*pair))


def _seen(term: GlossaryTerm) -> str:
    """Return what a form has of a term, to detect later whether it was changed."""
    return json.dumps(astuple(term), ensure_ascii=False)


def _unseen(text: str) -> GlossaryTerm:
    """Return the term that `_seen` wrote down.

    Raises:
        UsageError: The text is not what `_seen` writes.
    """
    try:
        term = GlossaryTerm(*parse_json(text, ""))
    except (InputError, TypeError) as error:
        raise UsageError("the form was not made by this page") from error
    if [type(value) for value in astuple(term)] != [str, str, str, bool, bool, bool]:
        raise UsageError("the form was not made by this page")
    return term


def _shown(request: Request, more: Mapping[str, Any], status: int = 200) -> Response:
    usual: dict[str, Any] = {
        "changing": None,
        "filled": GlossaryTerm("", ""),
        "stored": None,
        "replaced": None,
        "removed": None,
        "problem": "",
        "theirs": None,
        "seen": _seen,
    }
    terms = sorted(terms_of(project_of(request)), key=lambda term: term.source.casefold())
    return show(request, "glossary.html", status, terms=terms, **{**usual, **more})


topic = Topic(
    reads={"/glossary": _glossary, "/glossary/.uses": _uses},
    forms={"/glossary": _change, "/glossary/.remove": _remove},
    spoken=(
        "Added to the glossary: {source} → {target}",
        "Taken out of the glossary again: {source} → {target}",
    ),
)
