"""Names with an English form of their own that took each other's place."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.names.exonyms import exchanged_exonym
from translate.model import Unit


def _found(source: str, target: str, *around: Unit) -> tuple[str, str] | None:
    article = CheckedArticle.of([Unit(source, target), *around])
    found = exchanged_exonym(article.context(0))
    return (source[slice(*found.source)], target[slice(*found.target)]) if found else None


def test_another_city_is_found() -> None:
    """Both are in the list of names that English writes in its own way."""
    assert _found("Cô học ở Thượng Hải.", "She studied in Shenzhen.") == ("Thượng Hải", "Shenzhen")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Cô học ở Thượng Hải.", "She studied in Shanghai."),
        ("Cô học ở Thượng Hải.", "She studied there."),
        ("Biển Đông lặng sóng.", "The South China Sea is calm."),
        ("Nước Pháp rộng.", "Paris is far."),
        ("Cô học ở Thượng Hải, Bắc Kinh.", "She studied in Shenzhen and Guangzhou."),
    ],
)
def test_other_forms_and_left_out_names_are_none(source: str, target: str) -> None:
    """Nor is a country, which may be "the country", nor several."""
    assert _found(source, target) is None


def test_the_name_of_a_neighbour_is_none() -> None:
    """A translator may move it."""
    beside = Unit("Cô quê Thâm Quyến.", "She comes from there.")
    assert _found("Cô học ở Thượng Hải.", "She studied far from Shenzhen.", beside) is None
