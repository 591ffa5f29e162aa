"""Cells that a spreadsheet would compute instead of showing, made inert and read back.

Source: OWASP, "CSV Injection", which names these characters and the apostrophe as the remedy:
https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What begins a formula; East Asian versions of Excel take the full-width signs too."""


def is_formula(cell: str) -> bool:
    """Return whether a spreadsheet computes ``cell``, or would without the apostrophes before it.

    Those count, so that every cell reads back equal: ``'=1`` that somebody wrote is not ``=1``.
    """
    return cell.lstrip("'").startswith(_STARTS)


def guarded(cell: str) -> str:
    """Return ``cell`` as a text file for spreadsheets holds it: a formula after an apostrophe."""
    return f"'{cell}" if is_formula(cell) else cell


def unguarded(cell: str) -> str:
    """Return the cell of which `guarded` made ``cell``, also where nobody guarded it."""
    return cell[1:] if cell.startswith("'") and is_formula(cell) else cell
