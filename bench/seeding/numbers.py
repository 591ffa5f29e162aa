"""Mistakes in numbers, amounts and measures."""

from __future__ import annotations

import re

from seeding.base import Fault, Place, Seed, both_ways, in_target, put, swap

SMALL = {
    "two": "hai",
    "three": "ba",
    "four": "bốn",
    "five": "năm",
    "six": "sáu",
    "seven": "bảy",
    "eight": "tám",
    "nine": "chín",
    "ten": "mười",
}
ORDINALS = {
    "second": "(?:thứ|lần) hai",
    "third": "thứ ba",
    "fourth": "thứ tư",
    "fifth": "thứ năm",
    "sixth": "thứ sáu",
    "seventh": "thứ bảy",
}
CURRENCIES = both_ways(("US$", "VND"), ("€", "$"), ("dollars", "dong"), ("euros", "pounds"))
CURRENCIES |= {"USD": "VND", "£": "$", "yen": "won", "won": "yen", "yuan": "dollars"}
_NUMBER = r"(?<![\w.,/$€£-])\d[\d,]*(?:\.\d+)?(?![\w/-]|[.,]\d)"


def scale(word: str, new: str, source: str) -> Fault:
    """Make a fault that exchanges a magnitude word after a number."""
    return swap({word: new}, rf"\d ?(?:{source})(?!\w)", before=r"(?<=\d) ")


def trillion(place: Place) -> Seed | None:
    """``3 tỷ`` becomes ``3 nghìn tỷ`` in the source, while the English has 3 billion."""
    here = place.pick(r"(?<![\d.,])(\d[\d.,]*) tỷ(?= đồng| USD| đô)", place.source)
    number = here[1].translate(str.maketrans(".,", ",.")) if here else ""
    there = place.pick(rf"(?<![\d.,]){re.escape(number)} billion\b") if here else None
    if here is None or there is None:
        return None
    source = put(place.source, here, f"{here[1]} nghìn tỷ")
    return Seed(source, put(place.target, there, f"{number} trillion"), place.target)


def scale_lost(place: Place) -> str | None:
    """5 million becomes 5."""
    match = place.pick(r"(?<=\d) (?:million|billion|trillion|thousand)\b")
    return put(place.target, match, "") if match else None


def decimal_comma(place: Place) -> str | None:
    """28.5 becomes 28,5."""
    match = place.pick(r"(?<![\d.,:$])\d{1,3}(\.)\d{1,2}(?![\d.,:]|\s*[ap]\.?m)")
    return put(place.target, match, ",", 1) if match else None


def thousands_dot(place: Place) -> str | None:
    """1,200 becomes 1.200, as the source has it."""
    found = re.finditer(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])", place.target)
    match = next((m for m in found if m[0].replace(",", ".") in place.source), None)
    return put(place.target, match, match[0].replace(",", ".")) if match else None


def percent_lost(place: Place) -> str | None:
    """5% becomes 5."""
    match = place.pick(r"(?<=\d)(?:%| ?per ?cent\b| percent\b)")
    return put(place.target, match, "") if match and place.says("%|phần trăm") else None


def points(place: Place) -> str | None:
    """5% becomes 5 percentage points."""
    match = place.pick(r"(?<=\d)(?:%| ?per ?cent\b| percent\b)")
    fits = match and place.says("%|phần trăm") and not place.says("điểm")
    return put(place.target, match, " percentage points") if match and fits else None


def transposed(place: Place) -> str | None:
    """123 becomes 132."""
    found = [m for m in re.finditer(_NUMBER, place.target) if m[0] in place.source]
    for match in found:
        at = [i for i in range(len(match[0]) - 1) if match[0][i : i + 2].isdigit()]
        at = [i for i in at if match[0][i] != match[0][i + 1] and (i or match[0][1] != "0")]
        if at:
            i, text = place.rng.choice(at), match[0]
            return put(place.target, match, text[:i] + text[i + 1] + text[i] + text[i + 2 :])
    return None


def exchanged(place: Place) -> str | None:
    """Two numbers change places."""
    found = [
        m for m in re.finditer(_NUMBER, place.target) if m[0].replace(",", ".") in place.source
    ]
    found = [m for m in found if not re.fullmatch(r"(?:19|20)\d\d", m[0])]
    if len(found) < 2 or found[0][0] == found[1][0]:
        return None
    one, two = found[:2]
    return put(put(place.target, two, one[0]), one, two[0])


def small(place: Place) -> str | None:
    """Two becomes three."""
    match = place.pick(rf"(?<![\w-])(?:{'|'.join(SMALL)})(?= [a-z])", flags=re.IGNORECASE)
    if match is None or not place.says(
        rf"(?<!thứ )(?<!tháng )(?<!\w){SMALL[match[0].lower()]}(?!\w)"
    ):
        return None
    new = place.rng.choice([word for word in SMALL if word != match[0].lower()])
    return put(place.target, match, new if match[0].islower() else new.capitalize())


def ordinal(place: Place) -> str | None:
    """Second becomes third."""
    match = place.pick(rf"(?<![\w-])(?:{'|'.join(ORDINALS)})(?= [a-z])")
    if match is None or not place.says(rf"(?<!ngày ){ORDINALS[match[0]]}(?!\w)"):
        return None
    return put(place.target, match, place.rng.choice([w for w in ORDINALS if w != match[0]]))


def dropped(place: Place) -> str | None:
    """A number is gone, its noun stays."""
    found = list(re.finditer(rf"{_NUMBER} (?=[a-z]{{4,}})", place.target))
    found = [m for m in found if m[0].strip().replace(",", ".") in place.source]
    found = [m for m in found if not re.fullmatch(r"(?:19|20)\d\d ", m[0])]
    return put(place.target, place.rng.choice(found), "") if found else None


FAULTS: dict[str, Fault] = {
    "01": scale("billion", "million", "tỷ|tỉ"),
    "02": scale("million", "billion", "triệu"),
    "03": trillion,
    "04": in_target(scale_lost),
    "05": in_target(decimal_comma),
    "06": in_target(thousands_dot),
    "07": in_target(percent_lost),
    "08": in_target(points),
    "09": in_target(transposed),
    "10": in_target(exchanged),
    "11": in_target(small),
    "12": in_target(ordinal),
    "13": in_target(dropped),
    "23": swap({"more than ": "", "over ": ""}, r"(?:hơn|trên) \d", after=r"(?=\d)"),
    "24": swap({"more than": "less than", "over": "under"}, r"(?:hơn|trên) \d", after=r"(?= \d)"),
    "25": swap(
        dict.fromkeys(("nearly", "almost"), "more than"), r"gần (?:\d|một)", after=r"(?= [\da])"
    ),
    "26": swap({"at least": "at most"}, "ít nhất", after=r"(?= [\da-z])"),
    "31": in_target(
        lambda place: (
            put(place.target, match, CURRENCIES[match[0]])
            if (
                match := place.pick(
                    r"(?:US\$|VND|€|£|\$)(?=\d)|(?<=\d )(?:dollars|dong|euros|USD|yen|won|yuan)\b"
                    r"|(?<=illion )(?:dollars|dong|euros|yen|won|yuan)\b"
                )
            )
            else None
        )
    ),
    "32": swap(
        {
            **both_ways(
                ("km", "miles"), ("kilometers", "miles"), ("metres", "feet"), ("meters", "feet")
            ),
            **both_ways(
                ("kg", "pounds"), ("kilometres", "miles"), ("tonnes", "kg"), ("tons", "kg")
            ),
        },
        r"\d ?(?:km|m|mét|kg|tấn|ki-lô|dặm|cân)(?!\w)",
        before=r"(?<=\d) ",
    ),
}
