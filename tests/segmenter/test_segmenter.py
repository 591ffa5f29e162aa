"""The linguists' cases, and the harness that reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.barfile import Case, read_cases

from translate.segmenter import segment
from translate.segmenter.languages import LANGUAGES

FOLDER = Path(__file__).parent / "cases"
CASES = {path.stem: read_cases(path) for path in sorted(FOLDER.glob("*.txt"))}


@pytest.mark.parametrize(
    ("language", "case"),
    [
        pytest.param(language, case, id=f"{case.place}-{case.category}")
        for language, cases in CASES.items()
        for case in cases
    ],
)
def test_case(language: str, case: Case) -> None:
    """Each text is cut where its bars stand."""
    assert tuple(found.text.strip() for found in segment(case.text, language)) == case.sentences


def test_every_language_has_cases() -> None:
    """A language of ours without a case file would be one that nobody checks."""
    assert set(LANGUAGES) <= set(CASES)
    assert len(CASES["vi"]) >= 150


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "no case"),
        ("# only a comment\n", "no case"),
        ("decimal 28,5\n", "category<TAB>text"),
        ("\tno category\n", "category<TAB>text"),
        ("empty\t \n", "category<TAB>text"),
        ("bar\tMột.|\n", "bar"),
        ("bar\tMột.||Hai.\n", "bar"),
        ("escape\tMột\\x.\n", "escape"),
    ],
)
def test_bad_case_files_are_refused(tmp_path: Path, content: str, complaint: str) -> None:
    """A case file that is empty or malformed stops the tests instead of passing them."""
    path = tmp_path / "vi.txt"
    path.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=complaint):
        read_cases(path)
