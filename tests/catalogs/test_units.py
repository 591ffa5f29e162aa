"""Tests of a catalog's entries as units."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from translate.catalogs.drafts import append_drafts, by_source, read_drafts
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.units import drafts_behind, is_human, memory_units, units_of, untouched
from translate.interchange.units import TranslationUnit
from translate.model import Draft, Origin, State


def _draft(
    source: str, text: str = "x", notes: tuple[str, ...] = (), others: tuple[str, ...] = ()
) -> Draft:
    return Draft(source, text, "m 1.0", "ab" * 32, -0.25, notes, others)


def test_reviewed_sentences_are_remembered():
    """So are removed ones, but not drafts and empty ones."""
    entries = (
        Entry("a", "A", line=5),
        Entry("b", "B", flags=("fuzzy",)),
        Entry("c"),
        Entry("d", "D", obsolete=True, line=9),
    )
    assert memory_units(Catalog(entries=entries), "x.po") == [
        TranslationUnit("a", "A", "x.po:5"),
        TranslationUnit("d", "D", "x.po:9"),
    ]


def test_the_draft_behind_a_translation_is_known() -> None:
    """That with its words, though it is an earlier one; else the newest."""
    drafts = by_source([_draft("a", "old"), _draft("a", "new"), _draft("b", "b"), _draft("c")])
    entries = (Entry("a", "old"), Entry("b", "edited"), Entry("c", obsolete=True), Entry("d", "d"))
    found = drafts_behind(Catalog(entries=entries), drafts)
    assert {source: one.text for source, one in found.items()} == {"a": "old", "b": "b"}


def test_what_was_once_a_draft_is_no_alternative(tmp_path: Path) -> None:
    """If a reviewer chose it, it would pass for an untouched draft."""
    path = tmp_path / "a.jsonl"
    old = _draft("Dân chạy lũ.", "People run.", others=("People fled.", "People flee."))
    new = _draft("Dân chạy lũ.", "People fled.", others=("People run.", "They flee."))
    append_drafts(path, [old, new])
    drafts = read_drafts(path)
    for text, others in ((old.text, ("People flee.",)), (new.text, ("They flee.",))):
        entry = Entry(old.source, text, flags=("fuzzy",))
        unit = units_of(Catalog(entries=(entry,)), "a.po", drafts)[old.source]
        assert (unit.draft, unit.alternatives) == (text, others)
        for other in others:
            taken = entry.change(msgstr=other)
            assert is_human(taken, drafts)
            assert untouched(Catalog(entries=(taken,)), drafts) == []


def test_of_two_models_with_the_same_words_the_newer_counts(tmp_path: Path) -> None:
    """It drafted last, and its alternatives are those that are offered."""
    path = tmp_path / "a.jsonl"
    old = _draft("Mưa.", "Rain.")
    new = replace(old, model="m 2.0", alternatives=("It rains.",))
    append_drafts(path, [old, _draft("Mưa.", "Rains."), new])
    entry = Entry("Mưa.", "Rain.", flags=("fuzzy",))
    unit = units_of(Catalog(entries=(entry,)), "a.po", read_drafts(path))["Mưa."]
    assert (unit.model, unit.alternatives) == ("m 2.0", ("It rains.",))


def test_a_draft_knows_those_before_it(tmp_path: Path) -> None:
    """An entry with an older model's words is that model's untouched draft, not a person's work."""
    path = tmp_path / "a.jsonl"
    old = Draft("Dân chạy lũ.", "People run floods.", "small 1", "0" * 64, -0.5)
    new = replace(old, text="People flee the flood.", model="large 2")
    append_drafts(path, [old, new])
    drafts = read_drafts(path)
    assert drafts == {old.source: new}
    entry = Entry(old.source, old.text, flags=("fuzzy",))
    unit = units_of(Catalog(entries=(entry,)), "a.po", drafts)[old.source]
    assert (unit.draft, unit.model) == (old.text, "small 1")
    assert unit.state is State.DRAFT
    assert not is_human(entry, drafts)
    assert is_human(entry.change(msgstr="People flee."), drafts)


def test_a_units_draft_has_its_origin() -> None:
    """Of several drafts, the one with the entry's words counts; if there is none, the newest."""
    model, memory = _draft("Mưa.", "Rain."), Draft("Mưa.", "It rains.", "", "", 0)
    drafts = by_source([model, replace(memory, origin=Origin.MEMORY)])
    found = {}
    for text in ("Rain.", "It rains.", "Rain falls."):
        entry = Entry("Mưa.", text, flags=("fuzzy",))
        unit = units_of(Catalog(entries=(entry,)), "a.po", drafts)["Mưa."]
        found[text] = (unit.origin, unit.model, unit.state)
    assert found == {
        "Rain.": (Origin.MODEL, "m 1.0", State.DRAFT),
        "It rains.": (Origin.MEMORY, "", State.DRAFT),
        "Rain falls.": (Origin.MEMORY, "", State.EDITED_DRAFT),
    }
    newest = drafts["Mưa."].by_model
    assert (newest, drafts["Mưa."].earlier) == (model, (model,))
