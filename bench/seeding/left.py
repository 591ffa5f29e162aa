"""Vietnamese words that were left in the English."""

from __future__ import annotations

import re

from seeding.base import Fault, Place, in_target, put
from translate.text.folding import strip_marks

_PLAIN = ("cho", "theo", "trong", "khi", "sau", "hai")
_FOREIGN = [
    "những",
    "được",
    "nhưng",
    "của",
    "này",
    "nước",
    "làm",
    "người",
    "việc",
    "đã",
    "với",
    "các",
    "từ",
    "đến",
    "năm",
    "vào",
    "ngày",
    "còn",
    "bị",
    "lại",
    "đồng",
    "thời",
    "về",
    "phải",
    "cũng",
    "nhiều",
    "hơn",
    "mới",
    "nhất",
    "đó",
    "rất",
    "thì",
    "tại",
    "trên",
    "dưới",
    "giữa",
    "hoặc",
    "nếu",
    "vẫn",
    "đang",
    "sẽ",
]
_NOUNS = ("tỉnh", "huyện", "ông", "bà", "xã", "quận")


def _english(place: Place) -> re.Match[str] | None:
    return place.pick(r"(?<= )[a-z]{3,}(?= )")


def _accented(place: Place) -> list[str]:
    words = re.findall(r"(?<!\w)[^\W\d_A-Z]{2,}(?!\w)", place.source)
    return [word for word in words if word == word.lower() and not word.isascii()]


def one_word(place: Place) -> str | None:
    """An accented word of the source stands where an English one was."""
    there, words = _english(place), _accented(place)
    return put(place.target, there, place.rng.choice(words)) if there and words else None


def phrase(place: Place) -> str | None:
    """Two to four words of the source stand where an English one was."""
    size = place.rng.randrange(2, 5)
    words = place.source.split()
    found = [words[i : i + size] for i in range(1, len(words) - size)]
    found = [part for part in found if all(re.fullmatch(r"[^\W\d_A-Z]+", word) for word in part)]
    found = [part for part in found if not "".join(part).isascii()]
    there = _english(place)
    return put(place.target, there, " ".join(place.rng.choice(found))) if there and found else None


def foreign(place: Place) -> str | None:
    """An accented word that the source lacks stands where an English one was."""
    there = _english(place)
    words = [word for word in _FOREIGN if not place.says(rf"(?<!\w){word}(?!\w)")]
    return put(place.target, there, place.rng.choice(words)) if there else None


def plain(place: Place) -> str | None:
    """An unaccented word of the source stands where an English one was."""
    words = [word for word in _PLAIN if re.search(rf"(?<!\w){word}(?!\w)", place.source)]
    there = _english(place)
    return put(place.target, there, place.rng.choice(words)) if there and words else None


def noun(place: Place) -> str | None:
    """``tỉnh`` stands before a name."""
    words = [word for word in _NOUNS if place.says(rf"(?<!\w){word}(?!\w)")]
    there = place.pick(r"(?<=[a-z] )(?=[A-Z][a-z]+)")
    return put(place.target, there, f"{place.rng.choice(words)} ") if there and words else None


def stripped(place: Place) -> str | None:
    """A word of the source without its accents stands where an English one was."""
    words = [strip_marks(word) for word in _accented(place) if len(word) > 2]
    there = _english(place)
    return put(place.target, there, place.rng.choice(words)) if there and words else None


FAULTS: dict[str, Fault] = {
    "77": in_target(one_word),
    "78": in_target(phrase),
    "79": in_target(foreign),
    "80": in_target(plain),
    "81": in_target(noun),
    "82": in_target(stripped),
}
