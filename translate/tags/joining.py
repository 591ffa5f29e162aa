"""Join sentences with tags, and their translations, into one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import Match

from translate.text.tag_form import TAG

_SEAM = re.compile(r"</([a-z])([1-9][0-9]*)>( ?)<\1([1-9][0-9]*)>")


def joined_tags(pairs: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Return sentences, and their translations, each joined by a space; no number comes twice.

    A mark that ends where the next sentence begins with one of its kind, in both languages, becomes
    one with it: it was cut with the sentences.

    Args:
        pairs: Each sentence with its translation, which may be empty.
    """
    sources, targets = [], []
    last = 0
    for source, target in pairs:
        sources.append(_shifted(source, last))
        targets.append(_shifted(target, last))
        last += max((int(match["number"]) for match in TAG.finditer(source + target)), default=0)
    ours, theirs = " ".join(sources), " ".join(filter(None, targets))
    while seam := _common_seam(ours, theirs):
        kind, left, right = seam
        ours, theirs = (_fused(text, kind, left, right) for text in (ours, theirs))
    return ours, theirs


def _common_seam(ours: str, theirs: str) -> tuple[str, str, str] | None:
    """Return the letter and the numbers of two marks that meet in both texts."""
    there = {seam.group(1, 2, 4) for seam in _SEAM.finditer(theirs)}
    found = (seam.group(1, 2, 4) for seam in _SEAM.finditer(ours))
    return next(
        ((kind, left, right) for kind, left, right in found if (kind, left, right) in there), None
    )


def _shifted(text: str, by: int) -> str:
    """Return ``text`` with higher numbers in its tags."""

    def shift(match: Match[str]) -> str:
        name = f"{match['letter']}{int(match['number']) + by}"
        return f"<{match['close']}{name}{match['alone']}>"

    return TAG.sub(shift, text) if by and "<" in text else text


def _fused(text: str, kind: str, left: str, right: str) -> str:
    """Return ``text`` with one mark instead of two that meet."""
    text = re.sub(f"</{kind}{left}>( ?)<{kind}{right}>", r"\1", text)
    return text.replace(f"</{kind}{right}>", f"</{kind}{left}>")
