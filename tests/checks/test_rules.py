"""Every check fires on its bad cases and is silent on its good ones, and has both."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.check_cases import FOLDER, SECTIONS, CheckCase, read_cases

from translate.checks import CHECKS
from translate.checks.context import CheckedArticle
from translate.checks.runner import check_article
from translate.model import GlossaryTerm, Unit

CASES = [
    (path.stem, section, case)
    for path in sorted(FOLDER.glob("*.txt"))
    for section in SECTIONS
    for case in read_cases(path)[section]
]


def test_every_check_has_cases_and_every_file_a_check() -> None:
    """No check goes untested, and no case file is an orphan."""
    files = {path.stem for path in FOLDER.glob("*.txt")}
    assert files == {check.id for check in CHECKS}


@pytest.mark.parametrize(("check", "section", "case"), CASES)
def test_case(check: str, section: str, case: CheckCase) -> None:
    """The check reports each case under "fires" and none under "silent"."""
    article = CheckedArticle.of(case.units, case.terms, style=case.style, doubts=case.doubts)
    findings = check_article(article)
    found = [one.message for one in findings if one.id == check]
    assert bool(found) is (section == "fires"), found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "## fires\na\nb\n",
        "## fires\na\nb\n\n## silent\n",
        "## fires\na\n\n## silent\nc\nd\n",
        "## fires\na\nb\n> note: c\n\n## silent\nc\nd\n",
        "## fires\n> draft: b\na\nb\n\n## silent\nc\nd\n",
        "## fires\n> term: b\n\n## silent\nc\nd\n",
    ],
)
def test_malformed_case_file(tmp_path: Path, text: str) -> None:
    """A file that is empty, lacks a section, has half a pair or an unknown remark is refused."""
    path = tmp_path / "x.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"x\.txt"):
        read_cases(path)


def test_a_forbidden_word_is_reported_wherever_it_stands() -> None:
    """Each place, and each of the words, so that all of them are marked."""
    unit = Unit("Đất hiếm tăng giá.", "Rare soils, more rare soils and odd earths.")
    terms = (
        GlossaryTerm("đất hiếm", "rare earth"),
        GlossaryTerm("đất hiếm", "rare soil", forbidden=True),
        GlossaryTerm("đất hiếm", "odd earth", forbidden=True),
    )
    found = check_article(CheckedArticle.of([unit], terms))
    spans = [one.target_span for one in found if one.id == "glossary"]
    assert [unit.target[slice(*span)] for span in spans if span] == [
        "Rare soils",
        "rare soils",
        "odd earths",
    ]
