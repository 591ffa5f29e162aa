"""A sentence on its way to the browser and back, as JSON."""

from __future__ import annotations

import json
from typing import Any

from translate.errors import InputError, TranslateError, UsageError
from translate.interchange.states import STATE_WORDS
from translate.io import parse_json
from translate.model import Finding, GlossaryTerm, Severity, Unit
from translate.model.doubt import Doubt
from translate.pipeline.advice import findings_on, terms_in
from translate.project import Project
from translate.review.advice.notes import note_kinds
from translate.review.advice.proposals import draft_diff, proposals
from translate.review.views.highlights import marks_of


def shown(unit: Unit) -> str:
    """What a reviewer can change of ``unit``, as a form carries it along."""
    record = {
        "target": unit.target,
        "approved": unit.approved,
        "comments": unit.comments,
        "previous": unit.previous,
    }
    return json.dumps(record, ensure_ascii=False)


def unit_from(text: str, source: str = "") -> Unit:
    """The unit of ``source`` that `shown` wrote down.

    A browser may keep what version 0.1 wrote, which had ``state`` instead of ``approved``.

    Raises:
        UsageError: The text is not what `shown` writes.
    """
    try:
        record = parse_json(text, "")
        return Unit(
            source=source,
            target=_text(record["target"]),
            approved=_approved(record),
            comments=tuple(map(_text, record["comments"])),
            previous=_text(record["previous"]),
        )
    except (InputError, KeyError, TypeError) as error:
        raise UsageError("the form was not made by this page") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _approved(record: dict[str, Any]) -> bool:
    if "approved" in record:
        return bool(record["approved"])
    return {words.json_1: state.reviewed for state, words in STATE_WORDS.items()}[record["state"]]


def closed_row(unit: Unit) -> dict[str, Any]:
    """``unit`` as a closed row of the page shows it."""
    return {
        "shown": shown(unit),
        "target": unit.target,
        "comment": "\n".join(unit.comments),
        "state": unit.state.slug,
        "word": unit.state.value,
        "done": unit.state.reviewed,
        "notes": note_kinds(unit),
    }


def open_row(
    project: Project, slug: str, unit: Unit, new: str = "", doubt: Doubt | None = None
) -> dict[str, Any]:
    """``unit`` as the open row shows it: with what the reviewer should notice.

    What keeps the checks from working, a damaged glossary perhaps, takes the place of findings:
    the sentence is saved all the same.

    Args:
        project: The project.
        slug: The article.
        unit: The sentence.
        new: A draft made just now that is not its English, to be proposed.
        doubt: What a model doubts of it.
    """
    try:
        findings = findings_on(project, slug, unit, doubt)
        terms = terms_in(project, unit.source)
    except TranslateError as error:
        findings, terms = [Finding("", Severity.ERROR, unit, error.line)], []
    return {
        **closed_row(unit),
        "diff": draft_diff(unit),
        "alternatives": proposals(unit, new),
        "marks": marks_of(unit, findings, terms, project.pair),
        "findings": [
            {"id": one.id, "severity": one.severity.value, "message": one.message, "fix": one.fix}
            for one in findings
        ],
        "terms": [
            {
                "source": term.source,
                "target": term.target,
                "note": term.note,
                "instead": _instead(unit, findings, term),
            }
            for term in dict.fromkeys(term for _, _, term in terms)
        ],
    }


def _instead(unit: Unit, findings: list[Finding], term: GlossaryTerm) -> list[str]:
    """Return the words in the English that the glossary forbids for a term's source."""
    spans = [
        one.target_span
        for one in findings
        if one.id == "glossary" and one.source_span and one.target_span
        if unit.source[slice(*one.source_span)].lower() == term.source.lower()
    ]
    return list(dict.fromkeys(unit.target[slice(*span)] for span in spans))
