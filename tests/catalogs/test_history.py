"""The file of who changed what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from translate.catalogs.history import Revision, Succession, append_history, read_history

FIRST = Revision(
    source="Dân chạy lũ.",
    target="People flee.",
    approved=False,
    who="Lụa <lua@example.org>",
    when="2025-11-05T00:00:00+00:00",
)
SECOND = replace(FIRST, approved=True, target="They flee.", when="2025-11-06T00:00:00+00:00")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """In the order of time, as git joins the lines of two branches in any order."""
    path = tmp_path / "mua.jsonl"
    assert read_history(path).records() == []
    append_history(path, [SECOND])
    append_history(path, [FIRST])
    assert read_history(path).of(FIRST.source) == [FIRST, SECOND]


def test_what_is_no_revision_is_passed_over(tmp_path: Path) -> None:
    """A merge conflict in the history must keep nobody from working."""
    path = tmp_path / "mua.jsonl"
    append_history(path, [FIRST])
    with path.open("ab") as file:
        file.write(b'<<<<<<< HEAD\n[1]\n{"source": 1}\n{"source": "a", "target": "b"}\n\ntor')
    assert read_history(path).records() == [FIRST]


def test_a_sentence_has_the_history_of_what_it_was(tmp_path: Path) -> None:
    """Of all that became it; a sentence that was changed back has everything once."""
    path = tmp_path / "mua.jsonl"
    one, two, other = (replace(FIRST, source=text) for text in ("Một.", "Hai.", "Khác."))
    whole = replace(SECOND, source="Một hai.")
    joined = [Succession(whole.source, part, SECOND.when) for part in ("Một.", "Hai.")]
    back = Succession("Một.", whole.source, SECOND.when)
    append_history(path, [back, *joined, whole, other, one, two])
    history = read_history(path)
    assert history.of("Một hai.") == [two, one, whole]
    assert history.of("Một.") == [two, one, whole]
    assert history.of("Khác.") == [other]
    assert history.follows("Một hai.", "Hai.")
    assert not history.follows("Khác.", "Hai.")
    assert set(history.records_of("Hai.")) == {two}
    assert set(history.records_of("Một hai.")) == {one, two, whole, back, *joined}
