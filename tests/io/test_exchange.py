"""Tests of exchanging two files in one step."""

from pathlib import Path

import pytest

from translate.io.exchange import exchange


def test_the_system_exchanges_files(tmp_path: Path) -> None:
    """If it cannot, the result says so and both stay; a missing file is an error."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    swapped = exchange(one, other)
    assert (one.read_bytes(), other.read_bytes()) == ((b"2", b"1") if swapped else (b"1", b"2"))
    if swapped:
        with pytest.raises(FileNotFoundError):
            exchange(one, tmp_path / "none")
