"""The traversal: sentences with their lines, labels and neighbours."""

import re

from translate.model import Article, Block, BlockKind, Metadata
from translate.text.folding import fold_spaces
from translate.walk import Span, places, with_sentences


def _split(text: str) -> list[Span]:
    return [match.span() for match in re.finditer(r"[^.]+\.?", text)]


ARTICLE = with_sentences(
    Article(
        "slug",
        "seeds/slug.txt",
        "vi",
        Metadata(),
        (
            Block(BlockKind.HEADING, "Tin\nnóng", 1),
            Block(BlockKind.PARAGRAPH, "Một.\nHai\nba. Bốn.", 4),
            Block(BlockKind.QUOTE, " \n ", 8),
            Block(BlockKind.PARAGRAPH, "Năm.", 9),
        ),
    ),
    _split,
)


def test_sentences_are_folded_and_keep_their_lines() -> None:
    """A sentence over two lines is one line of text; its line is where it starts."""
    found = [(s.text, s.line) for block in ARTICLE.blocks for s in block.sentences]
    assert found == [("Tin nóng", 1), ("Một.", 4), ("Hai ba.", 4), ("Bốn.", 6), ("Năm.", 9)]


def test_places_say_where_a_sentence_stands() -> None:
    """The label counts blocks of a kind; the neighbours may be in other blocks."""
    found = [(place.label, place.before, place.after) for place in places(ARTICLE)]
    assert found == [
        ("heading", "", "Một."),
        ("paragraph 1, sentence 1", "Tin nóng", "Hai ba."),
        ("paragraph 1, sentence 2", "Một.", "Bốn."),
        ("paragraph 1, sentence 3", "Hai ba.", "Năm."),
        ("paragraph 2, sentence 1", "Bốn.", ""),
    ]


def test_folding_keeps_blanks_that_mean_something() -> None:
    """Line ends and tabs fold; a no-break space inside a number stays."""
    assert fold_spaces(" a\t\nb  5\u00a0000 ") == "a b 5\u00a0000"
