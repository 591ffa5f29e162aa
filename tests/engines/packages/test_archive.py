"""Tests that ``.argosmodel`` files are unpacked once, completely, and only into their folder."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support.attempts import attempt

from translate.engines.packages import archive
from translate.engines.packages.installed import read_package
from translate.errors import ModelError, StorageError


@pytest.fixture(autouse=True)
def _cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def zip_of(path, files):
    """Write a zip with ``files`` (name to bytes)."""
    with zipfile.ZipFile(path, "w") as file:
        for name, data in files.items():
            file.writestr(name, data)
    return path


def test_an_archive_is_unpacked_once(starter):
    """The second use finds the first one's files unchanged."""
    with archive.unpacked(starter) as folder:
        first = (folder / "metadata.json").stat()
    with archive.unpacked(starter) as again:
        assert again == folder
        assert (again / "metadata.json").stat().st_ino == first.st_ino
    assert archive.cache_folder() in folder.parents


def test_a_cache_that_lost_a_file_is_unpacked_again(starter):
    """A truncated file in the cache (a power cut, a full disk) is repaired without a message."""
    with archive.unpacked(starter) as folder:
        pass
    weights = folder / "model" / "model.bin"
    whole = weights.read_bytes()
    weights.write_bytes(whole[:1000])
    with archive.unpacked(starter) as folder:
        assert (folder / "model" / "model.bin").read_bytes() == whole
    assert [path.name[0] for path in archive.cache_folder().iterdir()].count(".") == 0


def test_a_cache_that_cannot_be_written_is_done_without(starter, tmp_path, monkeypatch):
    """The model is then in a temporary folder, which is removed."""
    blocker = tmp_path / "file"
    blocker.touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocker))
    with archive.unpacked(starter) as folder:
        assert read_package(folder).target == "en"
    assert not folder.exists()


def test_nowhere_to_unpack_is_an_error(starter, tmp_path, monkeypatch):
    """Without a cache and a temporary folder there is a storage error with a hint."""

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archive, "unpack", refuse)
    with pytest.raises(StorageError, match="no space left"), archive.unpacked(starter):
        pass


def test_two_processes_unpack_at_once(starter):
    """Both get a complete package, and no temporary file is left."""
    code = (
        "import sys; from pathlib import Path\n"
        "from translate.engines.packages.archive import unpacked\n"
        "with unpacked(Path(sys.argv[1])) as folder: print(folder)"
    )
    command = [sys.executable, "-c", code, str(starter)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    answers = {run.communicate()[0].strip() for run in runs}
    assert {run.returncode for run in runs} == {0}
    (folder,) = answers
    assert list(archive.cache_folder().iterdir()) == [Path(folder).parent]


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"../evil.txt": b"x"}, "outside"),
        ({"/abs.txt": b"x"}, "outside"),
        ({"a/../../evil": b"x"}, "outside"),
        ({"metadata.json": b"{}"}, "exactly one folder"),
        ({"a/x": b"", "b/y": b""}, "exactly one folder"),
        ({}, "exactly one folder"),
        ({".": b"x"}, "no fit name"),
        ({"./a": b"x"}, "no fit name"),
        ({"a//b": b"x"}, "no fit name"),
        ({"a/": b"", "/": b""}, "no fit name"),
        ({"..\\x\\y": b"x"}, "no fit name"),
        ({"C:/x": b"x"}, "no fit name"),
        ({"a/\x1b[2J": b"x"}, "no fit name"),
        ({"a" * 300 + "/x": b"x"}, "no fit name"),
        ({"a/b": b"x", "a/b/c": b"y"}, "both a file and a folder"),
    ],
)
def test_hostile_archives_are_refused(files, why, tmp_path):
    """Files outside of a single folder are refused before anything is written."""
    path = zip_of(tmp_path / "x.argosmodel", files)
    folder = tmp_path / "into"
    folder.mkdir()
    with pytest.raises(ModelError, match=why):
        archive.unpack(path, folder)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("compression", ["STORED", "DEFLATED", "BZIP2", "LZMA"])
def test_damaged_data_is_one_line(compression, starter, tmp_path):
    """In every compression that Python's zip files have."""
    path = tmp_path / "x.argosmodel"
    with zipfile.ZipFile(path, "w", getattr(zipfile, f"ZIP_{compression}")) as file:
        file.writestr("a/x", bytes(range(256)) * 100)
    whole = path.read_bytes()
    for at in range(40, len(whole) - 60, max(1, len(whole) // 50)):
        path.write_bytes(whole[:at] + b"\xff\0\xff\0" + whole[at + 4 :])
        attempt(lambda: archive.unpack(path, tmp_path))


def test_a_zip_bomb_is_refused(tmp_path, monkeypatch):
    """The size is known before unpacking."""
    path = zip_of(tmp_path / "x.argosmodel", {"a/zeros": bytes(1001)})
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1000)
    with pytest.raises(ModelError, match="absurd size"):
        archive.unpack(path, tmp_path)


def test_a_truncated_archive_is_refused(starter, tmp_path):
    """A download that ended early is not a zip archive."""
    path = tmp_path / "cut.argosmodel"
    path.write_bytes(starter.read_bytes()[:100_000])
    with pytest.raises(ModelError, match="truncated"):
        archive.unpack(path, tmp_path)


def test_a_flipped_byte_is_noticed(starter, tmp_path):
    """Corrupt weights are detected by the zip's own checksums."""
    data = bytearray(starter.read_bytes())
    data[len(data) // 2] ^= 1
    path = tmp_path / "flipped.argosmodel"
    path.write_bytes(data)
    with pytest.raises(ModelError), archive.unpacked(path):
        pass
    assert not list(archive.cache_folder().iterdir())


def test_a_user_without_a_home_folder(starter, monkeypatch):
    """Neither HOME nor a passwd entry: the model is unpacked for as long as it is needed."""

    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(archive.Path, "home", homeless)
    with archive.unpacked(starter) as folder:
        assert (folder / "model" / "model.bin").exists()
    assert not folder.exists()
