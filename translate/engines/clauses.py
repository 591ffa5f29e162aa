"""Cut sentences that are longer than a model can take, at a natural pause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# strongest first; a mark inside a number (2,5) has no space after it
_PAUSES = (re.compile(r"[;:]\s+"), re.compile(r"[,–—]\s+"), re.compile(r"\s+"))

_MARKS = ",;:–—"
_ENDS = '.!?…”"'
_BEGINNING = re.compile(
    r"(?:The|A|An|In|On|At|It|He|She|They|We|This|That|These|Those|There|And|But|Of|For|To|With"
    r"|From|By|As|According|While|When|Which|Who|Where|If|Because|After|Before|During|Once|Not|No)\b"
)
"""English words that have a capital only at the beginning of a sentence."""


def split_long(sentence: str, length: Callable[[str], int], limit: int) -> list[str]:
    """Cut ``sentence`` into parts of at most ``limit``, each cut at the best pause near its middle.

    Args:
        sentence: The text; the parts joined with spaces give it back, except for its spacing.
        length: How long a text is for the model, in pieces.
        limit: How long a part may be, in the same unit.
    """
    if length(sentence) <= limit or len(sentence) < 2:
        return [sentence]
    cut = _best_cut(sentence)
    halves = (sentence[:cut].strip(), sentence[cut:].strip())
    return [part for half in halves if half for part in split_long(half, length, limit)]


def join_parts(parts: Sequence[str], drafts: Sequence[str]) -> str:
    """Join the drafts of the ``parts`` of a sentence.

    A model begins and ends each part as if it were a sentence. Inside the sentence, a full stop is
    therefore replaced with the mark that ends the source's part, and a capital that only marks the
    beginning of a sentence is put into lower case.
    """
    texts = []
    for number, (part, draft) in enumerate(zip(parts, drafts, strict=True)):
        text = draft.strip()
        inside = number > 0 and parts[number - 1][-1:] not in _ENDS
        if inside:
            text = _BEGINNING.sub(lambda match: match[0].lower(), text)
        if number < len(parts) - 1 and part[-1:] not in _ENDS:
            mark = part[-1] if part[-1:] in _MARKS else ""
            text = text.rstrip(".,;:") + mark
        texts.append(text)
    return " ".join(filter(None, texts))


def _best_cut(sentence: str) -> int:
    """Return the offset of the strongest pause in the middle half, or of the middle if none."""
    middle = len(sentence) // 2
    for pause in _PAUSES:
        ends = [match.end() for match in pause.finditer(sentence)]
        near = [end for end in ends if middle // 2 <= end <= middle + middle // 2]
        if near:
            return min(near, key=lambda end: abs(end - middle))
    return middle
