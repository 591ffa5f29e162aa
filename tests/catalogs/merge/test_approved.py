"""Tests of what counts as approved in a catalog."""

from __future__ import annotations

from translate.catalogs.comments import reviewed_note
from translate.catalogs.merge.approved import approved_texts, reviewed_texts
from translate.catalogs.po import Catalog, Entry

REVIEWED = Entry("Một.", "One.")
OBSOLETE = Entry("Hai.", "Two.", obsolete=True)
FUZZY = Entry("Ba.", "Three.", flags=("fuzzy",))
EMPTY = Entry("Bốn.", " ")
CHANGED = Entry(
    "Năm mới.", "Five.", flags=("fuzzy",), previous="Năm.", extracted=(reviewed_note("Five."),)
)
CATALOG = Catalog(entries=(REVIEWED, OBSOLETE, FUZZY, EMPTY, CHANGED))


def test_what_is_not_fuzzy_is_reviewed():
    """Obsolete entries count, empty ones do not."""
    assert list(reviewed_texts(CATALOG).values()) == [REVIEWED, OBSOLETE]


def test_a_former_approval_counts_for_the_former_source():
    """An update brings it back when the edit of the article is undone."""
    assert {text[1] for text in approved_texts(CATALOG)} == {"Một.", "Hai.", "Năm."}


def test_another_spelling_of_the_source_is_the_same():
    """Quotes and Unicode forms are no other sentence; contexts are."""
    one, other = Catalog(entries=(Entry("“Hoà”", "x"),)), Catalog(entries=(Entry('"Hòa"', "x"),))
    assert approved_texts(one) == approved_texts(other)
    assert approved_texts(one) != approved_texts(Catalog(entries=(Entry("“Hoà”", "x", "menu"),)))


def test_other_tags_are_another_approval():
    """What is approved without a link is not approved with one."""
    one, other = (Catalog(entries=(Entry(s, "See."),)) for s in ("Xem.", "<a1>Xem</a1>."))
    assert not approved_texts(one) & approved_texts(other)
