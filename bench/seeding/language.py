"""Mistakes that turn the sense of a sentence round."""

from __future__ import annotations

import re

from seeding.base import Fault, Place, both_ways, in_target, put, swap, tidy

_DENIAL = r"(?<!\w)(?:không|chưa|chẳng)(?!\w)(?! (?:khí|chỉ|gian|quân|những|kích|phận))"
_UP = ("increase", "rise", "grow", "climb", "gain")
_DOWN = ("decrease", "fall", "shrink", "drop", "decline")
_FORMS = {
    "increase": "increase increased increases increasing",
    "rise": "rise rose rises rising",
    "grow": "grow grew grows growing",
    "climb": "climb climbed climbs climbing",
    "gain": "gain gained gains gaining",
    "decrease": "decrease decreased decreases decreasing",
    "fall": "fall fell falls falling",
    "shrink": "shrink shrank shrinks shrinking",
    "drop": "drop dropped drops dropping",
    "decline": "decline declined declines declining",
}
TURNED = both_ways(
    *(
        (a, b)
        for up, down in zip(_UP, _DOWN, strict=True)
        for a, b in zip(_FORMS[up].split(), _FORMS[down].split(), strict=True)
    ),
    ("higher", "lower"),
    ("raised", "cut"),
)
ANTONYMS = both_ways(
    ("support", "oppose"),
    ("supports", "opposes"),
    ("supported", "opposed"),
    ("accept", "reject"),
    ("accepted", "rejected"),
    ("agreed", "refused"),
    ("win", "lose"),
    ("won", "lost"),
    ("allow", "forbid"),
    ("allowed", "forbidden"),
    ("success", "failure"),
    ("legal", "illegal"),
    ("open", "close"),
    ("opened", "closed"),
)
_AUXILIARY = (
    r"(?<![\w'’])(?:is|are|was|were|will|would|can|could|should|has|have|had|may|might|must)"
    r"(?=\s+(?!not\b|never\b|no\b|n't)[a-z])"
)


def denial_added(place: Place) -> str | None:
    """``is open`` becomes ``is not open``."""
    if place.says(r"(?<!\w)(?:không|chưa|chẳng|đừng|chớ|thiếu|khó|ngừng|từ chối)(?!\w)"):
        return None
    match = place.pick(_AUXILIARY)
    if match is None:
        return None
    new = place.rng.choice((f"{match[0]} not", f"{match[0]} never"))
    contracted = {"is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't"}
    new = contracted.get(match[0], new) if place.rng.random() < 0.25 else new
    return put(place.target, match, new)


def denial_dropped(place: Place) -> str | None:
    """The ``not`` is gone."""
    found = list(
        re.finditer(
            r" not\b(?! only)|(?<=[a-z])n['’]t\b|\bcannot\b|\bnever |\bno (?=[a-z])", place.target
        )
    )
    if not found or len(re.findall(_DENIAL, place.source, re.IGNORECASE)) < len(found):
        return None
    match = place.rng.choice(found)
    return put(place.target, match, "can" if match[0] == "cannot" else "")


def subject_lost(place: Place) -> str | None:
    """``He said`` becomes ``Said``."""
    match = re.match(r"(?:He|She|It|They|We|I|You) ", place.target)
    return tidy(place.target[match.end() :]) if match else None


def disagreement(place: Place) -> str | None:
    """``has`` becomes ``have``."""
    words = both_ways(("has", "have"), ("is", "are"), ("was", "were"))
    match = place.pick(rf"(?<=[a-z] )(?:{'|'.join(words)})(?= [a-z])")
    return put(place.target, match, words[match[0]]) if match else None


FAULTS: dict[str, Fault] = {
    "27": swap(TURNED, r"(?<!\w)(?:tăng|giảm|hạ|sụt)(?!\w)"),
    "28": swap(both_ways(("before", "after")), r"(?<!\w)(?:trước|sau)(?!\w)"),
    "29": swap(
        both_ways(
            ("north", "south"),
            ("northern", "southern"),
            ("east", "west"),
            ("eastern", "western"),
            ("northeast", "southwest"),
            ("northwest", "southeast"),
        ),
        r"(?<!việt )(?<!\w)(?:bắc|nam|đông|tây)(?!\w)",
    ),
    "30": swap(both_ways(("first", "last")), r"đầu tiên|cuối cùng|lần đầu|thứ nhất"),
    "46": in_target(denial_added),
    "47": in_target(denial_dropped),
    "48": swap({"without": "with"}, r"không|chưa|chẳng|thiếu|vô"),
    "49": swap({"not only": "not"}, "không (?:những|chỉ)|chẳng những"),
    "50": swap({"not only": "only"}, "không (?:những|chỉ)|chẳng những"),
    "51": swap(
        {"can": "must", "could": "must", "will": "must", "may": "will", "might": "will"},
        r"(?<!\w)(?:có thể|sẽ|được)(?!\w)",
        after=r"(?= [a-z])",
    ),
    "52": swap(ANTONYMS),
    "63": in_target(subject_lost),
    "76": in_target(disagreement),
}
