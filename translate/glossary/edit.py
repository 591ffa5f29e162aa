"""Change one line of a glossary, and leave the others as a person or a spreadsheet wrote them."""

from __future__ import annotations

import csv
import io
from dataclasses import fields, replace

from translate.errors import InputError
from translate.glossary.terms import GLOSSARY_COLUMNS, GlossaryTable, glossary_table
from translate.message import Message
from translate.model import GlossaryTerm
from translate.text.folding import fold_spaces


def with_term(text: str, place: str, pair: tuple[str, str], term: GlossaryTerm | None) -> str:
    """Return a glossary with a term added, changed or taken out.

    Args:
        text: The glossary; empty for a new one.
        place: Its file, for errors.
        pair: The source and target of the line that is to go.
        term: What comes in its place; None takes it out.

    Raises:
        InputError: The glossary is damaged, or the term lacks its source or target.
    """
    if term is not None and not (fold_spaces(term.source) and fold_spaces(term.target)):
        raise InputError("a term needs a source and a target", place)
    if term is not None and term.keep and term.forbidden:
        raise InputError("a term that is kept cannot be forbidden", place)
    text = text or f"{','.join(GLOSSARY_COLUMNS)}\n"
    table = glossary_table(text, place)
    lines = list(io.StringIO(text))
    for row in table.rows:
        found = table.term(row)
        if (found.source, found.target) == pair:
            written = _line(table, term, lines[row.last - 1]) if term else ""
            return "".join([*lines[: row.first - 1], written, *lines[row.last :]])
    if term is None:
        return text
    line = _line(table, term, lines[-1] if text.endswith("\n") else lines[0])
    if not text.endswith("\n"):
        text += "\r\n" if line.endswith("\r\n") else "\n"
    return text + line


def merged_term(
    before: GlossaryTerm, mine: GlossaryTerm, theirs: GlossaryTerm
) -> GlossaryTerm | None:
    """Return a term with what two people have changed of it since ``before``.

    None where both have changed the same of it, and not to the same.
    """
    changed = {}
    for name in (field.name for field in fields(before)):
        old, own, other = (getattr(one, name) for one in (before, mine, theirs))
        if own != old != other and own != other:
            return None
        changed[name] = own if own != old else other
    return replace(before, **changed)


def _line(table: GlossaryTable, term: GlossaryTerm, other: str) -> str:
    """A term as a line with the columns that the glossary has, ended like another line of it.

    Raises:
        InputError: It says something for which the glossary has no column.
    """
    said = {
        "source": term.source,
        "target": "" if term.keep else term.target,
        "note": term.note,
        "forbidden": "yes" if term.forbidden else "",
        "case-sensitive": "yes" if term.case_sensitive else "",
        "keep": "yes" if term.keep else "",
    }
    for name, value in said.items():
        if value and name not in table.names:
            message = Message("the glossary has no column {name!r}", name=name)
            raise InputError(message, f"{table.place}:1", "add its name to the first line")
    end = "\r\n" if other.endswith("\r\n") else "\n"
    line = io.StringIO(newline="")
    writer = csv.writer(line, delimiter=table.delimiter, lineterminator=end)
    writer.writerow(fold_spaces(said.get(name, "")) for name in table.names)
    return line.getvalue()
