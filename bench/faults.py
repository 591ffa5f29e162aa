"""Seeded faults: each takes a pair and returns the English with one mistake, or None.

Deterministic for a given random generator. None means that the pair has nothing to spoil.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from random import Random

from translate.text.folding import strip_marks

Fault = Callable[[str, str, Random], str | None]
_MONTHS = calendar.month_name[1:]
_SCALES = ("thousand", "million", "billion", "trillion")
_MONTH = rf"\b({'|'.join(_MONTHS)})\b"
_DENIAL = re.compile(
    r"\b(?:không|chưa|chẳng)\b(?! (?:khí|chỉ|gian|quân|những|kích|phận))", re.IGNORECASE
)


def _replace(text: str, match: re.Match[str], new: str, group: int = 0) -> str:
    return text[: match.start(group)] + new + text[match.end(group) :]


def _pick(rng: Random, pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text, flags))
    return rng.choice(found) if found else None


def magnitude(_source: str, target: str, rng: Random) -> str | None:
    """A million becomes a billion, 1,200 becomes 1,200,000."""
    if word := _pick(rng, rf"(?<=\d )({'|'.join(_SCALES)})\b", target):
        at = _SCALES.index(word[0])
        return _replace(target, word, _SCALES[at - 1] if at == 3 else _SCALES[at + 1])
    if number := _pick(rng, r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])", target):
        return _replace(target, number, number[0] + ",000")
    return None


def decimal_comma(_source: str, target: str, rng: Random) -> str | None:
    """28.5 becomes 28,5."""
    number = _pick(rng, r"(?<![\d.,:])\d{1,3}\.\d{1,2}(?![\d.,:]|\s*[ap]\.?m)", target)
    return _replace(target, number, number[0].replace(".", ",")) if number else None


def digit(source: str, target: str, rng: Random) -> str | None:
    """One digit of a number that both sides have is another."""
    both = [
        m for m in re.finditer(r"(?<![\w.,/-])\d{2,}(?![\w/-]|[.,]\d)", target) if m[0] in source
    ]
    if not both:
        return None
    number = rng.choice(both)
    at = rng.randrange(len(number[0]))
    new = rng.choice([d for d in "123456789" if d != number[0][at]])
    return _replace(target, number, number[0][:at] + new + number[0][at + 1 :])


def day_month(source: str, target: str, rng: Random) -> str | None:
    """November 4 becomes April 11."""
    date = _pick(rng, rf"{_MONTH} (\d{{1,2}})\b(?![,\d]\d)|\b(\d{{1,2}}) {_MONTH}", target)
    if date is None:
        return None
    month, day = date[1] or date[4], int(date[2] or date[3])
    number = _MONTHS.index(month) + 1
    stands = re.search(rf"\b0?{day}(?:/0?{number}\b| tháng 0?{number}\b)", source)
    if not 1 <= day <= 12 or day == number or not stands:
        return None
    new = f"{_MONTHS[day - 1]} {number}" if date[1] else f"{number} {_MONTHS[day - 1]}"
    return _replace(target, date, new)


def year(source: str, target: str, rng: Random) -> str | None:
    """A year that both sides have is off by one."""
    found = [m for m in re.finditer(r"\b(?:19|20)\d\d\b(?![-–]|s\b)", target) if m[0] in source]
    if not found:
        return None
    match = rng.choice(found)
    return _replace(target, match, str(int(match[0]) + rng.choice((-1, 1))))


def currency(_source: str, target: str, rng: Random) -> str | None:
    """Dollars become dong, or the other way round."""
    swaps = {"US$": "VND", "$": "€", "€": "$", "£": "$", "VND": "US$", "dong": "dollars"}
    swaps |= {"dollars": "dong", "euros": "dollars", "yen": "won", "USD": "VND", "won": "yen"}
    signs = "|".join(re.escape(sign) for sign in swaps if not sign.isalpha())
    words = "|".join(word for word in swaps if word.isalpha())
    pattern = rf"(?:{signs})(?=\d)|VND(?=\d)|(?<=\d )(?:{words})\b|(?<=illion )(?:{words})\b"
    match = _pick(rng, pattern, target)
    return _replace(target, match, swaps[match[0]]) if match else None


def negation(source: str, target: str, rng: Random) -> str | None:
    """The only denial is dropped."""
    found = list(
        re.finditer(r" not\b|(?<=[a-z])n['’]t\b|\bcannot\b|\bnever |\bno (?=[a-z])", target)
    )
    if not found or len(_DENIAL.findall(source)) < len(found):
        return None
    match = rng.choice(found)
    return _replace(target, match, "can" if match[0] == "cannot" else "")


def name(source: str, target: str, rng: Random) -> str | None:
    """One letter of a name that both sides have is another, missing, or has changed places."""
    words = set(re.findall(r"[^\W\d_]+", strip_marks(source)))
    found = [
        m
        for m in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", target)
        if m[0] in words and m[0] not in _MONTHS
    ]
    if not found:
        return None
    match = rng.choice(found)
    at, text = rng.randrange(1, len(match[0]) - 1), match[0]
    letter = rng.choice([c for c in "aeioulnrst" if c not in text[at : at + 2]])
    options = [text[:at] + letter + text[at + 1 :], text[:at] + text[at + 1 :]]
    if text[at] != text[at + 1]:
        options.append(text[:at] + text[at + 1] + text[at] + text[at + 2 :])
    return _replace(target, match, rng.choice(options))


def acronym(source: str, target: str, rng: Random) -> str | None:
    """One letter of an acronym that both sides have is another."""
    words = set(re.findall(r"(?<![\w.-])[A-Z]{3,}(?![\w-])", source)) - {"USD", "VND", "COVID"}
    found = [m for m in re.finditer(r"(?<![\w.-])[A-Z]{3,}(?![\w-])", target) if m[0] in words]
    if not found:
        return None
    match = rng.choice(found)
    at = rng.randrange(len(match[0]))
    letter = rng.choice([c for c in "ABCDEFGHIKLMNOPRSTUV" if c != match[0][at]])
    return _replace(target, match, match[0][:at] + letter + match[0][at + 1 :])


def left_in(source: str, target: str, rng: Random) -> str | None:
    """A Vietnamese word stands where an English one was."""
    english = list(re.finditer(r"(?<= )[a-z]{3,}(?= )", target))
    foreign = [
        w
        for w in re.findall(r"(?<!\w)[^\W\d_A-Z]{2,}(?!\w)", source)
        if w == w.lower() and not w.isascii()
    ]
    if not english or not foreign:
        return None
    return _replace(target, rng.choice(english), rng.choice(foreign))


def clause_cut(_source: str, target: str, _rng: Random) -> str | None:
    """The part after the comma nearest to the middle is cut off."""
    commas = [m.start() for m in re.finditer(r"[a-z],(?= )", target)]
    if len(target.split()) < 15 or not commas:
        return None
    at = min(commas, key=lambda place: abs(place - len(target) / 2)) + 1
    share = at / len(target)
    return target[:at] + target[-1] if 0.3 < share < 0.65 else None


def loop(_source: str, target: str, _rng: Random) -> str | None:
    """The sentence comes twice."""
    return f"{target} {target}" if len(target.split()) >= 6 else None


FAULTS: dict[str, Fault] = {
    "magnitude off by 10³": magnitude,
    "decimal comma kept": decimal_comma,
    "digit changed": digit,
    "day and month swapped": day_month,
    "year off by one": year,
    "currency swapped": currency,
    "negation dropped": negation,
    "name misspelt": name,
    "acronym changed": acronym,
    "Vietnamese word left in": left_in,
    "clause cut": clause_cut,
    "sentence looped": loop,
}
