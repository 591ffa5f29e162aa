"""Tests of the comments that record in a catalog what an update did before."""

from translate.catalogs.comments import (
    FROM_ARTICLE,
    FROM_MEMORY,
    OF_DRAFT,
    in_present_words,
    is_borrowed,
    is_reviewed_note,
    kept_notes,
    reviewed_note,
    was_reviewed,
    without,
)
from translate.catalogs.po import Catalog, Entry, parse, render

PLACE = "paragraph 1, sentence 1"
DRAFTED = f"{OF_DRAFT} a number was repaired"


def test_the_note_on_reviewed_english_holds_for_these_words_alone() -> None:
    """Other English is unreviewed, even when the old source returns."""
    note = reviewed_note("The water rises.")
    fuzzy = Entry("Nước lên.", "The water rises.", flags=("fuzzy",), extracted=(PLACE, note))
    assert was_reviewed(fuzzy)
    assert not was_reviewed(fuzzy.change(msgstr="The water rises"))
    assert not was_reviewed(fuzzy.change(extracted=(PLACE,)))


def test_the_note_shows_the_english_and_stays_on_one_line() -> None:
    """What no line of a comment can hold is written as an escape."""
    assert reviewed_note("a “b”") == "reviewed for the previous source: “a “b””"
    for text in ("a\nb", "a\\nb", " a ", "a\u2028b\x85c", "a\tb", "a \\"):
        note = reviewed_note(text)
        assert note.splitlines() == [note]
        fuzzy = Entry("x", text, flags=("fuzzy",), previous="y", extracted=(note,))
        again = parse(render(Catalog(entries=(fuzzy,))), "a.po").entries[0]
        assert was_reviewed(again)
    assert reviewed_note("a\nb") != reviewed_note("a\\nb")


def test_a_note_of_an_earlier_version_has_a_digest() -> None:
    """It holds for the words that it was made from, and is understood in both forms."""
    line = "the English was reviewed, for the previous source (text 2a1178)"
    assert is_reviewed_note(line, "One.")
    assert not is_reviewed_note(line, "Two.")
    fuzzy = Entry("a", "One.", extracted=("before: b", "after: c", line), flags=("fuzzy",))
    assert in_present_words(fuzzy) == ("next: b", "previous: c", reviewed_note("One."))


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
