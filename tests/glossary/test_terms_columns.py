"""The glossary's columns for yes or no: case-sensitive, keep."""

from pathlib import Path

import pytest

from translate.errors import InputError
from translate.glossary.terms import read_glossary
from translate.model import GlossaryTerm


def read(folder: Path, text: str) -> tuple[GlossaryTerm, ...]:
    """The terms of a glossary with this text."""
    path = folder / "glossary.csv"
    path.write_text(text, "utf-8")
    return read_glossary(path)


def test_a_term_may_be_case_sensitive_or_kept(tmp_path: Path) -> None:
    """A term that is kept needs no target; columns that are missing say no."""
    text = "source,target,case-sensitive,keep\nNga,Russia,yes,\nVinFast,,,x\nlũ,flood,,\n"
    assert read(tmp_path, text) == (
        GlossaryTerm("Nga", "Russia", case_sensitive=True),
        GlossaryTerm("VinFast", "VinFast", keep=True),
        GlossaryTerm("lũ", "flood"),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("source,target,keep\nlũ,flood,perhaps\n", "'keep' is yes or no"),
        ("source,target,case-sensitive\nlũ,flood,2\n", "'case-sensitive' is yes or no"),
        ("source,target,keep\nlũ,flood,yes\n", "no other target"),
        ("source,target,keep,forbidden\nlũ,,yes,yes\n", "cannot be forbidden"),
    ],
)
def test_a_cell_that_means_nothing_is_reported(tmp_path: Path, text: str, message: str) -> None:
    """With its line."""
    with pytest.raises(InputError, match=message) as caught:
        read(tmp_path, text)
    assert caught.value.place.endswith("glossary.csv:2")
