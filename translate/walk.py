"""The only traversal of an article: everything that visits sentences does it through here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from translate.model import Article, Block, BlockKind, Sentence, Tally, Unit
from translate.text.folding import fold_spaces

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence where it stands in its article."""

    sentence: Sentence
    block: Block
    number: int
    """1-based number of the block among the blocks of its kind."""
    position: int
    """1-based position of the sentence in its block."""
    before: str
    """The sentence before it in the article; empty for the first."""
    after: str
    """The sentence after it in the article; empty for the last."""

    @property
    def label(self) -> str:
        """Where it stands, for a translator: ``paragraph 3, sentence 1``, ``heading``."""
        kind = self.block.kind.value
        if self.block.kind is BlockKind.HEADING and len(self.block.sentences) == 1:
            return kind
        return f"{kind} {self.number}, sentence {self.position}"


def with_sentences(article: Article, split: Callable[[str], Sequence[Span]]) -> Article:
    """``article`` with the sentences of every block.

    Args:
        article: What to cut up.
        split: Takes a block's text and gives the ``(start, end)`` offsets of its sentences.
    """
    return replace(article, blocks=tuple(_cut(block, split) for block in article.blocks))


def _cut(block: Block, split: Callable[[str], Sequence[Span]]) -> Block:
    sentences = []
    line, counted = block.line, 0
    for start, end in split(block.text):
        line += block.text.count("\n", counted, start)
        counted = start
        if text := fold_spaces(block.text[start:end]):
            sentences.append(Sentence(text, line))
    return replace(block, sentences=tuple(sentences))


def places(article: Article) -> Iterator[Place]:
    """Every sentence of a segmented ``article``, in order, with where it stands."""
    texts = [sentence.text for block in article.blocks for sentence in block.sentences]
    numbers = dict.fromkeys(BlockKind, 0)
    index = 0
    for block in article.blocks:
        numbers[block.kind] += 1
        for position, sentence in enumerate(block.sentences, 1):
            before = texts[index - 1] if index else ""
            after = texts[index + 1] if index + 1 < len(texts) else ""
            yield Place(sentence, block, numbers[block.kind], position, before, after)
            index += 1


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
