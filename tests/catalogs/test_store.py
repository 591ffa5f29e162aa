"""Catalogs are changed beside programs that save them at any moment."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from translate.catalogs.po import Catalog, Entry, load, render
from translate.catalogs.store import rewrite
from translate.errors import ConflictError

NOW = datetime(2025, 11, 5, tzinfo=UTC)
THEIRS, OURS = "Nước lên nhanh.", "Dân chạy lũ."


def _with_english(catalog: Catalog, source: str, text: str) -> Catalog:
    return catalog.edited(
        lambda entry: entry.change(msgstr=text) if entry.msgid == source else entry, NOW
    )


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    path = tmp_path / "lu.po"
    path.write_bytes(render(Catalog(entries=(Entry(THEIRS), Entry(OURS)))))
    return path


def _save_during_fsync(path: Path, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let an editor save its sentence, by a rename, while a file is flushed to disk."""
    flush, left = os.fsync, iter(range(times))

    def slow_fsync(handle: int) -> None:
        if (number := next(left, None)) is not None:
            new = path.with_suffix(".new")
            new.write_bytes(render(_with_english(load(path), THEIRS, f"Save {number}.")))
            new.replace(path)
        flush(handle)

    monkeypatch.setattr(os, "fsync", slow_fsync)


def _touched(path: Path, number: int) -> Catalog:
    path.write_bytes(b'msgid "a"\nmsgstr "%d"\n' % number)
    return Catalog(comment=("x",))


def test_a_save_while_the_new_file_is_flushed_is_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The change is made again on the newer file, so that both are there."""
    _save_during_fsync(path, monkeypatch, 2)
    rewrite(path, lambda catalog: _with_english(catalog or Catalog(), OURS, "People flee."))
    english = {entry.msgid: entry.msgstr for entry in load(path).entries}
    assert english == {THEIRS: "Save 1.", OURS: "People flee."}


def test_a_file_that_never_rests_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the other program saved last stays, and the error names the file."""
    _save_during_fsync(path, monkeypatch, 1000)
    with pytest.raises(ConflictError, match="keeps changing") as caught:
        rewrite(path, lambda catalog: _with_english(catalog or Catalog(), OURS, "People flee."))
    assert caught.value.place == str(path)
    assert load(path).entries[0].msgstr.startswith("Save ")
    assert load(path).entries[1].msgstr == ""


def test_a_file_that_changes_under_us_is_read_again(tmp_path: Path) -> None:
    """The change is made anew on the newer file; a file that never rests is a clear error."""
    path = tmp_path / "a.po"
    path.write_bytes(b'msgid "a"\nmsgstr ""\n')
    newer = iter([b'msgid "a"\nmsgstr "theirs"\n'])

    def change(catalog: Catalog | None) -> Catalog:
        assert catalog
        path.write_bytes(next(newer, path.read_bytes()))
        return catalog.change(comment=("ours",))

    assert rewrite(path, change) == path.read_bytes()
    assert b"theirs" in path.read_bytes()
    assert b"# ours" in path.read_bytes()
    count = iter(range(100))
    with pytest.raises(ConflictError, match="keeps changing"):
        rewrite(path, lambda _: _touched(path, next(count)))
