"""Make cells that a spreadsheet would compute inert, and read them back.

Source: OWASP, "CSV Injection", which names these characters and the apostrophe as the remedy:
https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Characters that begin a formula; East Asian versions of Excel accept the full-width ones too."""


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet computes ``cell``, or would without the apostrophes before it.

    Those count, so that every cell reads back equal: ``'=1`` in a text differs from ``=1``.
    """
    return cell.lstrip("'").startswith(_STARTS)


def guarded(cell: str) -> str:
    """Return ``cell`` as a text file for spreadsheets has it: a formula after an apostrophe."""
    return f"'{cell}" if is_formula(cell) else cell


def unguarded(cell: str) -> str:
    """Return the cell from which `guarded` made ``cell``, or ``cell`` if it was not guarded."""
    return cell[1:] if cell.startswith("'") and is_formula(cell) else cell
