"""Tests of the comments that record in a catalog what an update did before."""

from translate.catalogs.comments import (
    FROM_ARTICLE,
    FROM_MEMORY,
    OF_DRAFT,
    is_borrowed,
    kept_notes,
    reviewed_note,
    was_reviewed,
    without,
)
from translate.catalogs.po import Entry

PLACE = "paragraph 1, sentence 1"
DRAFTED = f"{OF_DRAFT} a number was repaired"


def test_the_note_on_reviewed_english_holds_for_these_words_alone() -> None:
    """Other English is unreviewed, even when the old source returns."""
    note = reviewed_note("The water rises.")
    fuzzy = Entry("Nước lên.", "The water rises.", flags=("fuzzy",), extracted=(PLACE, note))
    assert was_reviewed(fuzzy)
    assert not was_reviewed(fuzzy.change(msgstr="The water rises"))
    assert not was_reviewed(fuzzy.change(extracted=(PLACE,)))


def test_what_is_not_fuzzy_is_reviewed_unless_it_is_empty() -> None:
    """Spaces are not a translation."""
    assert was_reviewed(Entry("Nước lên.", "The water rises."))
    assert not was_reviewed(Entry("Nước lên.", " "))


def test_english_from_elsewhere_is_borrowed() -> None:
    """It comes from the memory or from another article."""
    assert is_borrowed(Entry("a", "A", extracted=(PLACE, f"{FROM_ARTICLE} mua")))
    assert is_borrowed(Entry("a", "A", extracted=(f"{FROM_MEMORY} 80 %: b.po:3",)))
    assert not is_borrowed(Entry("a", "A", extracted=(PLACE, DRAFTED)))


def test_an_update_keeps_what_still_holds() -> None:
    """It keeps the origin of English and changes to a draft, but nothing of reviewed entries."""
    note = reviewed_note("A")
    lines = (PLACE, f"{FROM_ARTICLE} mua", DRAFTED, note)
    fuzzy = Entry("a", "A", flags=("fuzzy",), extracted=lines)
    assert kept_notes(fuzzy) == (f"{FROM_ARTICLE} mua", DRAFTED)
    assert kept_notes(fuzzy.change(previous="old")) == (f"{FROM_ARTICLE} mua", DRAFTED, note)
    assert kept_notes(fuzzy.change(previous="old", msgstr="B")) == lines[1:3]
    assert kept_notes(fuzzy.change(flags=())) == ()
    assert kept_notes(Entry("a", extracted=lines)) == lines[1:3]


def test_comments_are_left_out_by_their_beginning() -> None:
    """The others stay in order."""
    entry = Entry("a", extracted=(PLACE, DRAFTED, "mine"))
    assert without(entry, OF_DRAFT) == (PLACE, "mine")
    assert without(entry) == entry.extracted
