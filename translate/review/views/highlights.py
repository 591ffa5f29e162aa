"""Which stretches of a sentence and its English the page marks, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, islice
from typing import Any

from translate.model import Finding, LanguagePair, Unit
from translate.model.languages import VIETNAMESE_TO_ENGLISH
from translate.pipeline.advice import Term
from translate.tags import Untagged, untagged
from translate.values import Comparison, Kind, Relation, Value, compare, values_en, values_vi

_TINTS = 4
"""Tints for pairs of values, in ``advice.css``."""
_NOTHING = compare([], [])

Highlight = list[Any]
"""``[start, end, class, title]``, offsets in code points; ``value-3`` has the fourth tint."""
Spans = dict[str, list[Highlight]]
"""The marks of the ``source`` and of the ``target``, none over another."""


def marks_of(
    unit: Unit,
    findings: Iterable[Finding],
    terms: Iterable[Term],
    pair: LanguagePair = VIETNAMESE_TO_ENGLISH,
) -> Spans:
    """The marks of both sides: what findings are about, values in pairs, glossary terms.

    Where two would overlap, what comes first in this list stays. Values are read in Vietnamese
    and English only.
    """
    found = list(findings)
    read = VIETNAMESE_TO_ENGLISH.covers(pair)
    # digits of tags are no values
    source, target = untagged(unit.source), untagged(unit.target)
    pairs = compare(values_vi(source.plain), values_en(target.plain)) if read else _NOTHING
    glossary = [[start, end, "term", term.target] for start, end, term in terms]
    return {
        "source": _apart([*_found(found, "source"), *_values(pairs, "source", source), *glossary]),
        "target": _apart([*_found(found, "target"), *_values(pairs, "target", target)]),
    }


def _found(findings: Iterable[Finding], side: str) -> Iterator[Highlight]:
    for finding in findings:
        span = getattr(finding, f"{side}_span")
        if span and span[0] < span[1]:
            yield [*span, finding.severity.value, finding.message]


def _values(found: Comparison, side: str, text: Untagged) -> Iterator[Highlight]:
    tints = _tints([pair.source.kind for pair in found.pairs])
    for tint, pair in zip(tints, found.pairs, strict=True):
        if pair.relation is Relation.SAME:
            value: Value = getattr(pair, side)
            yield [*text.to_tagged(value.start, value.end), f"value-{tint}", ""]


def _tints(kinds: Sequence[Kind]) -> Iterator[int]:
    """Yield a tint for each pair of values: its own as long as there are enough.

    Where there are more pairs, those of one kind share tints, and a date and an amount do not: each
    kind has as many as it has a share in the pairs.
    """
    counts = Counter(kinds)
    if len(kinds) <= _TINTS or len(counts) > _TINTS:
        yield from (number % _TINTS for number in range(len(kinds)))
        return
    shares = Counter(counts.keys())
    while shares.total() < _TINTS:
        shares[max(counts, key=lambda kind: counts[kind] / shares[kind])] += 1
    free = iter(range(_TINTS))
    own = {kind: cycle(list(islice(free, share))) for kind, share in shares.items()}
    yield from (next(own[kind]) for kind in kinds)


def _apart(marks: Iterable[Highlight]) -> list[Highlight]:
    kept: list[Highlight] = []
    for mark in marks:
        if all(mark[1] <= other[0] or other[1] <= mark[0] for other in kept):
            kept.append(mark)
    return sorted(kept)
