"""Units as the checks read them: composed, and without characters that nobody sees.

Text copied from a web page may have zero-width spaces or soft hyphens inside its words, or letters
in a decomposed form. A reader sees no difference, so no check may see one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.text.characters import INVISIBLE

if TYPE_CHECKING:
    from translate.model import Finding, Unit

_CLUSTER = re.compile(r".[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]*", re.DOTALL)
"""A letter with the marks that stand over, under and through it."""


def readable(unit: Unit) -> Unit:
    """Return ``unit`` as a reader sees it; the same object where nothing differs."""
    if _is_readable(unit.source) and _is_readable(unit.target):
        return unit
    return replace(unit, source=_plain(unit.source), target=_plain(unit.target))


def located(finding: Finding, unit: Unit) -> Finding:
    """Return a finding on ``readable(unit)`` as one on ``unit``, its spans where the text is."""
    if finding.unit is unit:
        return finding
    return replace(
        finding,
        unit=unit,
        source_span=_original(finding.source_span, unit.source),
        target_span=_original(finding.target_span, unit.target),
    )


def _is_readable(text: str) -> bool:
    return text.isascii() or (unicodedata.is_normalized("NFC", text) and not INVISIBLE.search(text))


def _plain(text: str) -> str:
    return text if _is_readable(text) else "".join(piece for piece, _ in _pieces(text))


def _pieces(text: str) -> list[tuple[str, int]]:
    """What a reader sees, letter by letter, each with its offset in ``text``."""
    clusters = ((INVISIBLE.sub("", m[0]), m.start()) for m in _CLUSTER.finditer(text))
    return [(unicodedata.normalize("NFC", cluster), at) for cluster, at in clusters if cluster]


def _original(span: tuple[int, int] | None, text: str) -> tuple[int, int] | None:
    """The place in ``text`` of a span of what a reader sees of it."""
    if span is None or _is_readable(text):
        return span
    offsets = [at for piece, at in _pieces(text) for _ in piece]
    start, end = ([*offsets, len(text)][min(at, len(offsets))] for at in span)
    return start, end
