"""A term of the project's glossary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """How the project renders a term."""

    source: str
    target: str
    note: str = ""
    """Why, or when; shown with the finding."""
    forbidden: bool = False
    """``target`` is the rendering that must not be used."""
    case_sensitive: bool = False
    """``source`` is meant only as it is written: Nga is a country, nga is not."""
    keep: bool = False
    """``source`` is copied as it stands, and is its own rendering."""
