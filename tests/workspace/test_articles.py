"""Articles as the use cases read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.project import Project
from translate.workspace.articles import split_target


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mr. Putin met Dr. No. He left.", ["Mr. Putin met Dr. No. He left."]),
        ("The U.S. Senate voted! “No” won.", ["The U.S. Senate voted!", "“No” won."]),
        ("J. Smith came (late.) It rained.", ["J. Smith came (late.)", "It rained."]),
        ("It cost 2.5 million. 3 came.", ["It cost 2.5 million.", "3 came."]),
        ("", [""]),
    ],
)
def test_english_is_divided_at_ends_of_sentences(text, parts):
    """Not after abbreviations, initials or letters with stops."""
    assert split_target(Project(Path()), text) == parts
