"""Tests of the glossary file: the fields of a term, and the errors if one is missing."""

import unicodedata
from pathlib import Path

import pytest

from translate.errors import InputError
from translate.glossary.terms import read_glossary
from translate.model import GlossaryTerm


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "glossary.csv"


def test_terms_are_read_in_order(file: Path) -> None:
    """Columns are in any order, the last two are optional; text is composed and stripped."""
    file.write_text(
        unicodedata.normalize("NFD", "target,source,note,forbidden\n rare earth ,đất hiếm,style,\n")
        + 'rare soil,đất hiếm,"never, ever",Yes\n',
        "utf-8",
    )
    assert read_glossary(file) == (
        GlossaryTerm("đất hiếm", "rare earth", "style"),
        GlossaryTerm("đất hiếm", "rare soil", "never, ever", forbidden=True),
    )
    file.write_text("source,target\nlũ,flood\n", "utf-8")
    assert read_glossary(file) == (GlossaryTerm("lũ", "flood"),)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_as_a_spreadsheet_writes_it(file: Path, mark: str) -> None:
    """Any usual delimiter, a byte order mark, and rows of nothing but delimiters."""
    rows = ["source,target,note,forbidden", "ghe,boat,,", ",,,", "", "lũ,flood,,", ",,,"]
    file.write_text("\ufeff" + "\r\n".join(rows).replace(",", mark) + "\r\n", "utf-8")
    assert read_glossary(file) == (GlossaryTerm("ghe", "boat"), GlossaryTerm("lũ", "flood"))


def test_a_quoted_cell_may_have_line_ends_and_quotes(file: Path) -> None:
    """Empty lines are no terms; the last line needs no end."""
    file.write_text('source,target,note\n\nlũ,flood,"one\ntwo ""x"""\nmưa,"rain"', "utf-8")
    assert [(t.source, t.target, t.note) for t in read_glossary(file)] == [
        ("lũ", "flood", 'one\ntwo "x"'),
        ("mưa", "rain", ""),
    ]


def test_no_file_has_no_terms(file: Path) -> None:
    """A project does not need a glossary."""
    assert read_glossary(file) == ()


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "has no columns"),
        ("source|target\nlũ|flood\n", 1, "has no columns"),
        ("source;target\nlũ;flood\n;\n;x\n", 4, "needs a source and a target"),
        ("source,target\nlũ,flood\n,x\n", 3, "needs a source and a target"),
        ("source,target\nlũ\n", 2, "needs a source and a target"),
        ("source,target,forbidden\nlũ,flood,perhaps\n", 2, "is yes or no, not 'perhaps'"),
        ('source,target\nlũ,flood\n"abc,def\n' + "x,y\n" * 10, 3, "is not closed"),
        ('source,target\n"abc,def\n' + "x,y\n" * 50_000, 2, "is not closed"),
        ("source,target\nlũ,flood\nbão," + "s" * 140_000 + "\n", 3, "more than 131,072 characters"),
        ("source,target\nlũ,flood,\nchủ tịch,Chairperson, People's Committee\n", 3, "in no column"),
        ("source,target,\nlũ,flood, deluge\n", 2, "'deluge' is in no column of the first line"),
        ("source;target\nlũ;flood;;x\n", 2, "'x' is in no column of the first line"),
        ("source,target,note,target\nlũ,flood,,deluge\n", 1, "has two columns 'target'"),
        ('source,target\nlũ,"flood\n', 2, "is not closed"),
        ('source,"target\nlũ,flood\n', 1, "is not closed"),
    ],
)
def test_a_damaged_glossary_names_its_line(file: Path, text: str, line: int, message: str) -> None:
    """The error says what is missing, and where."""
    file.write_text(text, "utf-8")
    with pytest.raises(InputError, match=message) as caught:
        read_glossary(file)
    assert caught.value.place == f"{file}:{line}"
