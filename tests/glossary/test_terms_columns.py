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


def test_the_names_of_columns_may_have_capitals(tmp_path: Path) -> None:
    """As people write headings in a spreadsheet; a forbidden term is not a wanted one."""
    path = tmp_path / "glossary.csv"
    path.write_text(" Source ,TARGET,Forbidden,Remark\nlũ,deluge,yes,x\n", "utf-8")
    assert read_glossary(path) == (GlossaryTerm("lũ", "deluge", forbidden=True),)
    path.write_text("source,target,Target\nlũ,flood,deluge\n", "utf-8")
    with pytest.raises(InputError, match="has two columns 'target'"):
        read_glossary(path)
