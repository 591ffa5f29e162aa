"""Names that took the place of others."""

from __future__ import annotations

from translate.checks.context import CheckedArticle
from translate.checks.wording.names.persons import exchanged
from translate.model import Unit

BESIDE = Unit("Bà Anna Sokolova đến muộn.", "The minister, Anna Sokolova, was late.")


def _found(source: str, target: str, *around: Unit) -> tuple[str, str] | None:
    article = CheckedArticle.of([Unit(source, target), *around])
    found = exchanged(article.context(0))
    return (source[slice(*found.source)], target[slice(*found.target)]) if found else None


def test_a_neighbours_person_is_found() -> None:
    """Anna Sokolova stands in the sentence before hers, in the place of Trần Nam."""
    source, target = "Ông Trần Nam ký hợp đồng.", "On Monday Anna Sokolova signed the contract."
    assert _found(source, target, BESIDE) == ("Trần", "Anna")


def test_another_person_is_found_where_only_one_is_missing() -> None:
    """A foreign name is spelled alike in both languages."""
    assert _found("Ông Dmitriev gặp bà Sandu.", "Dmitriev met Merkel.") == ("Sandu", "Merkel")


def test_forms_of_a_name_are_no_exchange() -> None:
    """Another spelling, an adjective, a country."""
    assert (
        _found("Ông Vladimir Putin rời Moskva.", "The leader Vladimir Putin left Moscow.") is None
    )
    assert _found("Bà Sandu đến Iceland.", "On Icelandic soil, Sandu was welcome.") is None
    assert _found("Ông Phạm Minh đến Nhật.", "In Japan, Pham Minh was welcome.") is None
