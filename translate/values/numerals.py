"""Convert digits with separators to exact numbers, and back.

Vietnamese groups with a full stop and has a decimal comma, English the other way round (Unicode
CLDR, ``numbers/symbols``). Writers confuse them, so that a string may have a second reading.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from translate.values.value import Exact

_BLANKS = re.compile("[\u00a0\u202f\u2009]")
_LONGEST = 40
"""The most digits of a number that a person writes."""


class Numeral(NamedTuple):
    """The meaning of a string of digits and separators."""

    value: Exact
    others: tuple[Exact, ...] = ()
    foreign: bool = False
    doubtful: bool = False
    """Right by the rule, but three decimals are rarer than thousands in the other language."""


def simplify(value: Fraction) -> Exact:
    """Return ``value`` as an ``int`` if it is whole."""
    return value.numerator if value.denominator == 1 else value


VULGAR_FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
"""Fractions that are one character."""
_LARGEST_DENOMINATOR = 8
"""Of these."""


def vulgar_fraction(sign: str) -> Fraction:
    """Return what one of ``VULGAR_FRACTIONS`` means (Unicode's own numeric value)."""
    return Fraction(unicodedata.numeric(sign)).limit_denominator(_LARGEST_DENOMINATOR)


def read_numeral(text: str, group: str, decimal: str) -> Numeral | None:
    """Read ``text`` as a number of the language with the separators ``group`` and ``decimal``.

    ``1.200`` is 1,200 in Vietnamese, and may be 1.2 from a writer with English habits: the second
    reading is among ``others``. ``6.8`` can only be the other language's: ``foreign``.

    Returns:
        None if it is not a number in either language: ``1.2.3``, or too many digits.
    """
    digits = _BLANKS.sub("", text)
    if len(digits) > _LONGEST:
        return None
    if digits[-1:] in VULGAR_FRACTIONS:
        return Numeral(simplify(int(digits[:-1] or 0) + vulgar_fraction(digits[-1])))
    if group not in digits and decimal not in digits:
        return Numeral(int(digits))
    if group in digits and decimal in digits:
        native = digits.rindex(decimal) > digits.rindex(group)
        value = _mixed(digits, *((group, decimal) if native else (decimal, group)))
        return None if value is None else Numeral(value, foreign=not native)
    return _grouped(digits, group) if group in digits else _decimal(digits, decimal)


def _mixed(digits: str, group: str, decimal: str) -> Exact | None:
    whole, _, part = digits.rpartition(decimal)
    if decimal in whole or group in part or not _is_grouped(whole.split(group)):
        return None
    return _join(whole.replace(group, ""), part)


def _grouped(digits: str, group: str) -> Numeral | None:
    """``1.200`` or ``6.8`` in Vietnamese."""
    parts = digits.split(group)
    if _is_grouped(parts):
        others = (_join(*parts),) if len(parts) == 2 else ()
        return Numeral(int("".join(parts)), others)
    return Numeral(_join(*parts), foreign=True) if len(parts) == 2 else None


def _decimal(digits: str, decimal: str) -> Numeral | None:
    """``28,5``, ``1,200`` or ``1,200,000`` in Vietnamese."""
    parts = digits.split(decimal)
    if len(parts) == 2:
        if not _is_grouped(parts):
            return Numeral(_join(*parts))
        whole, exact = int("".join(parts)), _join(*parts)
        # three zeros (100,000) are not decimals that a person writes: they are thousands
        zeros = parts[1] == "000"
        return Numeral(whole, foreign=True) if zeros else Numeral(exact, (whole,), doubtful=True)
    return Numeral(int("".join(parts)), foreign=True) if _is_grouped(parts) else None


def _is_grouped(parts: list[str]) -> bool:
    first, *rest = parts
    return 1 <= len(first) <= 3 and first != "0" and all(len(part) == 3 for part in rest)


def _join(whole: str, part: str) -> Exact:
    return simplify(Fraction(int(whole + part), 10 ** len(part)))


def write_numeral(value: Exact, group: str, decimal: str) -> str:
    """Write ``value``, a decimal fraction, with the separators given.

    Raises:
        ValueError: ``value`` has no finite decimal form.
    """
    fraction = Fraction(value)
    places = 0
    while fraction.denominator != 1:
        fraction *= 10
        places += 1
        if places > _LONGEST:
            raise ValueError(f"{value} has no finite decimal form")
    digits = f"{abs(fraction.numerator):0{places + 1}d}"
    whole = f"{int(digits[: len(digits) - places]):,}".replace(",", group)
    tail = digits[len(digits) - places :]
    return f"{'-' if fraction < 0 else ''}{whole}{decimal + tail if tail else ''}"
