"""Names that every system can have, and names in either Unicode form."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from translate.io import as_written, fits_windows, names, same_name


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("mua", True),
        ("đường ngập", True),
        ("2025/10/lũ", True),
        ("con-duong", True),
        ("console", True),
        ("com", True),
        ("com10", True),
        ("con", False),
        ("2025/Nul", False),
        ("aux.vi-en.html", False),
        ("lpt9", False),
        ("COM¹.txt", False),
        ("con .txt", False),
        ("a:b", False),
        ("a?", False),
        ("a.", False),
        ("a /b", False),
        ("a\\b", False),
        ("a\tb", False),
    ],
)
def test_names_that_windows_cannot_have(name: str, fits: bool) -> None:
    """Devices with any ending, reserved characters, points and spaces at the end of any part."""
    assert fits_windows(name) is fits


def test_a_file_is_found_in_either_unicode_form(tmp_path: Path) -> None:
    """Composed letters win; a file that is not there yet gets them."""
    composed, other = "lũ/đường.po", unicodedata.normalize("NFD", "lũ/đường.po")
    assert as_written(tmp_path, composed) == tmp_path / composed
    (tmp_path / other).parent.mkdir()
    (tmp_path / other).touch()
    assert as_written(tmp_path, composed) == tmp_path / other
    (tmp_path / composed).parent.mkdir()
    (tmp_path / composed).touch()
    assert as_written(tmp_path, composed) == tmp_path / composed


def test_names_of_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unicode forms are one name everywhere, capitals and small letters on some systems."""
    decomposed = unicodedata.normalize("NFD", "Lũ")
    assert same_name("Lũ", tmp_path) == same_name(decomposed, tmp_path)
    assert same_name("Lũ", tmp_path) != same_name("lũ", tmp_path)
    monkeypatch.setattr(names, "ignores_case", lambda _: True)
    assert same_name("LŨ", tmp_path) == same_name("lũ", tmp_path)
