"""Plain text articles: blocks, metadata, line numbers, and what is refused."""

import unicodedata
from dataclasses import fields
from pathlib import Path

import pytest
from casefile import case_files, read_sections
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import InputError
from translate.model import Article
from translate.readers.txt import read_txt

CASES = case_files(Path(__file__).parent / "cases")


def _read(text: str) -> Article:
    return read_txt(text, "slug", "seeds/slug.txt", "vi")


def _shown(article: Article) -> list[str]:
    values = [(f.name, getattr(article.metadata, f.name)) for f in fields(article.metadata)]
    metadata = [f"{name}: {value}" for name, value in values if value]
    blocks = [f"{b.kind.value} {b.line}: {b.text}".replace("\n", "⏎") for b in article.blocks]
    return metadata + blocks


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """Every case file gives the metadata and blocks that it says."""
    text, blocks = read_sections(path, "text", "blocks")
    assert _shown(_read(text)) == blocks.strip().split("\n")


@pytest.mark.parametrize(
    "text", ["", "\n \n", "date: 2025-01-02\n", "---\ntitle: x\n---\n", "> \n"]
)
def test_an_article_without_text_is_refused(text: str) -> None:
    """An empty file, and one that holds only metadata, name the file and say what to do."""
    with pytest.raises(InputError) as caught:
        _read(text)
    assert caught.value.place == "seeds/slug.txt"
    assert caught.value.hint


def test_decomposed_text_becomes_composed() -> None:
    """NFD input gives the article that NFC input gives."""
    text = "Tiêu đề: Đường ngập\n\nThủ tướng đến Huế."
    assert _read(unicodedata.normalize("NFD", text)) == _read(text)


def test_control_characters_are_dropped() -> None:
    """What XML formats would refuse never gets in."""
    assert _read("Mưa\x07 lớn\x1b.").blocks[0].text == "Mưa lớn."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n")))
def test_no_letter_is_lost(text: str) -> None:
    """Whatever the text, every letter outside of metadata stands in a block, in order."""
    text = unicodedata.normalize("NFC", f"Mưa.\n{text}")
    kept = "".join(block.text for block in _read(text).blocks)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
