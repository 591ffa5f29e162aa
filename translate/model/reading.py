"""How a source file was read: what was taken for something other than ordinary text, by line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class TakenFor(Enum):
    """What a part of a source file was taken for; the value is the word that a person reads."""

    METADATA = "metadata"
    LABEL = "label"
    """The key of a text in the metadata: the text is translated, ``Tóm tắt:`` before it is not."""
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    COPIED = "copied"
    """Hashtags and addresses, which editions show as they are."""
    DROPPED = "dropped"
    """What is in no edition: page numbers, running heads, tags."""
    HIDDEN = "hidden"
    """Text that Word does not show, which earlier readers took for an article's."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A part of a source file that was taken for something other than ordinary text."""

    kind: TakenFor
    line: int
    """1-based line of the source file; 0 for what stands in no line of it."""
    text: str
    """The part as the file has it."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a person should know of how a source file was read."""

    line: int
    """1-based line of the source file; 0 for the whole file."""
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How a source file was read."""

    form: str = ""
    """Which of the ways that its format allows, e.g. ``wrapped``; empty where there is but one."""
    forms: tuple[str, ...] = ()
    """The other ways, which `Source.form` may ask for, the likeliest first."""
    taken: tuple[Taken, ...] = ()
    """In the order of their lines."""
    remarks: tuple[Remark, ...] = ()
