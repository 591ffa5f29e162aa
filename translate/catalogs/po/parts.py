"""The text of an entry cut into its parts, so that a change leaves the others as they were."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from translate.catalogs.po.grammar import COMMENT_PARTS
from translate.catalogs.po.lex import TokenKind
from translate.catalogs.po.scan import USUAL_ENTRY, USUAL_OBSOLETE_ENTRY, ScanPosition, walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translate.catalogs.po.grammar import EntryToken

ENTRY_PARTS = (
    "comments", "extracted", "references", "flags", "previous",
    "msgctxt", "msgid", "plural", "msgstr", "forms",
)  # fmt: skip
"""The parts of an entry in msgcat's order."""
STRING_MARKS = {
    (False, False): "",
    (False, True): "#~ ",
    (True, False): "#| ",
    (True, True): "#~| ",
}
"""What stands before each line of a string: by whether it is the previous msgid, and obsolete."""
_GAP = re.compile(r"(?>(?:[ \t\r\f\v]|\\\n)*)")
_NO_NAME = re.compile(r"[\s\\#~]+")


class EntryPart(NamedTuple):
    """One part of an entry."""

    text: str
    """Whole lines, which mean the same wherever they stand."""
    pieces: tuple[EntryToken, ...]


class _PartRun(NamedTuple):
    """Pieces of one part that follow each other."""

    begin: int
    fresh: bool
    """Whether it begins at the start of a line."""
    pieces: list[EntryToken]


NO_PART = EntryPart("", ())


def parts_of(text: str, newline: str = "\n", *, obsolete: bool = False) -> dict[str, EntryPart]:
    """Return the parts that an entry has, by name.

    Args:
        text: An entry as it was read.
        newline: Ends a line where the file had no line end.
        obsolete: Whether a ``#~`` stood before it on its line.
    """
    if not obsolete and (usual := _usual_parts(text)):
        return usual
    entry = walk(text, ScanPosition(obsolete=obsolete))
    runs = _runs(text, entry.pieces, fresh=not obsolete) if entry else []
    parts: dict[str, list[_PartRun]] = {}
    texts: dict[str, list[str]] = {}
    for run, after in zip(runs, [*runs[1:], None], strict=True):
        name = run.pieces[0].part
        parts.setdefault(name, []).append(run)
        texts.setdefault(name, []).append(_standing(text, run, after, newline))
    return {
        name: EntryPart("".join(texts[name]), tuple(piece for run in found for piece in run.pieces))
        for name, found in parts.items()
    }


def _usual_parts(text: str) -> dict[str, EntryPart]:
    """Return the parts of an entry of the usual form without a previous source; else nothing."""
    match = USUAL_ENTRY.fullmatch(text) or USUAL_OBSOLETE_ENTRY.fullmatch(text)
    if not match or match[2]:
        return {}
    lines: dict[str, list[str]] = {}
    for line in match[1].split("\n")[:-1]:
        lines.setdefault(COMMENT_PARTS.get(line[:2], "comments"), []).append(f"{line}\n")
    start = match.end(1)
    for name, group in (("msgctxt", 3), ("msgid", 4), ("msgstr", 5)):
        if match[group]:
            lines[name] = [text[start : match.end(group)]]
            start = match.end(group)
    return {name: EntryPart("".join(found), ()) for name, found in lines.items()}


def respelt(part: EntryPart, mark: str, newline: str) -> str:
    """Return a part with another mark before each of its lines.

    Args:
        part: Keywords and strings.
        mark: One of `STRING_MARKS`.
        newline: Ends each line.
    """
    lines: list[str] = []
    keyword = ""
    for _, token, text in part.pieces:
        if token.kind is TokenKind.KEYWORD:
            keyword = _NO_NAME.sub("", text) + " "
        elif token.kind is TokenKind.STRING:
            lines.append(f"{mark}{keyword}{text}{newline}")
            keyword = ""
        else:
            lines.append(f"{text}{newline}")
    return "".join(lines)


def _runs(text: str, pieces: Iterable[EntryToken], *, fresh: bool) -> list[_PartRun]:
    runs: list[_PartRun] = []
    end = 0
    for piece in pieces:
        if not runs:
            runs.append(_PartRun(0, fresh, [piece]))
        elif piece.part == runs[-1].pieces[0].part:
            runs[-1].pieces.append(piece)
        else:
            gap = _GAP.match(text, end)
            begin, alone = gap.end() if gap else end, False
            # what stands between them is spaces, marks and line ends
            last = text.rfind("\n", end, piece.token.start)
            while last > end and text[last - 1] == "\\":
                last = text.rfind("\n", end, last)
            if last >= end:
                begin, alone = last + 1, True
            runs.append(_PartRun(begin, alone, [piece]))
        end = piece.token.end
    return runs


def _standing(text: str, run: _PartRun, after: _PartRun | None, newline: str) -> str:
    """Return the lines of ``run``, complete whatever stood beside it."""
    first = run.pieces[0].token
    alone = run.fresh or first.kind is TokenKind.COMMENT
    lead = "" if alone else STRING_MARKS[first.previous, first.obsolete]
    end = run.pieces[-1].token.end
    whole = after.fresh if after else text.endswith("\n")
    stop = (after.begin if after else len(text)) if whole else end
    lines, begin = [lead], run.begin
    for _, token, spelt in run.pieces:
        # gettext would join the next line to a comment that ends with a backslash
        if token.kind is TokenKind.COMMENT and spelt.endswith("\\"):
            lines.append(f"{text[begin : token.end]} ")
            begin = token.end
    return "".join([*lines, text[begin:stop], "" if whole else newline])
