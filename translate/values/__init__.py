"""Numbers, dates, times, money and measures of either language, as exact values.

A layer below the stages, because checks and engines both ask whether a translation keeps the values
of its source. ``values_vi`` and ``values_en`` parse; ``compare`` matches.
"""

from __future__ import annotations

from translate.values.match.compare import Comparison, Pair, Relation, compare
from translate.values.parse.en.parser import values_en
from translate.values.parse.vague_sums import VagueSum, vague_sums
from translate.values.parse.vi.parser import values_vi
from translate.values.value import Bound, Date, Kind, Value

VALUE_PARSERS = {"vi": values_vi, "en": values_en}
"""The parsers of values, by language."""

__all__ = [
    "VALUE_PARSERS",
    "Bound",
    "Comparison",
    "Date",
    "Kind",
    "Pair",
    "Relation",
    "VagueSum",
    "Value",
    "compare",
    "vague_sums",
    "values_en",
    "values_vi",
]
