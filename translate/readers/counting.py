"""Numbers as lists count with them."""

from __future__ import annotations

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def in_letters(number: int) -> str:
    """Return a number from 1 as ``a``, ``b``, … ``z``, ``aa``."""
    found = ""
    while number:
        number, letter = divmod(number - 1, 26)
        found = chr(ord("a") + letter) + found
    return found


def in_roman(number: int) -> str:
    """Return a number from 1 as ``i``, ``ii``, …; from 4,000 on in figures."""
    if number >= 4000:
        return str(number)
    found = ""
    for value, letters in _ROMAN:
        found += letters * (number // value)
        number %= value
    return found
