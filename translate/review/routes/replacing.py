"""Other words in many translations: shown first, made where ticked, taken back as one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from translate.errors import TranslateError
from translate.pipeline.replace import (
    MadeReplacement,
    WordReplacement,
    replace_all_in,
    replacements,
    take_back,
)
from translate.project import Project
from translate.review.keys import key_of
from translate.review.marked import MarkedPieces, marked
from translate.review.pages import show
from translate.review.requests import Form, form_of, project_of
from translate.review.topic import Topic
from translate.review.wire import shown
from translate.tags import untagged, without_tags
from translate.workspace.articles import select

_EMPTY = {"old": "", "new": "", "article": ""}
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
        return f"{self.one.slug}#{self.key}"

    @property
    def shown(self) -> str:
        """Return what the form has of the sentence, to detect later whether it was changed."""
        return shown(self.one.before)


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
    lines = [_line(one) for one in _wanted(project, form, problems)]
    chosen = [line.one for line in lines if form.get(f"make:{line.name}") == line.shown]
    kept = [line.one for line in lines if f"keep:{line.name}" in form]
    approved = [(one.slug, one.before.source) for one in kept]
    report, done = replace_all_in(project, chosen, approved)
    lost = sum(name.startswith("make:") for name in form) - len(done)
    if done:
        request.app.state.replaced = done
    fields = {name: text for name, text in form.items() if ":" not in name}
    return _shown(
        request,
        fields,
        made=True,
        done=len(done),
        lost=lost,
        problems=[*problems, *report.problems],
    )


def _undo(request: Request) -> Response:
    """Take back the replacement that was made last, as one step."""
    done: list[MadeReplacement] = request.app.state.replaced
    report = take_back(project_of(request), done)
    request.app.state.replaced = []
    undone = bool(report.written)
    return _shown(
        request, form_of(request), undone=undone, notes=report.notes, problems=report.problems
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
        "lost": 0,
        "undone": False,
        "notes": [],
        "problems": [],
    }
    slugs = [file.slug for file in select(project_of(request))]
    undoable = bool(request.app.state.replaced)
    page = {**usual, **more, "fields": {**_EMPTY, **fields}, "slugs": slugs, "undoable": undoable}
    return show(request, "replace.html", **page)


topic = Topic(reads={"/replace": _form}, forms={"/replace": _make, "/replace/.undo": _undo})
