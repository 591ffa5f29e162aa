"""How often the two sides of a unit deny something."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.denials import Denials, denials, harmless_out
from translate.model import Unit


def _count(source: str, target: str) -> Denials:
    return denials(CheckedArticle.of([Unit(source, target)]).context(0))


@pytest.mark.parametrize(
    ("source", "required", "optional"),
    [
        ("Họ không đến và không gọi.", 2, 0),
        ("Không, không, không phải lối này.", 1, 0),
        ("Hàng không và không khí.", 0, 0),
        ("Ngân hàng không trả.", 1, 0),
        ("Họ có đến không?", 0, 0),
        ("Cha thì không.", 1, 0),
        ("Không quá 5 người.", 0, 1),
        ("Không chỉ thế, họ không đến.", 1, 1),
        ("Không ai không biết.", 0, 1),
    ],
)
def test_vietnamese(source: str, required: int, optional: int) -> None:
    """Denials that the English must have, and those that it may have."""
    found = _count(source, "x")
    assert (len(found.source), found.optional) == (required, optional)


@pytest.mark.parametrize(
    ("source", "target", "explicit", "implied"),
    [
        ("Họ đến.", "They did not come, they can't.", 2, 0),
        ("Họ đến.", "They were unable and unwilling.", 0, 2),
        ("Họ đến.", "Not only they, no more than five.", 0, 0),
        ("Mẹ phản đối.", "The unfair price is opposed.", 0, 1),
        ("Họ đến.", "Universities unite under the union.", 0, 0),
    ],
)
def test_english(source: str, target: str, explicit: int, implied: int) -> None:
    """By "not" and by words, less those that a Vietnamese word of the same sense explains."""
    found = _count(source, target)
    assert (found.explicit, found.implied) == (explicit, implied)


def test_surplus_and_needless() -> None:
    """The surplus counts all denials, what is needless only those that nothing asks for."""
    assert _count("Họ không đến.", "They came.").surplus == -1
    assert _count("Họ đến.", "They did not come.").needless == 1
    assert _count("Họ từ chối.", "They would not.").needless == 0


def test_harmless_out_keeps_places() -> None:
    """What stands after a phrase stays where it is."""
    assert harmless_out("not only me, not you") == "         me, not you"
