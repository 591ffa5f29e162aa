"""Tests of dry runs: whatever is done with files, it comes out as on disk, and the disk stays."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.projects import files_under

from translate.errors import InputError, StorageError
from translate.io import (
    Replacement,
    append_lines,
    exists,
    files_below,
    files_in,
    is_folder,
    make_folder,
    matching,
    move,
    read_if_there,
    rehearsal,
    rehearsing,
    remove,
    replace_all,
    replace_unchanged,
    save,
    would,
)

PLACES = ("a.po", "b.po", "sub/a.po", "sub/deep/c.txt", ".hidden")
place = st.sampled_from(PLACES)
data = st.sampled_from([b"", b"1\n", b"2\n"])
step = st.one_of(
    st.tuples(st.just("save"), place, data),
    st.tuples(st.just("append"), place, data),
    st.tuples(st.just("replace"), place, data, data),
    st.tuples(st.just("replace all"), place, data, data),
    st.tuples(st.just("move"), place, place),
    st.tuples(st.just("remove"), place),
    st.tuples(st.just("make"), st.sampled_from(["empty", "sub/deep/down"])),
)


def _do(root: Path, what: str, *values: object) -> object:
    path = root / str(values[0])
    others: dict[str, Callable[..., object]] = {
        "save": lambda new: save(path, new),
        "append": lambda new: append_lines(path, [new]),
        "replace": lambda before, new: replace_unchanged(path, new, before),
        "replace all": lambda before, new: replace_all([Replacement(path, before, new)]),
        "move": lambda target: move(path, root / target),
        "remove": lambda: remove(path),
        "make": lambda: make_folder(path),
    }
    try:
        return others[what](*values[1:])
    except (StorageError, InputError):
        return "failed"


def _seen(root: Path) -> dict[str, object]:
    """Return all that a command can find out about a folder."""
    return {
        "files": [path.relative_to(root) for path in files_in(root)],
        "below": [path.relative_to(root) for path in files_below(root)],
        "catalogs": [path.relative_to(root) for path in matching(root, "*.po")],
        "content": {name: read_if_there(root / name) for name in PLACES},
        "there": {name: exists(root / name) for name in (*PLACES, "sub", "empty")},
        "folders": {name: is_folder(root / name) for name in (*PLACES, "sub", "sub/deep", "empty")},
    }


@given(st.dictionaries(place, data), st.lists(step, max_size=8))
def test_a_dry_run_is_like_the_real_one(before: dict[str, bytes], steps: list[tuple]) -> None:
    """Every answer is the same, the disk stays, and the list has what the real run changes."""
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        for root in (Path(one).resolve(), Path(other).resolve()):
            for name, content in before.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_bytes(content)
        dry, real = Path(one).resolve(), Path(other).resolve()
        with rehearsing() as found:
            answers = [(_do(dry, *words), _seen(dry)) for words in steps]
        assert files_under(dry) == before
        assert answers == [(_do(real, *words), _seen(real)) for words in steps]
        after = files_under(real)
        expected = {
            (str(dry / name), "create" if name not in before else "change")
            for name, content in after.items()
            if before.get(name) != content
        } | {(str(dry / name), "remove") for name in before.keys() - after.keys()}
        listed = {(name, verb) for verb, name in found.changes if not name.endswith(os.sep)}
        assert listed == expected


def test_no_dry_run_is_going_on_before_and_after() -> None:
    """An error within does not leave it on."""
    with pytest.raises(StorageError), rehearsing():
        save(Path("/dev/null/a"), b"")
    assert rehearsal() is None


def test_other_things_are_named(tmp_path: Path) -> None:
    """What is no file is done or not by whoever asks."""
    assert not would("install", "a model")
    with rehearsing() as found:
        assert would("install", "a model")
        make_folder(tmp_path / "a" / "b")
    assert found.changes[-1] == ("install", "a model")
    assert ("create", f"{tmp_path / 'a' / 'b'}{os.sep}") in found.changes


def test_what_cannot_be_written_fails(tmp_path: Path) -> None:
    """A dry run reports what the real one would stumble over."""
    (tmp_path / "file").write_bytes(b"")
    with rehearsing(), pytest.raises(StorageError, match="not a directory"):
        save(tmp_path / "file" / "b", b"1")


def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file that it points to would change, by whichever name it is read."""
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "link").symlink_to("a")
    with rehearsing() as found:
        save(tmp_path / "link", b"2")
        assert read_if_there(tmp_path / "a") == b"2"
    assert found.changes == [("change", str(tmp_path / "link"))]
