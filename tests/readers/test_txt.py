"""Plain text articles: blocks, metadata, line numbers, and what is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.casefile import case_files, read_sections

from translate.errors import InputError
from translate.model import Article, Block, Group, Source, TakenFor, Text, TextKind, Verbatim
from translate.readers.txt import read_txt
from translate.text.characters.cleaning import unescaped
from translate.walk import fold

CASES = case_files(Path(__file__).parent / "cases")


def _read(text: str) -> Article:
    return read_txt(Source(text.encode(), "slug", "seeds/slug.txt", "vi"))


def _shown(article: Article) -> list[str]:
    values = [(f.name, getattr(article.metadata, f.name)) for f in fields(article.metadata)]
    metadata = [
        f"{name}: {'; '.join(value) if isinstance(value, tuple) else value}"
        for name, value in values
        if value
    ]
    form = [f"lines: {article.reading.form}"] if article.reading.form else []
    taken = [f"taken as {one.kind.value} {one.line}: {one.text}" for one in article.reading.taken]
    remarks = [f"remark {one.line}: {one.text}" for one in article.reading.remarks]
    return [*metadata, *form, *_tree(article.blocks), *taken, *remarks]


def _tree(blocks: Sequence[Block], indent: str = "") -> Iterator[str]:
    """A line for each text, named by the group that it is alone in; other groups above theirs."""
    for block in blocks:
        kind, text = block.kind.value, block
        if isinstance(block, Verbatim):
            yield f"{indent}{kind}: {block.text}"
            continue
        if isinstance(block, Group):
            kind = f"{kind} {block.mark}" if block.mark else kind
            kind = f"{kind} from {block.start}" if block.ordered else kind
            [text, *others] = block.children
            if others or not isinstance(text, Text) or text.kind is not TextKind.PARAGRAPH:
                yield f"{indent}{kind}"
                yield from _tree(block.children, f"{indent}  ")
                continue
        assert isinstance(text, Text)
        yield f"{indent}{kind} {text.line}: {text.text}".replace("\n", "⏎")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """Every case file gives the metadata and blocks that it says."""
    text, blocks = read_sections(path, "text", "blocks")
    assert _shown(_read(text)) == blocks.strip().split("\n")


def test_a_heading_has_the_level_that_its_mark_says() -> None:
    """A short line says no level; the stated title is the first of all."""
    article = _read("title: Lũ\n\nMưa lớn\n\n# Một\n\n### Ba\n")
    levels = [(block.text, block.level) for block in article.blocks if isinstance(block, Text)]
    assert levels == [("Lũ", 1), ("Mưa lớn", 0), ("Một", 1), ("Ba", 3)]


@pytest.mark.parametrize(
    "text", ["", "\n \n", "date: 2025-01-02\n", "---\ntitle: x\n---\n", "> \n"]
)
def test_an_article_without_text_is_refused(text: str) -> None:
    """An empty file, and one that holds only metadata, name the file and say what to do."""
    with pytest.raises(InputError) as caught:
        _read(text)
    assert caught.value.place == "seeds/slug.txt"
    assert caught.value.hint


_LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="oO")
"""Any but those of the ornament ``oOo``, which separates parts of a text as ``***`` does."""


@example("00")
@example("000")
@example("- 0 0 -")
@example("#A")
@example("<BR>")
@example("Lũ <b>về</b>.<br>Chợ <i>vắng</i>.")
@given(st.text(alphabet=_LETTERS | st.just("\n")))
def test_no_letter_is_lost(text: str) -> None:
    """Every letter outside of metadata stands in a block, in order, or is reported as left out."""
    text = unicodedata.normalize("NFC", unescaped(f"Mưa.\n{text}"))
    article = _read(text)
    kept = "".join(
        fold(
            article,
            lambda passage: passage.text.text,
            lambda _, inside: "".join(inside),
            lambda copied: copied.text,
        )
    )
    lines = text.split("\n")
    for one in article.reading.taken:
        if one.kind is TakenFor.DROPPED:
            assert one.text in lines[one.line - 1]
            lines[one.line - 1] = lines[one.line - 1].replace(one.text, "", 1)
    assert [c for c in kept if c.isalnum()] == [c for line in lines for c in line if c.isalnum()]
