"""Credits as newsrooms write them, ``Ảnh: Thu Hà``, and their English; the labels are data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from translate.text.verbatim import certain_spans
from translate.text.word_list import sections

_DATA = Path(__file__).parent / "data"
_LONGEST = 80
"""Characters of what stands after the label; more is a sentence."""
_WORDS = 10
_SENTENCE = re.compile(r"[!?…;:]$|\s\S+\s\S+\s\S+\s\S+\.$")
"""What ends as a sentence of five words and more does; after a name, a full stop may stand."""

_AND = re.compile(" và ")
"""What joins two names."""


class Credit(NamedTuple):
    """A credit, in parts."""

    kind: str
    """``pictures``, ``sources`` or ``people``: the section of the list."""
    label: str
    """What stands before the colon."""
    who: str
    """Whom it names; empty where the label says it all."""
    brackets: bool
    """Whether it stands in brackets."""


def parse_credit(text: str) -> Credit | None:
    """Return the parts of a credit; None for any other text.

    ``Ảnh: Thu Hà``, ``(Nguồn: TTXVN)``, ``(Theo VnExpress)``, ``Ảnh minh họa``. Whom it names is a
    few words that are no sentence: *Nguồn: từ mạch ngầm dưới đồi, nước trào lên.* is no credit.
    """
    inside = text.strip()
    brackets = inside.startswith("(") and inside.endswith(")") and inside.count("(") == 1
    inside = inside[1:-1].strip() if brackets else inside
    label, colon, who = map(str.strip, inside.replace("\uff1a", ":").partition(":"))
    if not colon and label.lower().startswith("theo "):
        label, who = label[:4], label[5:].strip()
        named = brackets or _is_name(who)
        return Credit("sources", label, who, brackets) if named and _is_short(who) else None
    kind = _kinds().get(label.lower())
    if not kind or (colon and not _is_short(who)) or (not colon and " " not in label):
        return None
    return Credit(kind, label, who, brackets)


def translate_credit(
    text: str, source: str, target: str, known: Mapping[str, str] | None = None
) -> str:
    """Return a credit in another language, by rule; empty where ``text`` is none.

    Args:
        text: Perhaps a credit.
        source: The code of its language.
        target: The code of the other one. Without a list for the two, there is no rule; nor is
            there one for words that are no names (*do người dân chụp*).
        known: What others are called there, by their names in lower case; goes before the list.
    """
    path = _DATA / f"credits.{source}-{target}.txt"
    if not (credit := parse_credit(text)) or not path.is_file():
        return ""
    label = _labels(path).get(credit.label.lower(), "")
    if not label:
        return ""
    named = credit.who.lower()
    who = (known or {}).get(named) or _labels(path).get(named)
    who = _whom(credit.who, _labels(path)) if who is None else who
    if who is None:
        return ""
    made = f"{label}: {who}" if who else label
    return f"({made})" if credit.brackets else made


@cache
def known_names(source: str, target: str) -> Mapping[str, str]:
    """Return what newspapers and agencies are called in another language, by lower-case names.

    Args:
        source: The code of the language of the names.
        target: The code of the other one. Without a list for the two, nothing is known.
    """
    path = _DATA / f"credits.{source}-{target}.txt"
    lines = sections(path.read_text("utf-8"))["whom"] if path.is_file() else []
    pairs = (line.partition("=") for _, line in lines)
    return {name.strip().lower(): words.strip() for name, _, words in pairs}


def _is_short(who: str) -> bool:
    short = 0 < len(who) <= _LONGEST and len(who.split()) <= _WORDS
    return short and not _SENTENCE.search(who)


def _whom(who: str, labels: Mapping[str, str]) -> str | None:
    """Return whom a credit names in English (*báo Tuổi Trẻ*: Tuổi Trẻ newspaper), if rules can."""
    first, _, name = who.partition(" ")
    pattern = labels.get(f"{first} *") if name and _is_name(name) else None
    return pattern.replace("*", name) if pattern else _named(who)


def _named(who: str) -> str | None:
    """Return names that a credit gives, joined as in English; None where it has other words."""
    english = _AND.sub(" and ", who)
    start, rest = 0, []
    for span in certain_spans(who):
        rest.append(who[start : span.start])
        start = span.end
    words = _AND.sub(" ", " ".join([*rest, who[start:]])).split()
    return None if any(word.islower() and not word.isascii() for word in words) else english


def _is_name(who: str) -> bool:
    """Whether all words are capitalised, as those of a newspaper's or a person's name."""
    return all(word[:1].isupper() or not word[:1].isalpha() for word in who.split())


@cache
def _kinds() -> Mapping[str, str]:
    """The section of each label, lower-case."""
    found = sections((_DATA / "credits.vi-en.txt").read_text("utf-8"))
    return {
        line.partition("=")[0].strip().lower(): name
        for name, lines in found.items()
        if name != "whom"
        for _, line in lines
    }


@cache
def _labels(path: Path) -> Mapping[str, str]:
    """The translation of each label, lower-case."""
    lines = [line for found in sections(path.read_text("utf-8")).values() for _, line in found]
    pairs = (line.partition("=") for line in lines)
    return {label.strip().lower(): words.strip() for label, _, words in pairs}
