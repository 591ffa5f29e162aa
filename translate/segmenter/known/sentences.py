"""Known sentences, looked up by their words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from translate.text.folding import fold_spaces
from translate.walk import Span

_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
"""A word by which known sentences are found: letters and digits, without punctuation."""
_LONGEST = 200
"""Words; longer sentences are not searched, so that time depends on the length of the text only."""

Edges = tuple[str, str]
"""The text before a sentence's first word and after its last, without spaces."""


def words_of(text: str) -> list[Span]:
    """Return where the words of a text are."""
    return [word.span() for word in _WORD.finditer(text)]


def key_of(word: str) -> str:
    """Return the key by which a word is compared, without case and Unicode form."""
    return unicodedata.normalize("NFC", word).casefold()


def squeezed(text: str) -> str:
    """Return a text without its spaces."""
    return "".join(text.split())


class _Node:
    """A node in the tree of known sentences: the words that may follow those before it."""

    __slots__ = ("edges", "following", "kept")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.edges: set[Edges] = set()
        """The edges of the sentences that end here."""
        self.kept = False
        """Whether one of them is to keep its cuts for its own sake."""


class KnownSentences:
    """Sentences whose cuts hold.

    Args:
        texts: The sentences.
        neighbours: Sentences that the article had too. They keep their cuts only where those of
            ``texts`` cannot hold without.
    """

    def __init__(self, texts: Iterable[str] = (), neighbours: Iterable[str] = ()) -> None:
        self._texts = frozenset(map(fold_spaces, texts))
        self._neighbours = frozenset(map(fold_spaces, neighbours)) - self._texts

    def __contains__(self, text: str) -> bool:
        """Whether this very sentence is known, apart from its spaces."""
        return fold_spaces(text) in self._texts

    def __bool__(self) -> bool:
        """Whether any sentence is known."""
        return bool(self._texts)

    def without(self, texts: Iterable[str]) -> KnownSentences:
        """Return a copy without some sentences."""
        gone = frozenset(map(fold_spaces, texts))
        return KnownSentences(self._texts - gone, self._neighbours - gone)

    def at(self, keys: Sequence[str], start: int) -> Iterator[tuple[int, frozenset[Edges], bool]]:
        """Yield the ends of the known sentences that begin with the word *start* of a text.

        Args:
            keys: The keys of the text's words.
            start: The index of a word.

        Yields:
            The index after a sentence's last word, the edges that sentences of these words have,
            and whether one of them is no mere neighbour; shorter ones first.
        """
        node = self._tree
        for index in range(start, min(len(keys), start + _LONGEST)):
            found = node.following.get(keys[index])
            if found is None:
                return
            node = found
            if node.edges:
                yield index + 1, frozenset(node.edges), node.kept

    @cached_property
    def _tree(self) -> _Node:
        """Return all known sentences as a tree of words, which is built on first use."""
        root = _Node()
        for text in self._texts | self._neighbours:
            words = words_of(text)
            if not 0 < len(words) <= _LONGEST:
                continue
            node = root
            for start, end in words:
                node = node.following.setdefault(key_of(text[start:end]), _Node())
            first, last = words[0][0], words[-1][1]
            node.edges.add((squeezed(text[:first]), squeezed(text[last:])))
            node.kept |= text in self._texts
        return root
