"""Writing is whole or not at all."""

import os
from pathlib import Path

import pytest

from translate.errors import StorageError
from translate.io import replace_unchanged, save, sweep, writing
from translate.io.exchange import exchange


def test_saving_writes_only_what_changed(tmp_path: Path) -> None:
    """Folders are made; equal content leaves the file alone, its time too."""
    file = tmp_path / "deep/down/a.po"
    assert save(file, b"one")
    before = file.stat().st_mtime_ns, file.stat().st_ino
    assert not save(file, b"one")
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before
    assert save(file, b"two")
    assert file.read_bytes() == b"two"
    assert [path.name for path in file.parent.iterdir()] == ["a.po"]


def test_saving_keeps_permissions_and_links(tmp_path: Path) -> None:
    """A new file gets the usual permissions, a replaced one keeps its own; a link stays a link."""
    file = tmp_path / "a.po"
    save(file, b"one")
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert file.stat().st_mode == plain.stat().st_mode
    file.chmod(0o640)
    link = tmp_path / "link.po"
    link.symlink_to(file)
    save(link, b"two")
    assert link.is_symlink()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"two", 0o640)


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full, the old content stays, and nothing else is left behind."""
    file = tmp_path / "a.po"
    save(file, b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="no space left") as caught:
        save(file, b"new")
    assert caught.value.place == str(file)
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.po"]


def test_what_a_killed_run_left_is_swept_away(tmp_path: Path) -> None:
    """Temporary files an hour old go; younger ones, and other files, stay."""
    old, young, other = (tmp_path / name for name in (".a.po.x.tmp", ".b.po.y.tmp", "c.tmp"))
    for path in (old, young, other):
        path.touch()
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))
    sweep(tmp_path)
    sweep(tmp_path / "missing")
    assert sorted(tmp_path.iterdir()) == [young, other]


@pytest.fixture(params=[True, False], ids=["exchange", "no exchange"])
def _system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both kinds of systems: with an atomic exchange of two files, and without."""
    if not request.param:
        monkeypatch.setattr(writing, "exchange", lambda _one, _other: False)


@pytest.mark.usefixtures("_system")
def test_a_file_is_replaced_while_it_is_unchanged(tmp_path: Path) -> None:
    """It is made, and replaced, only where it is what the caller read."""
    file = tmp_path / "new/a.po"
    assert replace_unchanged(file, b"one", None)
    assert not replace_unchanged(file, b"two", None)
    assert not replace_unchanged(file, b"two", b"other")
    assert file.read_bytes() == b"one"
    assert replace_unchanged(file, b"two", b"one")
    assert file.read_bytes() == b"two"
    file.unlink()
    assert not replace_unchanged(file, b"three", b"two")
    assert not file.exists()
    assert list(file.parent.iterdir()) == []


def test_a_save_by_another_program_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when it saves again in between: the newest text stays."""
    file = tmp_path / "a.po"
    file.write_bytes(b"read")
    saves = iter([b"first", b"second", b"third"])

    def slow_exchange(one: Path, other: Path) -> bool:
        if (text := next(saves, None)) is not None:
            other.write_bytes(text)
        return exchange(one, other)

    monkeypatch.setattr(writing, "exchange", slow_exchange)
    assert not replace_unchanged(file, b"ours", b"read")
    assert file.read_bytes() == b"third"
    assert [path.name for path in tmp_path.iterdir()] == ["a.po"]


def test_saving_keeps_the_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever shares the folder can still write; who may not give the group saves all the same."""
    path = tmp_path / "a.po"
    path.write_bytes(b"1")
    os.chown(path, -1, 2000 if os.geteuid() == 0 else os.getgroups()[-1])
    path.chmod(0o664)
    before = path.stat()
    assert save(path, b"2")
    assert replace_unchanged(path, b"3", b"2")
    assert (path.stat().st_gid, path.stat().st_mode) == (before.st_gid, before.st_mode)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchown", refuse)
    assert save(path, b"4")
    assert path.read_bytes() == b"4"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with a name")
def test_a_device_is_not_replaced(tmp_path: Path) -> None:
    """Nor what a link leads to, such as /dev/null: a file would stand in its place."""
    pipe, link = tmp_path / "pipe", tmp_path / "link.po"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for write in (lambda: save(link, b"x"), lambda: replace_unchanged(link, b"x", b"y")):
        with pytest.raises(StorageError, match="not an ordinary file"):
            write()
    assert pipe.is_fifo()
