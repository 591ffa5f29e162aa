"""Whole numbers in words, written independently of the parsers that read them."""

from __future__ import annotations

_VI = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell_vi(number: int) -> str:
    """Spell ``number`` (0 < number < 10**12) in Vietnamese."""
    words: list[str] = []
    for scale, name in ((10**9, "tỷ"), (10**6, "triệu"), (1000, "nghìn"), (1, "")):
        part, number = divmod(number, scale)
        if part:
            words += [*_hundreds_vi(part, full=bool(words)), name]
    return " ".join(filter(None, words))


def _hundreds_vi(part: int, *, full: bool) -> list[str]:
    hundreds, rest = divmod(part, 100)
    tens, ones = divmod(rest, 10)
    words = [_VI[hundreds], "trăm"] if hundreds or full else []
    if rest and tens == 0:
        return [*words, "linh", _VI[ones]] if words else [_VI[ones]]
    if tens:
        words += ["mười"] if tens == 1 else [_VI[tens], "mươi"]
    if ones:
        last = {5: "lăm", 1: "mốt" if tens > 1 else "một"}
        words.append(last.get(ones, _VI[ones]))
    return words


def spell_en(number: int) -> str:
    """Spell ``number`` (0 < number < 10**15) in English."""
    words: list[str] = []
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        part, number = divmod(number, scale)
        words += [_hundreds_en(part), name] if part else []
    part, number = divmod(number, 1000)
    words += [_hundreds_en(part), "thousand"] if part else []
    words += [_hundreds_en(number)] if number else []
    return " ".join(words)


def _hundreds_en(part: int) -> str:
    hundreds, rest = divmod(part, 100)
    tail = _EN[rest] if rest < 20 else _EN_TENS[rest // 10 - 2]
    tail += f"-{_EN[rest % 10]}" if rest >= 20 and rest % 10 else ""
    if not hundreds:
        return tail
    return f"{_EN[hundreds]} hundred and {tail}" if rest else f"{_EN[hundreds]} hundred"
