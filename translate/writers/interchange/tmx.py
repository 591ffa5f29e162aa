"""TMX: the article's pairs as a translation memory for other programs."""

from __future__ import annotations

from translate.interchange.tmx import render_tmx
from translate.interchange.units import TranslationUnit
from translate.model import State
from translate.writers.base import Edition
from translate.writers.interchange.records import groups, header


def write_tmx(edition: Edition) -> bytes:
    """Return the translated sentences as translation units, each pair once.

    A unit's property ``state`` is its state; of an unreviewed unit, ``model`` is the model that
    drafted it.
    """
    pairs = {unit.source: unit for group in groups(edition) for unit in group.units}
    translated = (unit for unit in pairs.values() if unit.state is not State.UNTRANSLATED)
    return render_tmx(header(edition), map(_without_history, translated))


def _without_history(unit: TranslationUnit) -> TranslationUnit:
    """Leave out the model of a reviewed sentence, since a person is now responsible for it."""
    return unit._replace(model="") if unit.state and unit.state.reviewed else unit
