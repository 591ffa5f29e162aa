"""``time``: the time of day differs."""

from __future__ import annotations

from translate.checks.kind_check import kind_check
from translate.values import Kind, Relation

CHECK = kind_check(
    name="time",
    what="A time of day is another.",
    why="19h is 7 p.m. The half of the day may be left out; 7:30, 7.30 p.m. and 19:30 are fine.",
    relation=Relation.VALUE,
    kind=Kind.TIME,
)
