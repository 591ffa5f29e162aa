"""Tests of the word lists that linguists edit."""

from __future__ import annotations

import unicodedata
from dataclasses import fields
from pathlib import Path

import pytest

import translate.segmenter
from translate.segmenter import word_lists
from translate.segmenter.language import NOTHING, AbbreviationKind, Words, abbreviations
from translate.segmenter.word_lists import words, words_if_any

DATA = Path(translate.segmenter.__file__).parent / "data"
LISTS = sorted(DATA.glob("*/*.txt"))
ABBREVIATIONS = {kind.value for kind in AbbreviationKind}
WORDS = {each.name for each in fields(Words)}
VIETNAMESE = {
    "after_amounts",
    "amounts",
    "before_names",
    "before_speech_verbs",
    "before_numbers",
    "hours",
    "speech_particles",
    "brief_speech_verbs",
    "clause_words",
    "clock",
    "gestures",
    "prepositions",
    "sayings",
    "songs",
    "speech_adverbs",
    "speech_verbs",
    "voice_verbs",
    "voices",
    "voices_of",
    "actions",
    "animals",
    "narrated",
    "noises",
    "occupations",
    "parts_of_people",
    "dialect_kinship",
    "last_words",
    "oneself",
    "person_endings",
    "persons",
    "spoken",
    "story_counts",
    "story_openers",
    "things",
    "unsaid",
}
"""Lists that only one module of a language reads."""
ENGLISH = {
    "address_endings",
    "determiners",
    "interjections",
    "occasions",
    "speech_adverbs",
    "speech_verbs",
}
COMMON = {"domains", "file_types", "never_after", "stage_directions", "units"}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_each_list_says_what_it_is_for(path: Path) -> None:
    """A list begins with a comment, is composed, and can be read."""
    text = path.read_text("utf-8")
    assert text.startswith("# ")
    assert text == unicodedata.normalize("NFC", text)
    entries = words(path.parent.name, path.stem)
    assert all(entry == entry.strip() for entry in entries)
    if path.stem in ABBREVIATIONS:
        assert not [entry for entry in entries if entry.endswith(".")]
    elif path.stem != "never_after":
        assert all(entry == entry.lower() for entry in entries)


def test_the_lists_were_found() -> None:
    """A wrong path must not make this file pass."""
    assert len(LISTS) > 10


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_each_list_is_read(path: Path) -> None:
    """Edits of a file that no code reads would have no effect."""
    known = {"common": COMMON, "en": ENGLISH, "vi": VIETNAMESE}
    shared = NOTHING if path.parent.name == "common" else ABBREVIATIONS | WORDS
    assert path.stem in known.get(path.parent.name, NOTHING) | shared


@pytest.mark.parametrize("language", ["en", "vi"])
def test_an_abbreviation_is_of_one_kind(language: str) -> None:
    """In two lists, one of the entries would have no effect."""
    lists = [sorted(words_if_any(language, kind.value)) for kind in AbbreviationKind]
    everything = [word for entries in lists for word in entries]
    assert sorted(everything) == sorted(abbreviations(language))


def test_a_compound_is_two_syllables_that_no_other_list_knows() -> None:
    """The first syllable alone would begin a sentence, unless it is a name too."""
    names = words("vi", "given_names") | words("vi", "surnames")
    for compound in words("vi", "compounds"):
        first, _, second = compound.partition(" ")
        assert second
        assert " " not in second
        assert first not in words("vi", "starters")
        assert first not in words("vi", "name_starters") - names, compound


def test_no_word_both_starts_and_half_starts() -> None:
    """A word of one starter list must not be in the other."""
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
