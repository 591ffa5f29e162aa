"""The images of an article, as it names them."""

from __future__ import annotations

from translate.model import Article, MarkKind, Verbatim, VerbatimKind
from translate.walk.naming import Passage
from translate.walk.tree import fold


def picture_targets(article: Article) -> list[str]:
    """Return the files and addresses of an article's images, each once.

    Those of figures come first, then those in texts, both in reading order.
    """
    in_figures: list[str] = []
    in_texts: list[str] = []

    def text(passage: Passage) -> None:
        marks = passage.text.marks
        in_texts.extend(mark.target for mark in marks if mark.kind is MarkKind.IMAGE)

    def verbatim(block: Verbatim) -> None:
        if block.kind is VerbatimKind.IMAGE:
            in_figures.append(block.text)

    fold(article, text, lambda *_: None, verbatim)
    return list(dict.fromkeys((*in_figures, *in_texts)))
