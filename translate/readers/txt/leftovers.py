"""What the pages of a PDF leave in its text: numbers and running heads in the middle of sentences.

Only what cuts a sentence in two is certain to be such a thing, and then whatever repeats it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from translate.readers.header import SourceLine
from translate.readers.txt.forms import ends_sentence

_NUMBER = re.compile(
    r"[-–—\[(|]*\s*(?:trang|page|tr\.|p\.)?\s*(\d{1,4})(?:\s*/\s*\d{1,4})?\s*[-–—\])|]*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_HEAD = 100
"""Characters that a running head has at most."""
_CUT = 12
"""Characters that a line has at least that a page's end cuts off."""


def without_leftovers(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], list[SourceLine]]:
    """Return ``lines`` without what pages left in them, and what that was.

    The blank lines around it go as well, so that the two halves of a sentence come together.
    """
    filled = [index for index, (_, text) in enumerate(lines) if text.strip()]
    texts = [lines[index][1].strip() for index in filled]
    if len(set(texts)) == len(texts) and not any(map(_is_likely, texts)):
        return list(lines), []
    cuts = _cuts(texts)
    left = {place for cut in cuts for place in cut} | _others(lines, filled, texts, cuts)
    if not left:
        return list(lines), []
    dropped = {filled[place] for place in left}
    for cut in cuts:
        dropped.update(range(filled[cut.start - 1] + 1, filled[cut.stop]))
    kept = [line for index, line in enumerate(lines) if index not in dropped]
    return kept, [lines[filled[place]] for place in sorted(left)]


def _cuts(texts: Sequence[str]) -> list[range]:
    """The runs of lines that stand between the two halves of a sentence, and are no part of it."""
    times = Counter(map(_form, texts))
    likely = [_is_number(text) or _is_head(text, times[_form(text)]) for text in texts]
    cuts, place = [], 1
    while place < len(texts) - 1:
        end = place
        while end < len(texts) and likely[end] and end - place < 4:
            end += 1
        if place < end < len(texts) and _halves(texts[place - 1], texts[end]):
            cuts.append(range(place, end))
        place = max(end, place + 1)
    return cuts


def _is_likely(text: str) -> bool:
    return text.isupper() or _is_number(text)


def _is_number(text: str) -> bool:
    return bool(_NUMBER.match(text))


def _is_head(text: str, times: int) -> bool:
    """Whether a line may be a running head: short, and repeated or in capitals."""
    return len(text) <= _HEAD and not ends_sentence(text) and (times > 1 or text.isupper())


def _halves(before: str, after: str) -> bool:
    return len(before) >= _CUT and not ends_sentence(before) and after[0].islower()


def _form(text: str) -> str:
    """A running head with any page's number."""
    return _DIGITS.sub("0", text)


def _others(
    lines: Sequence[SourceLine], filled: Sequence[int], texts: Sequence[str], cuts: Sequence[range]
) -> set[int]:
    """Page numbers and heads elsewhere that go on with those that cut sentences."""
    certain = {place for cut in cuts for place in cut}
    heads = {_form(texts[place]) for place in certain if not _is_number(texts[place])}
    alone = [place for place, index in enumerate(filled) if _is_alone(lines, index)]
    # the first line is the title, of which the running heads are made
    found = {place for place in alone if place and _form(texts[place]) in heads}
    return found | _numbering(texts, [p for p in alone if _is_number(texts[p])], certain)


def _is_alone(lines: Sequence[SourceLine], index: int) -> bool:
    beside = [i for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return not any(lines[i][1].strip() for i in beside)


def _numbering(texts: Sequence[str], alone: Sequence[int], certain: set[int]) -> set[int]:
    """Page numbers that stand in one row with one that is certain, each greater by one."""
    rows: list[list[int]] = []
    for place in alone:
        if rows and _page(texts[place]) == _page(texts[rows[-1][-1]]) + 1:
            rows[-1].append(place)
        else:
            rows.append([place])
    return {place for row in rows if not certain.isdisjoint(row) for place in row}


def _page(text: str) -> int:
    match = _NUMBER.match(text)
    return int(match[1]) if match else -1
