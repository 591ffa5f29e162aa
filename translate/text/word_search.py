"""Find words in a text: as a phrase or apart, in any case, with or without their marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from translate.text.folding import strip_marks
from translate.text.spans import TextSpan

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class SearchedWords:
    """Words that are looked for.

    Marks on letters count only where the query has some: ``ca phe`` finds *cà phê*, and ``cà phê``
    does not find *ca phê*.
    """

    query: str
    whole: bool = True
    """Whether they must be whole words."""
    cased: bool = False
    """Whether capitals count."""
    _words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Prepare the words."""
        words = tuple(self._form(word) for word in _WORD.findall(self.query))
        object.__setattr__(self, "_words", words)

    def phrases(self, text: str) -> list[TextSpan]:
        """Return where the words stand in ``text`` one after the other, as they are written."""
        if not self.query.strip():
            return []
        pattern = r"\s+".join(map(re.escape, self._form(self.query).split()))
        if self.whole:
            pattern = rf"(?<!\w){pattern}(?!\w)"
        return [TextSpan(*match.span()) for match in re.finditer(pattern, self._form(text))]

    def words(self, text: str) -> list[TextSpan]:
        """Return where all words stand in ``text``, in any order; nothing where one is missing."""
        form = self._form(text)
        found = [TextSpan(*match.span()) for match in _WORD.finditer(form)]
        wanted = set(self._words)
        spans = [span for span in found if form[span.start : span.end] in wanted]
        there = {form[span.start : span.end] for span in spans}
        return spans if wanted and there == wanted else []

    def _form(self, text: str) -> str:
        """``text`` as it is compared; every character keeps its place."""
        form = text if self.cased else "".join(map(_lower, text))
        plain = strip_marks(self.query) == self.query
        return "".join(map(_bare, form)) if plain else form


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _bare(character: str) -> str:
    bare = strip_marks(character)
    return bare if len(bare) == 1 else character
