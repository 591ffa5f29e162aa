"""Mistakes of form: marks, brackets, spaces, capitals, spelling."""

from __future__ import annotations

import re

from seeding.base import Fault, Place, Seed, in_target, put

_QUOTES = '[“”"]'
_BRACKETED = re.compile(r" \(([^()]{2,60})\)")
_KEYS = {"a": "s", "e": "r", "i": "o", "o": "p", "n": "m", "t": "y", "r": "t", "s": "d", "l": "k"}


def doubled(place: Place) -> str | None:
    """``the the``."""
    match = place.pick(r"(?<= )(?:the|of|to|a|in|and|for|with|on|by|at|from|is|was)(?= )")
    return put(place.target, match, f"{match[0]} {match[0]}") if match else None


def content_doubled(place: Place) -> str | None:
    """``people people``."""
    match = place.pick(r"(?<= )[a-z]{4,}(?=[ ,.])")
    return put(place.target, match, f"{match[0]} {match[0]}") if match else None


def quotes_lost(place: Place) -> str | None:
    """All quotation marks are gone."""
    same = len(re.findall(_QUOTES, place.source)) == len(re.findall(_QUOTES, place.target))
    text = re.sub(_QUOTES, "", place.target)
    return text if same and re.search(_QUOTES, place.source) else None


def quote_lost(place: Place) -> str | None:
    """One of a pair of quotation marks is gone."""
    found = re.findall(_QUOTES, place.target)
    match = place.pick(_QUOTES)
    return put(place.target, match, "") if match and len(found) % 2 == 0 else None


def brackets_lost(place: Place) -> str | None:
    """The brackets are gone, the words stay."""
    match = _BRACKETED.search(place.target)
    return put(place.target, match, f" {match[1]}") if match and "(" in place.source else None


def bracketed_lost(place: Place) -> str | None:
    """The brackets are gone, and the words in them."""
    match = _BRACKETED.search(place.target)
    return put(place.target, match, "") if match and "(" in place.source else None


def bracket_lost(place: Place) -> str | None:
    """One bracket is gone."""
    match = place.pick(r"[()]")
    paired = place.target.count("(") == place.target.count(")")
    return put(place.target, match, "") if match and paired else None


def stop_lost(place: Place) -> str | None:
    """The full stop is gone."""
    match = re.search(r"\.(?=[”\"]?$)", place.target)
    return put(place.target, match, "") if match and place.says(r"\.[”\"]?$") else None


def question_lost(place: Place) -> str | None:
    """A question ends in a full stop."""
    match = re.search(r"\?(?=[”\"]?$)", place.target)
    return put(place.target, match, ".") if match and place.says(r"\?[”\"]?$") else None


def address(place: Place) -> Seed | None:
    """An address on both sides loses a letter in the English."""
    words = re.findall(r"[a-z]{4,}", place.target)
    if len(words) < 3 or not place.target.endswith("."):
        return None
    url = f"https://www.{words[0]}{words[1]}.vn/{words[2]}"
    at = place.rng.randrange(12, len(url) - 1)
    sources = place.source.rstrip(".") + f" (xem {url})."
    good, bad = (place.target[:-1] + f" (see {one})." for one in (url, url[:at] + url[at + 1 :]))
    return Seed(sources, good, bad) if url[at] != "/" else None


def small_start(place: Place) -> str | None:
    """The sentence begins with a small letter."""
    match = re.match(r"[“\"]?([A-Z])(?=[a-z])", place.target)
    fits = match and re.match(r"[“\"]?[A-ZĐÀ-Ỹ]", place.source)
    return put(place.target, match, match[1].lower(), 1) if match and fits else None


def typing(place: Place) -> str | None:
    """A letter of a common word is missing, doubled, exchanged or that beside it."""
    match = place.pick(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])")
    if match is None:
        return None
    text = match[0]
    at = place.rng.randrange(1, len(text) - 1)
    options = [
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[:at] + _KEYS.get(text[at], "x") + text[at + 1 :],
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
    ]
    return put(place.target, match, place.rng.choice(options))


FAULTS: dict[str, Fault] = {
    "61": in_target(doubled),
    "62": in_target(content_doubled),
    "65": in_target(quotes_lost),
    "66": in_target(quote_lost),
    "67": in_target(brackets_lost),
    "68": in_target(bracketed_lost),
    "69": in_target(bracket_lost),
    "70": in_target(stop_lost),
    "71": in_target(question_lost),
    "72": address,
    "73": in_target(small_start),
    "75": in_target(typing),
}
