"""The glossary: its terms, added, changed and removed, and the sentences that have them."""

from __future__ import annotations

import unicodedata
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from translate.errors import ConflictError, TranslateError
from translate.model import GlossaryTerm
from translate.pipeline.glossary import (
    MOST_USES,
    change_term,
    new_term,
    remove_term,
    terms_of,
    uses,
)
from translate.review.marked import concordance_line
from translate.review.pages import show
from translate.review.requests import Form, form_of, project_of, wants_json
from translate.review.topic import Topic
from translate.text.folding import fold_spaces


def _glossary(request: Request) -> Response:
    """Answer with all terms, and with a form that has what the address says."""
    query = request.query_params
    old = (query.get("old-source", ""), query.get("old-target", ""))
    terms = terms_of(project_of(request))
    changing = next((one for one in terms if (one.source, one.target) == old), None)
    filled = changing or GlossaryTerm(query.get("source", ""), query.get("target", ""))
    return _shown(request, changing=changing, filled=filled)


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
    term = _term(form)
    if "old-source" in form:
        change_term(project, (form["old-source"], form.get("old-target", "")), term)
    else:
        new_term(project, term)
    return _done(request, stored=term)


def _remove(request: Request) -> Response:
    """Remove a term; the page has a button that puts it back."""
    form, project = form_of(request), project_of(request)
    pair = (form.get("source", ""), form.get("target", ""))
    terms = terms_of(project)
    gone = next((one for one in terms if (one.source, one.target) == pair), None)
    if gone is None or not remove_term(project, *pair):
        raise ConflictError(
            "the glossary does not have this term any more", hint="open the glossary again"
        )
    return _done(request, removed=gone)


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


def _done(request: Request, **what: GlossaryTerm) -> Response:
    return JSONResponse({}) if wants_json(request) else _shown(request, **what)


def _shown(request: Request, **more: Any) -> Response:
    usual: dict[str, Any] = {
        "changing": None,
        "filled": GlossaryTerm("", ""),
        "stored": None,
        "removed": None,
    }
    terms = sorted(terms_of(project_of(request)), key=lambda term: term.source.casefold())
    return show(request, "glossary.html", terms=terms, **{**usual, **more})


topic = Topic(
    reads={"/glossary": _glossary, "/glossary/.uses": _uses},
    forms={"/glossary": _change, "/glossary/.remove": _remove},
    spoken=("Added to the glossary: {source} → {target}",),
)
