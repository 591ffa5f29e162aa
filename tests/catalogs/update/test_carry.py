"""Tests of translations whose sentence changes."""

from translate.catalogs.comments import OF_DRAFT, reviewed_note
from translate.catalogs.po import Entry
from translate.catalogs.update.carry import NewSentence, changed, divided, merged, respelt
from translate.model import Draft

REVIEWED = Entry("Nước lên.", "The water rises.", comments=("rivers",))
EDITED = Entry("Dân chạy.", "People flee", flags=("fuzzy", "no-wrap"))
DRAFT = Entry("Trời tạnh.", "Sky stops.", flags=("fuzzy",), extracted=(f"{OF_DRAFT} repaired",))
DRAFTS = {
    DRAFT.msgid: Draft(DRAFT.msgid, DRAFT.msgstr, "m 1", "0" * 64, -0.5),
    EDITED.msgid: Draft(EDITED.msgid, "People run", "m 1", "0" * 64, -0.5),
}


def test_another_spelling_changes_the_source_alone() -> None:
    """The state is kept."""
    assert respelt(REVIEWED, NewSentence("Nước lên"), {}) == REVIEWED.change(msgid="Nước lên")
    assert respelt(REVIEWED, NewSentence(REVIEWED.msgid), {}) is REVIEWED


def test_a_change_keeps_the_work_of_people() -> None:
    """It is fuzzy, with the source that it was made for; other flags and comments are kept."""
    new = changed(REVIEWED, NewSentence("Nước lên nhanh."), DRAFTS)
    assert (new.msgid, new.msgstr, new.fuzzy) == ("Nước lên nhanh.", "The water rises.", True)
    assert (new.previous, new.comments) == ("Nước lên.", ("rivers",))
    assert new.extracted == (reviewed_note("The water rises."),)
    again = changed(new, NewSentence("Nước lên rất nhanh."), DRAFTS)
    assert again.previous == "Nước lên."
    assert changed(again, NewSentence("Nước lên."), DRAFTS) == REVIEWED.change(
        extracted=new.extracted
    )
    edited = changed(EDITED, NewSentence("Dân chạy lũ."), DRAFTS)
    assert (edited.msgstr, set(edited.flags)) == ("People flee", {"fuzzy", "no-wrap"})


def test_a_change_drops_an_untouched_draft() -> None:
    """Its comments are dropped too."""
    new = changed(DRAFT, NewSentence("Trời đã tạnh."), DRAFTS)
    assert (new.msgstr, new.fuzzy, new.previous, new.extracted) == ("", False, None, ())


def test_a_merger_joins_what_there_is() -> None:
    """The result is reviewed if the text is the same and all parts were reviewed, else fuzzy."""
    other = Entry("Dân chạy.", "People flee.")
    source = "Nước lên. Dân chạy."
    joined = merged([REVIEWED, other], NewSentence(source), {}, same=True)
    assert (joined.msgstr, joined.fuzzy) == ("The water rises. People flee.", False)
    assert joined.comments == ("rivers",)
    assert (
        merged([REVIEWED, other], NewSentence("Nước lên, dân chạy."), {}, same=False).previous
        == source
    )
    assert merged([REVIEWED, EDITED], NewSentence(source), DRAFTS, same=True).fuzzy
    assert merged([DRAFT, DRAFT], NewSentence(source), DRAFTS, same=True).msgstr == ""


def test_a_division_needs_as_many_sentences() -> None:
    """Otherwise the first part gets all the English, and the others none."""
    sources = [NewSentence("Nước lên,"), NewSentence("dân chạy.")]
    whole = Entry("Nước lên, dân chạy.", "Water rises. People flee.")
    parts = divided(whole, sources, {}, lambda text: text.split(". "))
    assert [part.msgstr for part in parts] == ["Water rises", "People flee."]
    assert all(part.fuzzy and part.previous == whole.msgid for part in parts)
    parts = divided(whole, sources, {}, lambda text: [text])
    assert [part.msgstr for part in parts] == ["Water rises. People flee.", ""]
    assert [part.msgstr for part in divided(DRAFT, sources, DRAFTS, str.split)] == ["", ""]
