"""Marks in a format's spelling, and on the right words of both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from support.every_kind import article
from support.marked import Marked, marked, written

from translate.model import Mark, Text, TextKind, Unit
from translate.tags import plain_of, resolve, tagged
from translate.writers import Edition, EditionKind
from translate.writers.inline import respaced, safe_address
from translate.writers.inline import written as spelled
from translate.writers.layout.arrangement import body
from translate.writers.layout.laid import LaidSentence


def _spell(mark: Mark, inside: str) -> str:
    return f"{{{mark.kind.value} {mark.target}:{inside}}}"


def _line(text: str, translation: str, **targets: str) -> LaidSentence:
    """The sentence that a text with tags and its translation are laid out as."""
    plain, marks = written(text, **targets)
    whole = article(Text(TextKind.PARAGRAPH, plain, 1, marks=marks))
    [sentence] = Edition(whole, {}, EditionKind.BILINGUAL).sentences
    units = {sentence.text: Unit(sentence.text, translation, approved=True)}
    [passage] = body(Edition(whole, units, EditionKind.BILINGUAL))
    return passage.lines[0]


def test_marks_are_on_the_words_of_both_languages() -> None:
    """The order of the words may differ; addresses come from the article."""
    line = _line("Xem <a1>bản đồ</a1> <b2>mới</b2>", "See the <b2>new</b2> <a1>map</a1>", a1="/b")
    assert (line.source, line.text) == ("Xem bản đồ mới", "See the new map")
    assert spelled(line.source_pieces, str, _spell) == "Xem {link /b:bản đồ} {strong :mới}"
    assert spelled(line.pieces, str, _spell) == "See the {strong :new} {link /b:map}"
    assert line.target == "See the <b2>new</b2> <a1>map</a1>"
    assert line.tagged_source == "Xem <a1>bản đồ</a1> <b2>mới</b2>"


def test_what_a_translation_lacks_is_at_its_end_and_unknown_tags_are_left_out() -> None:
    """A note is never lost, a paired mark without words is."""
    line = _line("Xem <b1>đó</b1>.<n2/>", "<i7>See that</i7>.", n2="note-1")
    assert spelled(line.pieces, str, _spell) == "See that.{note note-1:}"


def test_a_sentence_without_marks_needs_no_pieces() -> None:
    """They are its text."""
    line = LaidSentence("Một.", "One.", "en")
    assert (line.source_pieces, line.pieces, line.tagged_source) == (("Một.",), ("One.",), "Một.")
    assert line.target == "One."


@given(marked())
def test_spaces_change_across_the_borders_of_marks(sentence: Marked) -> None:
    """The text is changed as a whole, and the marks stay on the same words."""
    found = tagged(*sentence)
    pieces = resolve(found.text, found.text, found.marks)
    changed = respaced(pieces, lambda text: text.replace(" ", "\u00a0"))
    assert plain_of(changed) == plain_of(pieces).replace(" ", "\u00a0")
    assert spelled(changed, lambda text: text.replace("\u00a0", " "), _spell) == spelled(
        pieces, lambda text: text.replace("\u00a0", " "), _spell
    )


def test_only_a_text_of_the_same_length_fits() -> None:
    """Any other would put marks on wrong words."""
    with pytest.raises(ValueError, match="2 characters for 3"):
        respaced(("abc",), lambda _: "ab")


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("#hai", "#hai"),
        ("../a/b.html", "../a/b.html"),
        ("a:b", ""),
        ("JavaScript:alert(1)", ""),
        (" \tjava\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("", ""),
    ],
)
def test_a_link_leads_to_what_a_page_may_lead_to(target: str, address: str) -> None:
    """No scripts, whatever stands between their letters."""
    assert safe_address(target) == address
