"""Tests of reading files, with the place of a wrong byte in the error."""

from pathlib import Path

import pytest

from translate.errors import InputError
from translate.io import files_below, read_text


def test_marks_and_line_ends_are_dropped(tmp_path: Path) -> None:
    """A byte order mark is removed, and every line end becomes a line feed."""
    file = tmp_path / "a.txt"
    file.write_bytes("\ufeffMưa\r\nlớn\rlắm\n".encode())
    assert read_text(file) == "Mưa\nlớn\nlắm\n"


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        ("Mưa\nlớn".encode() + b"\xe9\n", ":2", "byte 0xe9 at offset 10"),
        (b"\xef\xbb\xbfab\xff", ":1", "byte 0xff at offset 5"),
        ("Mưa".encode("utf-16"), "", "is UTF-16"),
        (b"PK\x03\x04\x00\x00", "", "zero byte at offset 4"),
    ],
)
def test_other_encodings_are_refused(tmp_path: Path, data: bytes, place: str, message: str) -> None:
    """The message has the file, the line, the byte's offset and what to do."""
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        read_text(file)
    assert caught.value.place == f"{file}{place}"
    assert caught.value.hint


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    """The error has the reason."""
    with pytest.raises(InputError, match="no such file"):
        read_text(tmp_path / "none.txt")
    with pytest.raises(InputError, match="is a directory"):
        read_text(tmp_path)


def test_files_below_a_folder(tmp_path: Path) -> None:
    """Sorted; without hidden ones, and without what a link leads to, which may go in circles."""
    for name in ("b.txt", "a/c.txt", "a/.x", ".git/d.txt", "a/e/f.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "a/loop").symlink_to(tmp_path)
    found = [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path)]
    assert found == ["a/c.txt", "a/e/f.txt", "b.txt"]
