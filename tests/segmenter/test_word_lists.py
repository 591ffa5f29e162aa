"""The word lists that linguists edit."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import translate.segmenter
from translate.segmenter import word_lists
from translate.segmenter.word_lists import words

DATA = Path(translate.segmenter.__file__).parent / "data"
LISTS = sorted(DATA.glob("*/*.txt"))
LOWER = {
    "starters",
    "name_starters",
    "labels",
    "headings",
    "speech_verbs",
    "speech_adverbs",
    "clause_words",
}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_each_list_says_what_it_is_for(path: Path) -> None:
    """A list begins with a comment, is composed, and can be read."""
    text = path.read_text("utf-8")
    assert text.startswith("# ")
    assert text == unicodedata.normalize("NFC", text)
    entries = words(path.parent.name, path.stem)
    assert all(entry == entry.strip() for entry in entries)
    if path.stem in LOWER:
        assert all(entry == entry.lower() for entry in entries)
    if path.stem in {"titles", "endings"}:
        assert not [entry for entry in entries if entry.endswith(".")]


def test_the_lists_were_found() -> None:
    """A wrong path must not make this file pass."""
    assert len(LISTS) > 10


def test_no_word_both_starts_and_half_starts() -> None:
    """A word of one starter list has no business in the other."""
    for language in ("en", "vi"):
        assert not words(language, "starters") & words(language, "name_starters")


@pytest.mark.parametrize("content", ["# nothing\n", "TP\nTX\nTP\n"])
def test_bad_lists_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    """A list that is empty, or has an entry twice, is an error."""
    (tmp_path / "data" / "xx").mkdir(parents=True)
    (tmp_path / "data" / "xx" / "titles.txt").write_text(content, "utf-8")
    monkeypatch.setattr(word_lists, "_DATA", tmp_path / "data")
    with pytest.raises(ValueError, match="xx/titles"):
        words("xx", "titles")
