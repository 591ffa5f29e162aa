"""Which piece of a draft was made of which piece of its source, as the model's attention says.

While it writes a token, a translation model attends to the tokens of the source that the token
renders (Bahdanau et al. 2015, https://arxiv.org/abs/1409.0473). CTranslate2 computes this anyway,
to replace unknown tokens. How well it tells what was made of what depends on the model, so it is
believed only where the model has shown it: see ``ArgosModel.aligns``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.text.spans import TextSpan, carried

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_ENOUGH = 0.5
"""So much of a word's attention on a piece of the source makes it a rendering of that piece."""
_BRIDGE = 0.25
"""So much is enough for a word between two others of the same rendering."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The attention of one hypothesis, and the tokens of both sides."""

    source: Sequence[str]
    """Tokens, as SentencePiece has them: ``▁sông``."""
    target: Sequence[str]
    attention: Sequence[Sequence[float]]
    """For each target token how its attention is spread over the source tokens; sums to 1."""

    def rendering(self, text: str, draft: str, span: tuple[int, int]) -> TextSpan | None:
        """Return the words of ``draft`` that render a piece of ``text``.

        Args:
            text: The source.
            draft: What the model wrote, perhaps repaired since.
            span: Start and end of the piece, as offsets into ``text``.

        Returns:
            Start and end in ``draft``, words only; None where no run of words stands out.
        """
        written = "".join(self.target).replace("▁", " ").strip(" ")
        strengths = self._strengths(text, written, span)
        best = max(range(len(strengths)), key=lambda index: strengths[index][1], default=None)
        if best is None or strengths[best][1] < _ENOUGH:
            return None
        first = last = best
        while first > 0 and _belongs(strengths, first - 1, -1):
            first -= 1
        while last + 1 < len(strengths) and _belongs(strengths, last + 1, 1):
            last += 1
        found = TextSpan(strengths[first][0].start, strengths[last][0].end)
        return carried(written, draft, [found])[0]

    def _strengths(
        self, text: str, written: str, span: tuple[int, int]
    ) -> list[tuple[TextSpan, float]]:
        """Each word that the model wrote, and how much of its attention lies on the piece."""
        ours = _offsets(self.source, text)
        piece = [i for i, (start, end) in enumerate(ours) if start < span[1] and end > span[0]]
        theirs = _offsets(self.target, written)
        mass = [sum(row[i] for i in piece if i < len(row)) for row in self.attention]
        found = []
        for word in _WORD.finditer(written):
            start, end = word.span()
            within = [
                (min(stop, end) - max(begin, start), mass[index])
                for index, (begin, stop) in enumerate(theirs)
                if begin < end and stop > start and index < len(mass)
            ]
            letters = sum(length for length, _ in within)
            strength = sum(length * part for length, part in within) / letters if letters else 0.0
            found.append((TextSpan(start, end), strength))
        return found


def _belongs(strengths: Sequence[tuple[TextSpan, float]], index: int, step: int) -> bool:
    """Whether the word at ``index`` goes on the rendering that is growing towards it."""
    strength = strengths[index][1]
    beyond = index + step
    if strength >= _ENOUGH:
        return True
    return (
        strength >= _BRIDGE and 0 <= beyond < len(strengths) and (strengths[beyond][1] >= _ENOUGH)
    )


def _offsets(tokens: Sequence[str], text: str) -> list[TextSpan]:
    """Where each token stands in ``text``, which may differ from theirs in normal form."""
    spans = []
    at = 0
    for token in tokens:
        spans.append(TextSpan(at, at + len(token)))
        at += len(token)
    written = "".join(tokens).replace("▁", " ")
    if written[1:] == text and written.startswith(" "):
        return [TextSpan(max(start - 1, 0), end - 1) for start, end in spans]
    return carried(written, text, spans)
