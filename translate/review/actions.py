"""What a form of the page can do to a sentence."""

from __future__ import annotations

from collections.abc import Callable

from translate.model import Unit
from translate.pipeline.edit import approved, commented, restored, reverted, rewritten
from translate.review.requests import Form
from translate.review.wire import unit_from


def _save(unit: Unit, form: Form) -> Unit:
    """The text and the note as typed; nothing is approved by it."""
    unit = rewritten(unit, form.get("target", unit.target))
    return commented(unit, form["comment"]) if "comment" in form else unit


def _approve(unit: Unit, form: Form) -> Unit:
    return approved(_save(unit, form))


def _restore(unit: Unit, form: Form) -> Unit:
    """An earlier version of the sentence: undo."""
    return restored(unit, unit_from(form.get("earlier", "")))


def meant(form: Form) -> Form:
    """``form`` as its button meant it: the button of an alternative saves that as the English."""
    if "alternative" not in form:
        return form
    return {**form, "action": "save", "target": form["alternative"]}


def rebased(form: Form, before: Unit, theirs: Unit) -> Form:
    """``form`` with what only somebody else has changed since: keeping it takes back none of that.

    An approval is of the very text that it was given for.
    """
    mine = _save(before, form)
    target = form["action"] == "save" and mine.target == before.target
    merged = {**form, "target": theirs.target} if target else {**form}
    if "comment" in form and mine.comments == before.comments:
        merged["comment"] = "\n".join(theirs.comments)
    return merged


ACTIONS: dict[str, Callable[[Unit, Form], Unit]] = {
    "look": lambda unit, _: unit,
    "save": _save,
    "approve": _approve,
    "revert": lambda unit, _: reverted(unit),
    "restore": _restore,
}
"""What ``action`` in a form may say."""
