"""Other words in many translations: shown first, made where ticked, taken back as one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from translate.errors import TranslateError
from translate.model import Unit
from translate.pipeline.replace import (
    MadeReplacement,
    WordReplacement,
    replace_all_in,
    replacements,
    take_back,
)
from translate.project import Project
from translate.review.keys import key_of
from translate.review.pages import show
from translate.review.requests import Form, form_of, project_of
from translate.review.topic import Topic
from translate.review.views.found_words import MarkedPieces, marked
from translate.review.views.sentence_json import shown
from translate.tags import untagged, without_tags
from translate.workspace.articles.files import CatalogFiles
from translate.workspace.articles.selection import select

_EMPTY = {"old": "", "new": "", "article": ""}
_TICK = "make:"
"""How the names of the boxes begin that say which sentences to change."""
_MOST = 1000
"""Sentences that are shown, and changed, at one go; the others come when it is done."""


@dataclass(frozen=True, slots=True)
class ReplacementLine:
    """A sentence that a replacement would change, as its page shows it."""

    one: WordReplacement
    key: str
    before: MarkedPieces
    after: str

    @property
    def name(self) -> str:
        """Return what the form calls the sentence."""
        return _name(self.one.slug, self.one.before.source)

    @property
    def shown(self) -> str:
        """Return what the form has of the sentence, to detect later whether it was changed."""
        return shown(self.one.before)


def _name(slug: str, source: str) -> str:
    return f"{slug}#{key_of(source)}"


def _form(request: Request) -> Response:
    """Answer with the form, and what the words in it would change."""
    query = request.query_params
    problems: list[TranslateError] = []
    asked = bool(query.get("old", "").strip()) and "new" in query
    found = _wanted(project_of(request), query, problems) if asked else []
    lines = [_line(one) for one in found[:_MOST]]
    more = len(found) - len(lines)
    return _shown(request, query, lines=lines, more=more, previewed=asked, problems=problems)


def _make(request: Request) -> Response:
    """Make the replacements that are ticked, of those that still stand as they were shown."""
    project, form = project_of(request), form_of(request)
    problems: list[TranslateError] = []
    ticked = {
        name.removeprefix(_TICK): text for name, text in form.items() if name.startswith(_TICK)
    }
    lines = [_line(one) for one in _wanted(project, form, problems)]
    chosen = [line.one for line in lines if ticked.get(line.name) == line.shown]
    kept = [line.one for line in lines if f"keep:{line.name}" in form]
    approved = [(one.slug, one.before.source) for one in kept]
    report, done = replace_all_in(project, chosen, approved)
    for one in done:
        ticked.pop(_name(one.slug, one.before.source), None)
    if done:
        request.app.state.replaced = done
    changed, gone = _left(project, ticked)
    return _shown(
        request,
        {name: text for name, text in form.items() if ":" not in name},
        made=True,
        done=len(done),
        changed=changed,
        gone=gone,
        problems=[*problems, *report.problems],
    )


def _left(project: Project, ticked: Form) -> tuple[int, int]:
    """Return how many sentences somebody has changed, and how many are gone.

    Those of an article that cannot be read are neither: its problem is shown.

    Args:
        project: The project.
        ticked: The sentences that were not replaced, by their names, as they were shown.
    """
    slugs = {file.slug for file in select(project)}
    changed = gone = 0
    for slug, names in groupby(sorted(ticked), key=lambda name: name.rpartition("#")[0]):
        units: Mapping[str, Unit] = {}
        try:
            units = CatalogFiles(project, slug).units if slug in slugs else {}
        except TranslateError:
            continue
        stand = {_name(slug, one.source): shown(one) for one in units.values()}
        for name in names:
            gone += name not in stand
            changed += stand.get(name, ticked[name]) != ticked[name]
    return changed, gone


def _undo(request: Request) -> Response:
    """Take back the replacement that was made last, as one step."""
    done: list[MadeReplacement] = request.app.state.replaced
    report = take_back(project_of(request), done)
    # what could not be written can be taken back later
    request.app.state.replaced = done if report.problems else []
    return _shown(
        request,
        form_of(request),
        nothing=not done,
        undone=bool(report.written),
        notes=report.notes,
        problems=report.problems,
    )


def _wanted(
    project: Project, fields: Form, problems: list[TranslateError]
) -> list[WordReplacement]:
    slug = fields.get("article", "")
    return replacements(
        project,
        fields.get("old", ""),
        fields.get("new", ""),
        (slug,) if slug else (),
        cased="any-case" not in fields,
        whole="parts" not in fields,
        problems=problems,
    )


def _line(one: WordReplacement) -> ReplacementLine:
    plain = untagged(one.before.target, one.before.marks or None).plain
    return ReplacementLine(
        one, key_of(one.before.source), marked(plain, one.spans), without_tags(one.after)
    )


def _shown(request: Request, fields: Any, **more: Any) -> Response:
    """Answer with the page, its form as it was filled in."""
    usual: dict[str, Any] = {
        "lines": [],
        "more": 0,
        "previewed": False,
        "made": False,
        "done": 0,
        "changed": 0,
        "gone": 0,
        "nothing": False,
        "undone": False,
        "notes": [],
        "problems": [],
    }
    slugs = [file.slug for file in select(project_of(request))]
    undoable = bool(request.app.state.replaced)
    page = {**usual, **more, "fields": {**_EMPTY, **fields}, "slugs": slugs, "undoable": undoable}
    return show(request, "replace.html", **page)


topic = Topic(reads={"/replace": _form}, forms={"/replace": _make, "/replace/.undo": _undo})
