"""One line of a glossary changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from translate.errors import InputError
from translate.glossary.edit import merged_term, with_term
from translate.model import GlossaryTerm

TEXT = 'source,target,note,forbidden\r\n"đò, ghe",boat,,\n\nbến,wharf,"a ""b""",\n'


@pytest.mark.parametrize(
    ("pair", "term", "wanted"),
    [
        (("chợ", "market"), GlossaryTerm("chợ", "market"), TEXT + "chợ,market,,\n"),
        (("bến", "wharf"), None, TEXT[: TEXT.index("bến")]),
        (
            ("đò, ghe", "boat"),
            GlossaryTerm("đò", "ferry", "small", forbidden=True),
            TEXT.replace('"đò, ghe",boat,,', "đò,ferry,small,yes"),
        ),
        (("gió", "wind"), None, TEXT),
    ],
)
def test_other_lines_stay_as_they_are(
    pair: tuple[str, str], term: GlossaryTerm | None, wanted: str
) -> None:
    """Quotes, empty lines and line ends too."""
    assert with_term(TEXT, "g.csv", pair, term) == wanted


def test_a_new_glossary_has_a_heading_and_others_keep_their_delimiter() -> None:
    """As Excel writes it where a comma is the decimal mark."""
    assert with_term("", "g.csv", ("a", "b"), GlossaryTerm("a", "b")).splitlines() == [
        "source,target,note,forbidden,case-sensitive,keep",
        "a,b,,,,",
    ]
    text = "source;target\na;b"
    assert with_term(text, "g.csv", ("c", "d"), GlossaryTerm("c", "d")) == f"{text}\nc;d\n"


def test_lines_end_as_those_of_the_file() -> None:
    """Excel on Windows ends them so; a line end in a cell stays as it is."""
    text = 'Source;Target;Note\r\nđò;boat;"a\nb"\r\nghe;boat;\r\n'
    new = GlossaryTerm("bến", "wharf")
    assert with_term(text, "g.csv", ("bến", "wharf"), new) == f"{text}bến;wharf;\r\n"
    assert with_term(text, "g.csv", ("đò", "boat"), new) == text.replace(
        'đò;boat;"a\nb"', "bến;wharf;"
    )
    text = text.removesuffix("\r\n")
    assert with_term(text, "g.csv", ("bến", "wharf"), new) == f"{text}\r\nbến;wharf;\r\n"


@pytest.mark.parametrize(
    ("text", "term", "problem"),
    [
        (TEXT, GlossaryTerm("a", " "), "needs a source and a target"),
        (TEXT, GlossaryTerm("a", "a", forbidden=True, keep=True), "cannot be forbidden"),
        ("a,b\n", GlossaryTerm("a", "b"), "has no columns 'source' and 'target'"),
        ("source,target\n", GlossaryTerm("a", "b", "c"), r"has no column 'note'; add its name"),
        ('source,target\n"a,b\n', GlossaryTerm("a", "b"), "is not closed"),
    ],
)
def test_what_cannot_be_written_is_one_line(text: str, term: GlossaryTerm, problem: str) -> None:
    """Nothing is lost in silence."""
    with pytest.raises(InputError, match=problem):
        with_term(text, "g.csv", (term.source, term.target), term)


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        ({"note": "x"}, {"target": "ship"}, {"note": "x", "target": "ship"}),
        ({"forbidden": True}, {"forbidden": True}, {"forbidden": True}),
        ({}, {"keep": True}, {"keep": True}),
        ({"note": "x"}, {"note": "y"}, None),
        ({"note": "x", "target": "ship"}, {"note": "y"}, None),
    ],
)
def test_what_two_people_changed_of_a_term(
    mine: dict[str, Any], theirs: dict[str, Any], merged: dict[str, Any] | None
) -> None:
    """Both changes are kept unless they are of the same, and differ."""
    term = GlossaryTerm("đò", "boat")
    wanted = None if merged is None else replace(term, **merged)
    assert merged_term(term, replace(term, **mine), replace(term, **theirs)) == wanted
    assert merged_term(term, replace(term, **theirs), replace(term, **mine)) == wanted
