"""Checks: a unit and its surroundings to findings, one file per kind of mistake."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.checks.base import Check

RULES = (
    "numbers.num_value",
    "numbers.num_magnitude",
    "numbers.num_separator",
    "numbers.num_missing",
    "numbers.num_extra",
    "numbers.num_ambiguous",
    "numbers.num_sign",
    "numbers.num_order",
    "numbers.approx",
    "numbers.ratio",
    "numbers.currency",
    "numbers.unit",
    "dates.date_order",
    "dates.date_month",
    "dates.date_year",
    "dates.date_vs_fraction",
    "dates.weekday_ordinal",
    "dates.quarter",
    "dates.time",
    "names.doc_number",
    "names.name",
    "names.acronym",
    "names.title",
    "names.country",
    "language.gender",
    "language.negation",
    "language.negation_added",
    "language.direction",
    "language.modal",
    "language.attribution",
    "form.quotes",
    "language.left_vi",
    "names.diacritic_consistency",
    "form.nfc",
    "names.glossary",
    "language.inconsistent",
    "language.style",
    "language.spelling",
    "names.url_email_ref",
    "draft.draft_loop",
    "draft.draft_copy",
    "draft.draft_untouched",
    "adequacy.adequacy",
    "adequacy.length",
    "adequacy.list_item",
    "form.blank",
    "form.tags",
    "form.spaces",
    "form.brackets",
    "form.start_capital",
    "form.end_punctuation",
    "form.doubled_words",
)
"""The modules below ``rules/``, in the order in which the documentation explains them."""

CHECKS: tuple[Check, ...] = tuple(
    import_module(f"translate.checks.rules.{name}").CHECK for name in RULES
)
"""Every check, in the order of ``RULES``."""
