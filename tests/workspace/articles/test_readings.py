"""Of the readings that a reader offers, the one that fits the catalog is taken."""

from __future__ import annotations

import pytest

from translate.model import (
    Article,
    Metadata,
    Reading,
    Remark,
    Sentence,
    Taken,
    TakenFor,
    Text,
    TextKind,
)
from translate.workspace.articles.readings import fitting, reading_notes, reading_summary

FORMS = ("paragraphs", "wrapped", "0.1")
SENTENCES = {
    "paragraphs": ("Chợ họp sớm", "Ghe về đông.", "Giá dưa tăng."),
    "wrapped": ("Chợ họp sớm Ghe về đông.", "Giá dưa tăng."),
    "0.1": ("Chợ họp sớm Ghe về đông. Giá dưa tăng.",),
}


def _article(form: str, taken: tuple[Taken, ...] = ()) -> Article:
    sentences = tuple(Sentence(text, 1) for text in SENTENCES[form])
    text = Text(TextKind.PARAGRAPH, " ".join(SENTENCES[form]), 1, sentences=sentences)
    others = tuple(other for other in FORMS if other != form)
    return Article("a", "a", "vi", Metadata(), (text,), Reading(form, others, taken))


def _text() -> str:
    return "Chợ họp sớm\nGhe về đông.\n\nGiá dưa tăng.\n\nBài: Lê Văn Tám\n"


@pytest.mark.parametrize("form", FORMS)
def test_the_reading_in_which_most_reviewed_sentences_come_back(form: str) -> None:
    """Whichever its reader would take by itself."""
    for first in FORMS:
        assert fitting(_article(first), _article, SENTENCES[form], _text).reading.form == form


@pytest.mark.parametrize("reviewed", [[], ["Giá dưa tăng."], ["Một câu đã bỏ."]])
def test_without_a_better_one_it_is_the_readers_own(reviewed: list[str]) -> None:
    """Where nothing is reviewed, or what is reviewed fits as well, or fits nowhere."""
    for first in ("paragraphs", "wrapped"):
        assert fitting(_article(first), _article, reviewed, _text).reading.form == first


def test_no_other_reading_is_made_when_all_comes_back() -> None:
    """Reading costs time."""

    def refuse(form: str) -> Article:
        raise AssertionError(form)

    fitting(_article("wrapped"), refuse, SENTENCES["wrapped"], _text)


def test_no_other_reading_is_made_for_what_was_edited() -> None:
    """It is in the file no more, whatever the reading; of an edited article all else came back."""

    def refuse(form: str) -> Article:
        raise AssertionError(form)

    reviewed = [*SENTENCES["wrapped"], "Giá dưa giảm.", "Ai cũng vui."]
    assert fitting(_article("wrapped"), refuse, reviewed, _text).reading.form == "wrapped"


def test_what_was_reviewed_and_is_metadata_now_is_not_lost() -> None:
    """It is on the list of what was taken, so the present reading fits."""
    taken = (Taken(TakenFor.BYLINE, 4, "Bài: Lê Văn Tám"),)
    reviewed = (*SENTENCES["paragraphs"], "Bài: Lê Văn Tám")
    first = _article("paragraphs", taken)
    assert fitting(first, _article, reviewed, _text) is first


@pytest.mark.parametrize(("kind", "form"), [(TakenFor.CREDIT, "wrapped"), (TakenFor.HIDDEN, "0.1")])
def test_hidden_text_that_was_reviewed_is_not_lost(kind: TakenFor, form: str) -> None:
    """Nor is what else is taken for no text, however its tones are spelt."""
    sentences = (Sentence("Ghe về đông.", 1),)
    text = Text(TextKind.PARAGRAPH, "Ghe về đông.", 1, sentences=sentences)
    hidden = Text(TextKind.PARAGRAPH, "Hoà Khoá.", 1, sentences=(Sentence("Hoà Khoá.", 1),))
    reading = Reading("wrapped", ("0.1",), (Taken(kind, 0, "Hoà Khoá."),))
    first = Article("a", "a", "vi", Metadata(), (text,), reading)
    other = Article("a", "a", "vi", Metadata(), (text, hidden), Reading("0.1"))
    reviewed = ["Ghe về đông.", "Hoà Khoá."]
    assert fitting(first, lambda _: other, reviewed).reading.form == form


def test_a_report_says_what_was_taken_for_no_text() -> None:
    """By line; nothing where all is text."""
    taken = tuple(Taken(TakenFor.METADATA, line, "x") for line in (1, 2, 3, 7))
    taken += (Taken(TakenFor.CREDIT, 9, "Ảnh: Thu Hà"),)
    article = Article("a", "seeds/a.txt", "vi", Metadata(), (), Reading("wrapped", (), taken))
    said = "seeds/a.txt: lines read as wrapped; metadata: lines 1-3, 7; credit: line 9"
    assert reading_summary(article) == said
    assert not reading_summary(Article("a", "seeds/a.txt", "vi", Metadata(), ()))
    around = (Taken(TakenFor.DROPPED, 0, "Báo Cần Thơ"),)
    article = Article("a", "seeds/a.docx", "vi", Metadata(), (), Reading(taken=around))
    assert reading_summary(article) == "seeds/a.docx: dropped"


def test_remarks_have_their_place() -> None:
    """A line, or the file."""
    remarks = (Remark(0, "is odd"), Remark(4, "is no date"))
    article = Article("a", "seeds/a.txt", "vi", Metadata(), (), Reading(remarks=remarks))
    assert reading_notes(article) == ["seeds/a.txt: is odd", "seeds/a.txt:4: is no date"]
