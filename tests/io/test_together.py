"""Many files are written and flushed at the same time, each whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from translate.errors import StorageError
from translate.io import Replacement, flush, replace_all, save


def test_files_saved_without_flushing_are_flushed_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file and each folder once; a file that is gone by then is no loss."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    files = [tmp_path / "a", tmp_path / "b", tmp_path / "c"]
    assert all(save(path, b"x", durable=False) for path in files)
    assert synced == []
    files[2].unlink()
    flush(files)
    assert len(synced) == 3


def test_many_files_are_replaced_at_one_go(tmp_path: Path) -> None:
    """Old and new ones; what somebody else saved meanwhile stays, and is reported."""
    old, new, theirs, gone = (tmp_path / name for name in ("old", "deep/new", "theirs", "gone"))
    old.write_bytes(b"1")
    old.chmod(0o640)
    theirs.write_bytes(b"saved by an editor")
    done = replace_all(
        [
            Replacement(old, b"1", b"2"),
            Replacement(new, None, b"2"),
            Replacement(theirs, b"1", b"2"),
            Replacement(gone, b"1", b"2"),
        ]
    )
    assert done == [True, True, False, False]
    assert (old.read_bytes(), new.read_bytes()) == (b"2", b"2")
    assert old.stat().st_mode & 0o777 == 0o640
    assert theirs.read_bytes() == b"saved by an editor"
    names = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*"))
    assert names == ["deep", "deep/new", "old", "theirs"]


def test_new_contents_are_on_disk_before_they_replace_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is flushed once, then each folder: after a power cut a file is whole."""
    files = [tmp_path / folder / name for folder in ("a", "b") for name in ("1", "2")]
    seen: list[tuple[bool, bool]] = []
    real = os.fsync

    def watched(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        seen.append((is_folder, any(path.exists() for path in files)))
        real(handle)

    monkeypatch.setattr(os, "fsync", watched)
    assert all(replace_all([Replacement(path, None, b"x") for path in files]))
    assert seen == [(False, False)] * 4 + [(True, True)] * 2


def test_where_one_of_many_cannot_be_written_none_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error names that file, and no temporary file is left."""
    files = [tmp_path / "a", tmp_path / "b"]
    real, count = os.fsync, iter(range(9))

    def full(handle: int) -> None:
        if next(count):
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="no space left") as caught:
        replace_all([Replacement(path, None, b"x") for path in files])
    assert caught.value.place in map(str, files)
    assert list(tmp_path.iterdir()) == []
