"""What is at a path: never an error."""

from pathlib import Path

import pytest

from translate.io import is_dir, is_file, is_there, resolved, save


@pytest.mark.parametrize("name", ["a" * 300, "/".join(["b" * 200] * 30), "c/d", "loop", "loop/x"])
def test_a_path_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    """A name that is too long, one below a file, and links that lead in a circle name nothing."""
    (tmp_path / "c").write_bytes(b"")
    (tmp_path / "loop").symlink_to("loop")
    path = tmp_path / name
    assert not any(ask(path) for ask in (is_file, is_dir, is_there))
    assert resolved(path) == path


def test_links_are_followed(tmp_path: Path) -> None:
    """As `pathlib` does."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.txt").write_bytes(b"")
    (tmp_path / "link").symlink_to("real")
    assert is_dir(tmp_path / "link")
    assert is_file(tmp_path / "link/a.txt")
    assert resolved(tmp_path / "link/../link/a.txt") == (tmp_path / "real/a.txt").resolve()


def test_a_link_to_itself_is_replaced(tmp_path: Path) -> None:
    """As an edition may be: there is nothing in it."""
    (tmp_path / "a.html").symlink_to("a.html")
    assert save(tmp_path / "a.html", b"x")
    assert (tmp_path / "a.html").read_bytes() == b"x"
