"""``quarter``: the quarter of the year differs."""

from __future__ import annotations

from translate.checks.kind_check import kind_check
from translate.values import Kind, Relation

CHECK = kind_check(
    name="quarter",
    what="A quarter of the year is another.",
    why="quý I/2024 is the first quarter of 2024 or Q1, not a month.",
    relation=Relation.VALUE,
    kind=Kind.QUARTER,
)
