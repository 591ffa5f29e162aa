"""Articles with every kind of block inside each other, for code that must lose none of them."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from translate.model import (
    Article,
    Block,
    Group,
    GroupKind,
    Metadata,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.walk import Span, with_sentences


def split(text: str) -> list[Span]:
    """Cut a text after each full stop."""
    return [match.span() for match in re.finditer(r"[^.]+\.?", text)]


def article(*blocks: Block) -> Article:
    """Return a segmented article of ``blocks``."""
    whole = Article("cay", "seeds/cay.txt", "vi", Metadata(), blocks)
    return with_sentences(whole, split)


def text(words: str, kind: TextKind = TextKind.PARAGRAPH) -> Text:
    """Return a text on line 1."""
    return Text(kind, words, 1)


def every_kind() -> Article:
    """Return an article in which each kind of block has its own words: ``Từ-quotation.``."""
    texts = tuple(text(f"Từ-{kind.name.lower()}.", kind) for kind in TextKind)
    groups = tuple(Group(kind, (text(f"Từ-{kind.name.lower()}."),)) for kind in GroupKind)
    verbatims = tuple(Verbatim(kind, f"từ-{kind.name.lower()} = 1") for kind in VerbatimKind)
    nested: Block = text("Từ-sâu.")
    for kind in GroupKind:
        nested = Group(kind, (nested, text(f"Từ-sau-{kind.name.lower()}."), verbatims[0]))
    return article(text("Từ-tựa.", TextKind.HEADING), *texts, *groups, *verbatims, nested)


def blocks() -> st.SearchStrategy[tuple[Block, ...]]:
    """Draw the blocks of an article: texts of up to three sentences, verbatim blocks, groups."""
    words = st.lists(st.sampled_from(("Mưa.", "Nước lên.", "Ba.")), max_size=3).map(" ".join)
    leaves: st.SearchStrategy[Block] = st.builds(text, words, st.sampled_from(TextKind))
    leaves |= st.builds(Verbatim, st.sampled_from(VerbatimKind), st.sampled_from(("x", "a\n  b")))

    def grouped(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
        return st.builds(
            Group, st.sampled_from(GroupKind), st.lists(children, max_size=4).map(tuple)
        )

    return st.lists(st.recursive(leaves, grouped, max_leaves=12), max_size=6).map(tuple)
