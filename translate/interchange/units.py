"""The records that exchange formats are written from and read into, independent of any format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from translate import __version__
from translate.interchange.exported import Id
from translate.model import State


class TranslationUnit(NamedTuple):
    """A sentence and its translation, with what a file says about them."""

    source: str
    target: str
    """Empty if there is no translation."""
    origin: str = ""
    """A place such as ``locales/en/LC_MESSAGES/slug.po:42`` or the name of an imported file."""
    state: State | None = None
    """None if the file does not say."""
    model: str = ""
    """The model that drafted the translation, if one did."""
    changed: str = ""
    """ISO date of the translation's last change."""


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """The sentences of a passage, in order."""

    id: str
    """The passage's name in links: ``p3`` for the third paragraph."""
    name: str
    """Its name for people: ``paragraph 3``."""
    units: tuple[TranslationUnit, ...]


@dataclass(frozen=True, slots=True)
class FileHeader:
    """What a file says about itself and about all its units."""

    source_language: str
    """Such as ``vi``."""
    target_language: str
    original: str = ""
    """The file that was translated; empty if there are several."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What is known of the original, by name: ``title``, ``author``."""
    notes: tuple[str, ...] = ()
    """Notes for people."""
    tool: str = f"songngu {__version__}"
    """The program that wrote the file, with its version."""


class ReturnedUnit(NamedTuple):
    """A sentence as it came back in a file that another program may have changed."""

    source: str
    target: str
    """Empty if there is no translation."""
    state: State | None = None
    """None if the file does not say whether a person has approved the translation."""
    given: Id | None = None
    """What the sentence was exported as; None if the file does not say."""
    comments: tuple[str, ...] = ()
    """The translator's notes."""


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """What came back in a file of sentences and translations."""

    units: tuple[ReturnedUnit, ...]
    original: str = ""
    """The file that was translated; empty if this one does not say."""
    target_language: str = ""
    """Such as ``en``; empty if the file does not say."""
