"""Measures in metric units and in those of Britain and the United States: which say the same.

Factors: the international yard and pound agreement (1959); NIST Handbook 44, appendix C.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.value import Bound, Kind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from translate.values.value import Value

_FACTORS = {
    "length": {
        "mm": "0.001",
        "cm": "0.01",
        "m": "1",
        "km": "1000",
        "inch": "0.0254",
        "foot": "0.3048",
        "yard": "0.9144",
        "mile": "1609.344",
        "nautical mile": "1852",
    },
    "area": {
        "m²": "1",
        "ha": "10000",
        "km²": "1000000",
        "square foot": "0.09290304",
        "acre": "4046.8564224",
        "square mile": "2589988.110336",
    },
    "mass": {
        "mg": "0.000001",
        "g": "0.001",
        "hectogram": "0.1",
        "kg": "1",
        "quintal": "100",
        "t": "1000",
        "ounce": "0.028349523125",
        "pound": "0.45359237",
        "stone": "6.35029318",
    },
    "volume": {"ml": "0.001", "l": "1", "m³": "1000", "gallon": "3.785411784"},
    "speed": {"km/h": "1", "mph": "1.609344", "knot": "1.852"},
    "hours": {"minute": "1", "hour": "60"},
    "days": {"day": "1", "week": "7"},
    "months": {"month": "1", "year": "12"},
    "temperature": {"°C": "1", "°F": "1"},
}
"""For each quantity its units, as the factor to one of them."""
_UNITS = {
    unit: (quantity, Fraction(factor))
    for quantity, factors in _FACTORS.items()
    for unit, factor in factors.items()
}
_ROUNDED = Fraction(4, 100)
"""How far apart the two may be, as a share: 30 km are 19 miles."""
_FEW = 10
_ROUNDED_FEW = Fraction(1, 10)
"""The same where both are whole ones below ten, 2 m are six feet, or one is no exact figure: "hơn
25 m" are nearly 30 yards."""
_DEGREES = 1
"""How far apart two temperatures may be, in degrees Celsius; great ones further, as a share."""
_ROUNDED_HEAT = Fraction(2, 100)


def quantity(value: Value) -> Iterable[Hashable]:
    """The key of a measure: what it measures; other values have none."""
    known = _UNITS.get(value.unit) if value.kind is Kind.MEASURE else None
    return (("measured", known[0]),) if known else ()


def is_converted(source: Value, target: Value) -> bool:
    """Return whether two measures of one quantity, in two units, are the same when rounded."""
    if source.unit == target.unit:
        return False
    one, two = _in_base(source), _in_base(target)
    if one is None or two is None:
        return False
    if _UNITS[source.unit][0] == "temperature":
        return _same_degrees(source, target)
    values = (source, target)
    few = all(isinstance(one.value, int) and one.value < _FEW for one in values)
    rough = source.bound is not target.bound and not is_beyond(source, target)
    return abs(one - two) <= (_ROUNDED_FEW if few or rough else _ROUNDED) * max(one, two)


def is_beyond(source: Value, target: Value) -> bool:
    """Return whether a converted value lies where the bound of the source excludes it.

    "Hơn 100 km" may be nearly 63 miles, which are more, and not nearly 62. Values without a common
    quantity lie nowhere else.
    """
    one, two = (_in_base(value) if value.unit in _UNITS else None for value in (source, target))
    if one is None or two is None:
        return True
    if source.bound in (Bound.MORE, Bound.LEAST):
        return two <= one
    return source.bound in (Bound.LESS, Bound.NEARLY, Bound.MOST) and two >= one


def _same_degrees(source: Value, target: Value) -> bool:
    """Whether two temperatures are the same; a sign is no part of a value: -35 °C are -31 °F."""
    pairs = [(one, two) for one in _signed(source) for two in _signed(target)]
    least = Fraction(_DEGREES)
    return any(abs(one - two) <= max(least, _ROUNDED_HEAT * abs(one)) for one, two in pairs)


def _signed(value: Value) -> tuple[Fraction, ...]:
    """A temperature in degrees Celsius, above zero and below."""
    if not isinstance(value.value, int | Fraction):
        return ()
    both = Fraction(value.value), -Fraction(value.value)
    return tuple((one - 32) * 5 / 9 if value.unit == "°F" else one for one in both)


def _in_base(value: Value) -> Fraction | None:
    if not isinstance(value.value, int | Fraction):
        return None
    return Fraction(value.value) * _UNITS[value.unit][1]
