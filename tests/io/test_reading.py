"""Tests of reading files, with the place of a wrong byte in the error."""

import os
import threading
from pathlib import Path

import pytest

from translate.errors import InputError
from translate.io import files_below, files_in, read_bytes, read_if_there, read_text


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


def test_a_name_with_a_zero_byte_is_refused() -> None:
    """No system has such a file."""
    with pytest.raises(InputError, match="cannot read the file"):
        read_bytes(Path("a\0b"))
    with pytest.raises(InputError, match="cannot read the file"):
        read_if_there(Path("a\0b"))


def test_a_file_above_the_limit_is_refused(tmp_path: Path) -> None:
    """Before it fills the memory."""
    file = tmp_path / "a"
    with file.open("wb") as opened:
        opened.truncate(1 << 40)
    with pytest.raises(InputError, match=r"is too large: 1,099,512 MB, of at most 1,074"):
        read_bytes(file)
    file.write_bytes(b"123")
    assert read_bytes(file, 3) == b"123"
    with pytest.raises(InputError, match="is too large"):
        read_if_there(file, 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_read_only_where_a_person_names_it(tmp_path: Path) -> None:
    """To open one waits for whoever writes to it, perhaps for ever."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for read in (read_bytes, read_if_there):
        with pytest.raises(InputError, match="is no file but a pipe"):
            read(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"abc",))
    writer.start()
    assert read_bytes(pipe, pipe=True) == b"abc"
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
def test_a_device_is_refused() -> None:
    """It never ends."""
    with pytest.raises(InputError, match="is no file but a device"):
        read_bytes(Path("/dev/zero"), pipe=True)


def test_a_link_to_itself_does_not_hide_the_other_files(tmp_path: Path) -> None:
    """It is listed, and refused when it is read."""
    (tmp_path / "a.txt").symlink_to("a.txt")
    (tmp_path / "b.txt").touch()
    (tmp_path / "folder").mkdir()
    assert [path.name for path in files_in(tmp_path)] == ["a.txt", "b.txt"]
    with pytest.raises(InputError, match="cannot read the file"):
        read_bytes(tmp_path / "a.txt")
