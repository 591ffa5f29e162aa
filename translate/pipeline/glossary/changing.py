"""Terms of a project's glossary: added, changed, removed."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import replace
from pathlib import Path

from translate.errors import ConflictError
from translate.glossary.edit import merged_term, with_term
from translate.glossary.terms import read_glossary
from translate.io import decode, is_there, read_bytes, save
from translate.message import Message
from translate.model import GlossaryTerm
from translate.project import Project
from translate.workspace.lock import locked


class TermConflictError(ConflictError):
    """A term of the glossary was changed elsewhere since the caller was shown it.

    Args:
        theirs: The term as the glossary has it now.
    """

    def __init__(self, theirs: GlossaryTerm) -> None:
        hint = Message("look at both and choose")
        super().__init__("the term was changed elsewhere meanwhile", hint=hint)
        self.theirs = theirs


def terms_of(project: Project) -> tuple[GlossaryTerm, ...]:
    """Return the terms of a project's glossary, in its order.

    Raises:
        InputError: The glossary is damaged.
    """
    return read_glossary(project.glossary())


def add_term(project: Project, term: GlossaryTerm) -> bool:
    """Add a term to the glossary; its other lines stay as they are written.

    Args:
        project: The project.
        term: The term. If there is one with the same source and target, what a person wrote of it
            and ``term`` does not say stays: its note, its capitals, that it is kept.

    Returns:
        Whether the glossary changed.

    Raises:
        InputError: The glossary is damaged, or the term lacks its source or target.
        StorageError: The glossary cannot be written.
    """
    with locked(project):
        for one in terms_of(project):
            if _pair(one) == _pair(term):
                term = replace(
                    term,
                    note=term.note or one.note,
                    case_sensitive=term.case_sensitive or one.case_sensitive,
                    keep=term.keep or one.keep,
                )
        return _edit(project, _pair(term), term)


def new_term(project: Project, term: GlossaryTerm) -> None:
    """Add a term that the glossary does not have yet.

    Args:
        project: The project.
        term: The term.

    Raises:
        ConflictError: The glossary has a term with this source and target.
        InputError: The glossary is damaged, or the term is not complete.
        StorageError: The glossary cannot be written.
    """
    with locked(project):
        if _stands(project, term):
            raise _taken(term)
        add_term(project, term)


def change_term(project: Project, before: GlossaryTerm, term: GlossaryTerm) -> GlossaryTerm:
    """Put a term in the place of another; the other lines of the glossary stay as they are.

    Args:
        project: The project.
        before: The term that is to go, as the caller was shown it.
        term: What comes in its place. What somebody else has changed of ``before`` since, and the
            caller has not, stays changed.

    Returns:
        What the glossary has now.

    Raises:
        TermConflictError: Somebody else has changed the same of the term.
        ConflictError: The term to go is not there any more, or the glossary has the other already.
        InputError: The glossary is damaged, or the term is not complete.
        StorageError: The glossary cannot be written.
    """
    with locked(project):
        theirs = _standing(project, before)
        merged = merged_term(before, term, theirs)
        if merged is None:
            raise TermConflictError(theirs)
        if _pair(merged) != _pair(before) and _stands(project, merged):
            raise _taken(merged)
        _edit(project, _pair(before), merged)
        return merged


def drop_term(project: Project, before: GlossaryTerm) -> None:
    """Remove a term that is still as the caller was shown it.

    Args:
        project: The project.
        before: The term.

    Raises:
        TermConflictError: Somebody else has changed it.
        ConflictError: It is not there any more.
        InputError: The glossary is damaged.
        StorageError: The glossary cannot be written.
    """
    with locked(project):
        theirs = _standing(project, before)
        if theirs != before:
            raise TermConflictError(theirs)
        remove_term(project, *_pair(before))


def remove_term(project: Project, source: str, target: str) -> bool:
    """Remove a term from the glossary; its other lines stay as they are written.

    Returns:
        Whether it was there.

    Raises:
        InputError: The glossary is damaged.
        StorageError: The glossary cannot be written.
    """
    return _edit(project, (source, target), None)


def _pair(term: GlossaryTerm) -> tuple[str, str]:
    return term.source, term.target


def _stands(project: Project, term: GlossaryTerm) -> bool:
    return any(_pair(one) == _pair(term) for one in terms_of(project))


def _standing(project: Project, before: GlossaryTerm) -> GlossaryTerm:
    """Return the term as it stands now, by its source and target."""
    found = [one for one in terms_of(project) if _pair(one) == _pair(before)]
    if not found:
        raise ConflictError(
            "the glossary does not have this term any more",
            hint="open the glossary again; add the term if it is still wanted",
        )
    return found[0]


def _taken(term: GlossaryTerm) -> ConflictError:
    message = Message(
        "the glossary has {source} → {target} already", source=term.source, target=term.target
    )
    return ConflictError(message, hint="change that term instead")


def _edit(project: Project, pair: tuple[str, str], term: GlossaryTerm | None) -> bool:
    path = project.glossary()
    with locked(project):
        data = read_bytes(path) if is_there(path) else b""
        mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""  # without it Excel takes it for ANSI
        return save(path, mark + with_term(_as_written(data, path), str(path), pair, term).encode())


def _as_written(data: bytes, path: Path) -> str:
    """Return a glossary with the line ends that it has, unless they are those of old Macs."""
    text = decode(data, str(path))
    written = data.removeprefix(BOM_UTF8).decode()
    return written if written.replace("\r\n", "\n") == text else text
