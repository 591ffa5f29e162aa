"""The list of opposites, and what it finds."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.opposites import parse, turned
from translate.errors import InputError
from translate.model import Unit


@pytest.mark.parametrize(
    ("line", "number"), [("tăng: up ! down", 1), ("[x]\ntăng up ! down", 2), ("[x]\ntăng: up", 2)]
)
def test_malformed_list(line: str, number: int) -> None:
    """A line below no check, without a colon, or without an opposite is refused with its place."""
    with pytest.raises(InputError, match=rf"x\.txt:{number}: not a line of opposites"):
        parse(line, "x.txt")


def test_groups() -> None:
    """Lines that follow each other are opposites."""
    groups = parse("[a]\nx: y ! z\nz: z ! y\n\n[b]\nq: r ! s\n", "x.txt")
    assert [[pole.check for pole in group] for group in groups] == [["a", "a"], ["b"]]


def test_a_neighbour_explains_it() -> None:
    """The other word may come from the sentence before or after."""
    units = [Unit("Giá tăng.", "The price fell."), Unit("Rồi giá giảm.", "And then.")]
    assert [one.target[0] for one in turned(CheckedArticle.of(units[:1]).context(0), "direction")]
    assert not list(turned(CheckedArticle.of(units).context(0), "direction"))
