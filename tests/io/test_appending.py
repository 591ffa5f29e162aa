"""Files that only grow."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.errors import StorageError
from translate.io import append_lines, read_bytes, rehearsing


def test_lines_are_added_and_a_torn_one_is_cut(tmp_path: Path) -> None:
    """What a crash left of a line is no line."""
    path = tmp_path / "a" / "b.jsonl"
    append_lines(path, [b"one\n"])
    with path.open("ab") as file:
        file.write(b"tor")
    append_lines(path, [b"two\n", b"three\n"], durable=False)
    assert path.read_bytes() == b"one\ntwo\nthree\n"


def test_a_file_of_one_torn_line_is_emptied(tmp_path: Path) -> None:
    """However long it is."""
    path = tmp_path / "b.jsonl"
    path.write_bytes(b"x" * 200_000)
    append_lines(path, [b"one\n"])
    assert path.read_bytes() == b"one\n"


def test_a_file_in_the_way_is_one_line(tmp_path: Path) -> None:
    """Where a folder is to be."""
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(StorageError):
        append_lines(tmp_path / "a" / "b", [b"x\n"])
    with rehearsing(), pytest.raises(StorageError):
        append_lines(tmp_path / "a" / "b", [b"x\n"])


def test_a_dry_run_does_the_same_apart(tmp_path: Path) -> None:
    """What is read back is what would be there."""
    path = tmp_path / "b.jsonl"
    path.write_bytes(b"1\n2")
    with rehearsing():
        append_lines(path, [b"3\n"])
        append_lines(path, [b"4\n"])
        assert read_bytes(path) == b"1\n3\n4\n"
    assert path.read_bytes() == b"1\n2"
