"""Tests of the reader of case files: it refuses files with which a test would pass emptily."""

from pathlib import Path

import pytest
from support.casefile import case_files, read_sections


def test_sections_are_read_in_order(tmp_path: Path) -> None:
    """The lines under a mark are its section; a comment may precede the first."""
    file = tmp_path / "case.txt"
    file.write_text("# why\n=== a\none\n\ntwo\n=== b\nthree\n", "utf-8")
    assert read_sections(file, "a", "b") == ["one\n\ntwo", "three\n"]


@pytest.mark.parametrize(
    "text", ["", "=== a\nx\n", "stray\n=== a\nx\n=== b\ny\n", "=== a\n=== b\nx\n"]
)
def test_a_malformed_file_is_refused(tmp_path: Path, text: str) -> None:
    """No sections, a missing one, text before the first, or an empty one."""
    file = tmp_path / "case.txt"
    file.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"case\.txt"):
        read_sections(file, "a", "b")


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    """A wrong path must not count as zero cases."""
    with pytest.raises(ValueError, match="no case files"):
        case_files(tmp_path)
