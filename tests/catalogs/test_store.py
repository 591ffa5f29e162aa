"""Catalogs are changed beside programs that save them at any moment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from translate.catalogs.po import Catalog, Entry, load, render
from translate.catalogs.store import CatalogChange, Rewritten, rewrite, rewrite_all
from translate.errors import ConflictError, InputError, StorageError

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
    rewrite(path, lambda catalog: _with_english(catalog, OURS, "People flee."))
    english = {entry.msgid: entry.msgstr for entry in load(path).entries}
    assert english == {THEIRS: "Save 1.", OURS: "People flee."}


def test_a_file_that_never_rests_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the other program saved last stays, and the error names the file."""
    _save_during_fsync(path, monkeypatch, 1000)
    with pytest.raises(ConflictError, match="keeps changing") as caught:
        rewrite(path, lambda catalog: _with_english(catalog, OURS, "People flee."))
    assert caught.value.place == str(path)
    assert load(path).entries[0].msgstr.startswith("Save ")
    assert load(path).entries[1].msgstr == ""


def test_a_file_that_changes_under_us_is_read_again(tmp_path: Path) -> None:
    """The change is made again on the newer file; a file that never rests is a clear error."""
    path = tmp_path / "a.po"
    path.write_bytes(b'msgid "a"\nmsgstr ""\n')
    newer = iter([b'msgid "a"\nmsgstr "theirs"\n'])

    def change(catalog: Catalog | None) -> Catalog:
        assert catalog
        path.write_bytes(next(newer, path.read_bytes()))
        return catalog.change(comment=("ours",))

    assert rewrite(path, change).data == path.read_bytes()
    assert b"theirs" in path.read_bytes()
    assert b"# ours" in path.read_bytes()
    count = iter(range(100))
    with pytest.raises(ConflictError, match="keeps changing"):
        rewrite(path, lambda _: _touched(path, next(count)))


def _english(path: Path) -> list[str]:
    return [entry.msgstr for entry in load(path).entries]


def test_a_change_returns_what_it_found_and_what_it_made(path: Path) -> None:
    """Both catalogs and both contents; an unchanged catalog is not written."""
    old = path.read_bytes()
    done = rewrite(path, lambda catalog: _with_english(catalog, OURS, "People flee."))
    assert (done.old, done.data, done.written) == (old, path.read_bytes(), True)
    assert [entry.msgstr for entry in done.before.entries] == ["", ""]
    assert [entry.msgstr for entry in done.after.entries] == ["", "People flee."]
    known = path.stat().st_mtime_ns
    assert not rewrite(path, lambda catalog: catalog).written
    assert path.stat().st_mtime_ns == known


def test_a_catalog_is_made_only_where_that_was_asked_for(tmp_path: Path) -> None:
    """A missing file is an error, or an empty catalog to begin with."""
    new = tmp_path / "locales/new.po"
    with pytest.raises(InputError, match="no such file"):
        rewrite(new, lambda catalog: catalog)
    done = rewrite(new, lambda _: Catalog(entries=(Entry(OURS),)), create=True)
    assert (done.before, done.old, load(new).entries[0].msgid) == (Catalog(), None, OURS)


def test_of_many_catalogs_each_may_fail_alone(path: Path, tmp_path: Path) -> None:
    """A damaged one, and one in a folder that is a file; the others are written."""
    damaged, impossible, last = (tmp_path / name for name in ("d.po", "d.po/x.po", "last.po"))
    damaged.write_bytes(b'msgid "a\n')
    last.write_bytes(path.read_bytes())
    done = rewrite_all(
        [
            (one, lambda catalog: _with_english(catalog, OURS, "People flee."))
            for one in (path, damaged, impossible, last)
        ],
        create=True,
    )
    assert [type(one) for one in done] == [Rewritten, InputError, InputError, Rewritten]
    assert _english(path) == _english(last) == ["", "People flee."]
    assert damaged.read_bytes() == b'msgid "a\n'


def test_one_that_cannot_be_written_stops_no_other(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read-only files of a translator are left alone, and named."""
    closed = tmp_path / "closed.po"
    closed.write_bytes(path.read_bytes())
    monkeypatch.setattr(os, "access", lambda one, _mode: one != closed)
    change = [(one, lambda c: _with_english(c, OURS, "People flee.")) for one in (closed, path)]
    refused, done = rewrite_all(change)
    assert isinstance(refused, StorageError)
    assert refused.place == str(closed)
    assert isinstance(done, Rewritten)
    assert (_english(closed), _english(path)) == (["", ""], ["", "People flee."])


def test_a_save_while_many_are_flushed_is_kept(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That catalog is changed once more, and the change that counts is the last one."""
    other = tmp_path / "other.po"
    other.write_bytes(path.read_bytes())
    _save_during_fsync(path, monkeypatch, 1)
    change = [(one, lambda c: _with_english(c, OURS, "People flee.")) for one in (path, other)]
    first, second = rewrite_all(change)
    assert _english(path) == ["Save 0.", "People flee."]
    assert _english(other) == ["", "People flee."]
    assert isinstance(first, Rewritten)
    assert isinstance(second, Rewritten)
    assert first.before.entries[0].msgstr == "Save 0."
    assert (first.data, second.data) == (path.read_bytes(), other.read_bytes())


def test_many_lots_keep_their_order(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One lot is written while the next is computed; each result belongs to its file."""
    monkeypatch.setattr("translate.catalogs.store._TOGETHER", 2)
    paths = [tmp_path / f"{number}.po" for number in range(7)]
    for one in paths:
        one.write_bytes(path.read_bytes())
    paths[3].write_bytes(b'msgid "a\n')
    _save_during_fsync(paths[0], monkeypatch, 1)
    seen: list[int] = []

    def changes() -> Iterator[tuple[Path, CatalogChange]]:
        for number, one in enumerate(paths):
            seen.append(number)
            yield one, partial(_with_english, source=OURS, text=f"People flee {number}.")

    done = list(rewrite_all(changes()))
    assert seen == list(range(7))
    assert [number for number, one in enumerate(done) if not isinstance(one, Rewritten)] == [3]
    for number, one in enumerate(done):
        if isinstance(one, Rewritten):
            assert one.data == paths[number].read_bytes()
            theirs = "" if number else "Save 0."
            assert _english(paths[number]) == [theirs, f"People flee {number}."]
