"""Tests of changes to the terms of a glossary."""

import pytest

from translate.errors import ConflictError
from translate.model import GlossaryTerm
from translate.pipeline.glossary.changing import (
    TermConflictError,
    add_term,
    change_term,
    drop_term,
    new_term,
    terms_of,
)
from translate.project import Project


def test_a_term_takes_no_other_ones_place(project: Project) -> None:
    """What a person wrote of a term is neither overwritten nor doubled."""
    project.glossary().parent.mkdir(parents=True, exist_ok=True)
    project.glossary().write_text("source,target,note\nlũ,flood,mine\nmưa,rain,\n", "utf-8")
    with pytest.raises(ConflictError, match="has lũ → flood already"):
        new_term(project, GlossaryTerm("lũ", "flood"))
    with pytest.raises(ConflictError, match="has lũ → flood already"):
        change_term(project, GlossaryTerm("mưa", "rain"), GlossaryTerm("lũ", "flood"))
    with pytest.raises(ConflictError, match="any more"):
        change_term(project, GlossaryTerm("gió", "wind"), GlossaryTerm("gió", "winds"))
    change_term(project, GlossaryTerm("mưa", "rain"), GlossaryTerm("mưa", "rainfall"))
    new_term(project, GlossaryTerm("gió", "wind"))
    assert project.glossary().read_text("utf-8") == (
        "source,target,note\nlũ,flood,mine\nmưa,rainfall,\ngió,wind,\n"
    )


def test_what_two_people_change_of_a_term_is_merged(project: Project) -> None:
    """One the note, the other the translation; where both change the same, the second is asked."""
    path = project.glossary()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("source,target,note,forbidden\nlũ,flood,as of 2025,\n", "utf-8")
    shown = GlossaryTerm("lũ", "flood", "an older note")
    stored = change_term(project, shown, GlossaryTerm("lũ", "deluge", "an older note"))
    assert stored == GlossaryTerm("lũ", "deluge", "as of 2025")
    assert terms_of(project) == (stored,)
    before = path.read_bytes()
    with pytest.raises(TermConflictError, match="changed elsewhere") as caught:
        change_term(
            project, GlossaryTerm("lũ", "deluge", "old"), GlossaryTerm("lũ", "deluge", "mine")
        )
    assert caught.value.theirs == stored
    with pytest.raises(TermConflictError):
        drop_term(project, GlossaryTerm("lũ", "deluge", "old"))
    with pytest.raises(ConflictError, match="any more"):
        drop_term(project, GlossaryTerm("lũ", "flood", "as of 2025"))
    assert path.read_bytes() == before
    drop_term(project, stored)
    assert terms_of(project) == ()


def test_what_is_not_said_of_a_term_that_is_there_stays(project: Project) -> None:
    """Its note and its capitals; that it is forbidden is said each time."""
    path = project.glossary()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "source,target,note,forbidden,case-sensitive\nNga,Russia,mine,yes,yes\n", "utf-8"
    )
    assert add_term(project, GlossaryTerm("Nga", "Russia"))
    assert path.read_text("utf-8").endswith("\nNga,Russia,mine,,yes\n")
    assert not add_term(project, GlossaryTerm("Nga", "Russia"))
    add_term(project, GlossaryTerm("Nga", "Russia", "a country", forbidden=True))
    assert path.read_text("utf-8").endswith("\nNga,Russia,a country,yes,yes\n")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_file_stays_as_a_spreadsheet_wrote_it(project: Project, mark: bytes) -> None:
    """Its byte order mark, without which Excel shows other letters, and its line ends."""
    path = project.glossary()
    path.parent.mkdir(parents=True, exist_ok=True)
    text = mark + "source;target\r\nlũ;flood\r\n".encode()
    path.write_bytes(text)
    assert add_term(project, GlossaryTerm("mưa", "rain"))
    assert path.read_bytes() == text + "mưa;rain\r\n".encode()
    path.write_bytes(text.replace(b"\r\n", b"\r"))
    assert add_term(project, GlossaryTerm("mưa", "rain"))
    assert path.read_bytes() == text.replace(b"\r\n", b"\n") + "mưa;rain\n".encode()
