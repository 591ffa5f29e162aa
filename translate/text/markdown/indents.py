"""How deep lines of Markdown are indented."""

from __future__ import annotations

DEEP = 4
"""Columns by which the body of a box without an end is indented, and which make code of a text."""


def depth_of(text: str) -> int:
    """Return by how many columns a line is indented."""
    return len(text.expandtabs(DEEP)) - len(text.expandtabs(DEEP).lstrip())


def dedented(text: str) -> str:
    """Return a line of a body, as deep as the line that begins its box."""
    if text.startswith("\t"):
        return text[1:]
    return text[DEEP:] if text[:DEEP].isspace() else text.lstrip()


def less_indented(text: str, columns: int) -> str:
    """Return a line that is indented by ``columns`` less."""
    return text.expandtabs(DEEP)[columns:] if columns else text
