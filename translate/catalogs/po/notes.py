"""What the comment lines of an entry say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

_Texts: TypeAlias = tuple[str, ...]

_REFERENCE = re.compile("\u2068([^\u2069]*)\u2069(:\\d+)?|(\\S+)")
_WORD = re.compile(r"range:\s*\S+|\S+")
_SLASH = re.compile(r"\\[ \t]+\Z")


def read_notes(lines: Iterable[str]) -> tuple[_Texts, _Texts, _Texts, _Texts]:
    """Return the comments, extracted comments, references and flags of an entry.

    Args:
        lines: Its comments, without their line ends.
    """
    comments: list[str] = []
    extracted: list[str] = []
    references: list[str] = []
    flags: list[str] = []
    for line in lines:
        kind = line[:2]
        if kind == "#.":
            extracted.append(_whole(line[2:]).strip())
        elif kind == "#:":
            references += _references(_whole(line[2:]))
        elif kind in {"#,", "#=", "#!"}:
            flags += _flags(_whole(line[2:]))
        elif kind != "#|":
            comments.append(_whole(line[2:] if kind == "#~" else line[1:]).removeprefix(" "))
    return tuple(comments), tuple(extracted), tuple(references), tuple(flags)


def _whole(text: str) -> str:
    r"""Return a comment without what makes it one line of the file.

    A line end after a backslash is none to gettext; we write a space between them.
    """
    text = text.removesuffix("\r")
    return _SLASH.sub("\\\\", text) if text.endswith((" ", "\t")) else text


def _references(text: str) -> list[str]:
    if "\u2068" not in text:
        return text.split()
    return [f"{name}{line}" if name else word for name, line, word in _REFERENCE.findall(text)]


def _flags(text: str) -> list[str]:
    """Return the flags; ``#, fuzzy c-format`` is fuzzy to gettext."""
    flags = [flag.strip() for flag in text.split(",")]
    spread = (_WORD.findall(flag) if "fuzzy" in flag else [flag] for flag in flags)
    return [flag for found in spread for flag in found if flag]
