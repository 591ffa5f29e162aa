"""Which Vietnamese words an English text has on purpose."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle, Context
from translate.checks.wording.kept_vietnamese import in_name, is_borrowed, kept_spans, source_has
from translate.model import GlossaryTerm, Unit


def _context(source: str, target: str, *terms: GlossaryTerm) -> Context:
    return CheckedArticle.of([Unit(source, target)], terms).context(0)


@pytest.mark.parametrize(
    ("source", "target", "kept"),
    [
        ("Sách “Đất rừng” hay.", "The book “Đất rừng” is good.", ["“Đất rừng”"]),
        ("Ăn bánh tét.", "Eat rice cake (bánh tét).", ["(bánh tét)", "bánh tét"]),
        ("Ăn bun cha.", "Eat bun cha.", ["bun cha"]),
        ("Bà nói “tôi đi.”", "She said “tôi đi.”", []),
        ("Nước lên.", "The bún mắm rose.", []),
    ],
)
def test_kept_spans(source: str, target: str, kept: list[str]) -> None:
    """Titles, explanations and dishes that the source has."""
    spans = kept_spans(_context(source, target))
    assert [target[start:end] for start, end in spans] == kept


def test_glossary_terms_are_kept() -> None:
    """A term that the glossary demands, and none that it forbids."""
    for forbidden in (False, True):
        context = _context(
            "Ở nhà rông.", "In a nhà rông.", GlossaryTerm("x", "rông", forbidden=forbidden)
        )
        assert ((9, 13) in kept_spans(context)) is not forbidden


def test_names_and_loans() -> None:
    """The second part of a name of the source; a loan that the source has."""
    context = _context("Nghe Ca trù và phở.", "Ca trù and phở với.")
    assert in_name(context, 1)
    assert not in_name(context, 4)
    assert is_borrowed(context, "phở")
    assert not is_borrowed(context, "bún")
    assert source_has(context, "tru")
    assert not source_has(context, "trú")
