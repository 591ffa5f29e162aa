"""Apply a form of the page to a sentence."""

from __future__ import annotations

from collections.abc import Callable

from translate.model import Unit
from translate.pipeline.edit import approved, commented, reopened, restored, reverted, rewritten
from translate.review.requests import Form
from translate.review.views.sentence_json import unit_from


def _save(unit: Unit, form: Form) -> Unit:
    """Return the unit with the text and the note as typed; that approves nothing."""
    unit = rewritten(unit, form.get("target", unit.target))
    return commented(unit, form["comment"]) if "comment" in form else unit


def _approve(unit: Unit, form: Form) -> Unit:
    return approved(_save(unit, form))


def _doubt(unit: Unit, form: Form) -> Unit:
    """Return the unit with a note that it needs work, which takes an approval back."""
    return reopened(_save(unit, form))


def _restore(unit: Unit, form: Form) -> Unit:
    """Return the unit in an earlier version, which undoes a change."""
    return restored(unit, unit_from(form.get("earlier", "")))


def meant(form: Form) -> Form:
    """Return ``form`` as its button means it: that of an alternative saves it as the English."""
    if "alternative" not in form:
        return form
    return {**form, "action": "save", "target": form["alternative"]}


def rebased(form: Form, before: Unit, theirs: Unit) -> Form:
    """Return ``form`` with the other person's value of each field that only they have changed.

    An approval applies only to the text for which it was given.
    """
    mine = _save(before, form)
    target = form["action"] in {"save", "doubt"} and mine.target == before.target
    merged = {**form, "target": theirs.target} if target else {**form}
    if "comment" in form and mine.comments == before.comments:
        merged["comment"] = "\n".join(theirs.comments)
    return merged


ACTIONS: dict[str, Callable[[Unit, Form], Unit]] = {
    "look": lambda unit, _: unit,
    "save": _save,
    "approve": _approve,
    "doubt": _doubt,
    "revert": lambda unit, _: reverted(unit),
    "restore": _restore,
}
"""The possible values of ``action`` in a form."""
