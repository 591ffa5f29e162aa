"""Tests of the merging of one entry, by cases that say what becomes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from translate.catalogs.comments import is_reviewed_note
from translate.catalogs.drafts import by_source
from translate.catalogs.merge.entries import merge_entry
from translate.catalogs.po import Catalog, Entry, parse, render
from translate.model import Draft

SIDES = ("base", "ours", "theirs", "merged")


def _cases(path: Path) -> dict[str, dict[str, str]]:
    """The cases of a file by name: the text of each side."""
    cases = {}
    for block in re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        parts = re.split(r"^-- (\w+)\n", rest, flags=re.MULTILINE)[1:]
        cases[name] = dict(zip(parts[::2], (text.strip() for text in parts[1::2]), strict=True))
    return cases


CASES = _cases(Path(__file__).parent / "cases/translations.txt")


def _entry(text: str) -> Entry | None:
    return parse(f"{text}\n".encode(), "a.po").entries[0] if text else None


def _text(entry: Entry | None) -> str:
    return render(Catalog(entries=(entry,))).decode().strip() if entry else ""


def _merged(case: dict[str, str], *drafts: Draft) -> str:
    sides = (_entry(case[side]) for side in SIDES[:3])
    return _text(merge_entry(*sides, by_source(drafts)).entry)


def _draft(text: str) -> Draft:
    return Draft("Một.", text, "m 1", "", 0)


@pytest.mark.parametrize("name", CASES)
def test_an_entry_is_merged(name: str):
    """The merged entry is the one in the file, and merging it with theirs again changes nothing."""
    case = CASES[name]
    assert set(case) == set(SIDES)
    merged = _merged(case)
    assert merged == case["merged"]
    if case["theirs"]:
        assert _merged({**case, "base": case["theirs"], "ours": merged}) == merged


def test_the_cases_have_the_comment_that_updates_write():
    """The cases of a disputed approval have the comment of its text, of now and of version 0.1."""
    for name in ("of version 0.1", "of now"):
        case = CASES[f"a comment {name} that would bring back a disputed approval goes"]
        assert any(is_reviewed_note(line[3:], "One.") for line in case["ours"].splitlines())


def test_a_conflict_is_reported_with_both_texts():
    """A report has what stays and what is in the comment."""
    case = CASES["we approved the draft, they wrote something that nobody approved"]
    conflict = merge_entry(*(_entry(case[side]) for side in SIDES[:3]), {}).conflict
    assert conflict
    assert (conflict.source, conflict.ours, conflict.theirs) == ("Một.", "One.", "Perhaps one.")


def test_a_draft_gives_way_to_a_person():
    """A new draft on one side does not disturb what a person wrote on the other."""
    old, new = '#, fuzzy\nmsgid "Một."\nmsgstr "One."', '#, fuzzy\nmsgid "Một."\nmsgstr "1."'
    human = 'msgid "Một."\nmsgstr "The first."'
    drafts = (_draft("One."), _draft("1."))
    for ours, theirs in ((new, human), (human, new)):
        assert _merged({"base": old, "ours": ours, "theirs": theirs}, *drafts) == human
    assert "needs-work" in _merged({"base": old, "ours": human, "theirs": new})


def test_a_draft_of_a_removed_sentence_goes():
    """What one side drafted again and the other removed is not kept."""
    old, new = '#, fuzzy\nmsgid "Một."\nmsgstr "One."', '#, fuzzy\nmsgid "Một."\nmsgstr "1."'
    case = {"base": old, "ours": new, "theirs": ""}
    assert _merged(case, _draft("One."), _draft("1.")) == ""
    assert _merged(case) == new
