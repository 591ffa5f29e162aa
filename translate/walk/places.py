"""Where the texts and sentences of an article stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from translate.model import Article, GroupKind, Sentence, Tally, TextKind, Unit
from translate.walk.naming import Passage
from translate.walk.tree import fold

_BRIEF = frozenset(
    {
        TextKind.BYLINE,
        TextKind.CAPTION,
        TextKind.CREDIT,
        TextKind.ALT,
        TextKind.TOOLTIP,
        GroupKind.CELL,
        GroupKind.NOTE,
    }
)
"""Passages that are usually one sentence, which then needs no number."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence where it stands in its article."""

    sentence: Sentence
    passage: Passage
    position: int
    """1-based position of the sentence among those of all passages of that name."""
    before: str
    """The sentence before it in the article, without tags; empty for the first."""
    after: str
    """The sentence after it in the article, without tags; empty for the last."""

    @property
    def label(self) -> str:
        """Where it stands, for a translator: ``paragraph 3, sentence 1``, ``heading``."""
        kind = self.passage.kind
        if self.position == len(self.passage.text.sentences) == 1:
            if kind is TextKind.HEADING:
                return TextKind.HEADING.value
            if kind in _BRIEF:
                return self.passage.name
        return f"{self.passage.name}, sentence {self.position}"


def passages(article: Article) -> list[Passage]:
    """Return every text of ``article``, in order, with where it stands."""
    found: list[Passage] = []
    fold(article, found.append, lambda *_: None, lambda _: None)
    return found


def places(article: Article) -> Iterator[Place]:
    """Yield every sentence of a segmented ``article``, in order, with where it stands."""
    found = [
        (sentence, passage, position)
        for passage in passages(article)
        for position, sentence in enumerate(passage.text.sentences, passage.before + 1)
    ]
    texts = ["", *(sentence.plain for sentence, _, _ in found), ""]
    for index, (sentence, passage, position) in enumerate(found):
        yield Place(sentence, passage, position, texts[index], texts[index + 2])


def copied(article: Article) -> list[str]:
    """Return what is in an article's blocks that are not translated, in order."""
    found: list[str] = []
    fold(article, lambda _: None, lambda *_: None, lambda verbatim: found.append(verbatim.text))
    return found


def tally(article: Article, units: Mapping[str, Unit]) -> Tally:
    """How many sentences of a segmented ``article`` are in which state.

    A sentence that the article has several times counts each time, as a reader meets it; one that
    has no unit counts as untranslated.

    Args:
        article: The article.
        units: Its units by their source.
    """
    texts = (place.sentence.text for place in places(article))
    return Tally(units.get(text, Unit(text)).state for text in texts)
