"""What is known of a name: where it stands in its sentence, and how English may write it."""

from __future__ import annotations

from typing import NamedTuple


class NameForm(NamedTuple):
    """One way in which English may write a name, and what house style makes of it."""

    letters: str
    """What to look for, without marks: ``Ninh Kieu``, ``Beijing``."""
    plain: str
    """The name where it is written without marks; that of ``Bac Kinh`` is ``Beijing``."""
    marked: str
    """The name where it is written with its marks: ``Ninh Kiều``, but ``Beijing``."""


class Name(NamedTuple):
    """A name in a sentence."""

    text: str
    """As the sentence has it: ``Ninh Kiều``."""
    start: int
    """Code-point offset of the first character."""
    end: int
    forms: tuple[NameForm, ...]
    """How English writes it, the usual way first; all of them are right."""
    also: str = ""
    """Further forms that are right, as the list of exonyms has them: ``russian* | moscow``."""
    conventional: bool = False
    """Whether English has a form of its own, which is not that of its letters."""
    sure: bool = True
    """Whether it is a name for certain; else it may be some other word with a capital."""
