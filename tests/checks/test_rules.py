"""Every check fires on its bad cases and is silent on its good ones, and has both."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.check_cases import FOLDER, SECTIONS, read_cases

from translate.checks import CHECKS
from translate.checks.runner import run_checks
from translate.model import Unit

NEED_MORE_THAN_A_PAIR = {"draft-untouched", "inconsistent", "glossary", "diacritic-consistency"}
"""Checks that look at drafts, terms or other units; their cases are in test_article_checks.py."""

CASES = [
    (path.stem, section, pair)
    for path in sorted(FOLDER.glob("*.txt"))
    for section in SECTIONS
    for pair in read_cases(path)[section]
]


def test_every_check_has_cases_and_every_file_a_check() -> None:
    """No check goes untested, and no case file is an orphan."""
    files = {path.stem for path in FOLDER.glob("*.txt")}
    assert files == {check.id for check in CHECKS} - NEED_MORE_THAN_A_PAIR


@pytest.mark.parametrize(("check", "section", "pair"), CASES)
def test_case(check: str, section: str, pair: tuple[str, str]) -> None:
    """The check reports each pair under "fires" and none under "silent"."""
    source, target = pair
    found = [
        one.message for one in run_checks([Unit(source, target, approved=True)]) if one.id == check
    ]
    assert bool(found) is (section == "fires"), found


@pytest.mark.parametrize(
    "text",
    ["", "## fires\na\nb\n", "## fires\na\nb\n\n## silent\n", "## fires\na\n\n## silent\nc\nd\n"],
)
def test_malformed_case_file(tmp_path: Path, text: str) -> None:
    """A file that is empty, lacks a section, or has half a pair is refused."""
    path = tmp_path / "x.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"x\.txt"):
        read_cases(path)
