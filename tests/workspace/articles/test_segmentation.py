"""Articles and translations cut into their sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.catalogs.po import parse
from translate.model import Source
from translate.project import Project
from translate.readers import READERS
from translate.segmenter.corrections import JOIN, SPLIT, Correction
from translate.segmenter.known import KnownSentences
from translate.walk import places
from translate.workspace.articles.segmentation import (
    live_sentences,
    reviewed_sentences,
    segmented,
    split_target,
)

CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Trời mưa."
msgstr "It rains."

#, fuzzy
msgid "Nước lên."
msgstr "Water rises."

msgid "Dân chạy."
msgstr ""

#~ msgid "Hết."
#~ msgstr "The end."
"""


def test_reviewed_sentences_are_known() -> None:
    """Drafts, sentences without English and removed ones are not; without a catalog, none is."""
    known = reviewed_sentences(parse(CATALOG.encode(), "mua.po"))
    assert "Trời mưa." in known
    assert not [text for text in ("Nước lên.", "Dân chạy.", "Hết.") if text in known]
    assert not reviewed_sentences(None)


def test_all_but_removed_sentences_are_live() -> None:
    """Also those without English; without a catalog, none is."""
    live = live_sentences(parse(CATALOG.encode(), "mua.po"))
    assert {"Trời mưa.", "Nước lên.", "Dân chạy."} <= set(live)
    assert "Hết." not in live
    assert not live_sentences(None)


def test_the_rules_cut_first_then_known_sentences_then_a_translator() -> None:
    """Each over the one before; a correction that the cuts agree with is in use."""
    text = "Mưa. Gió lớn. Bão, rồi tạnh.\n"
    article = READERS[".txt"](Source(text.encode(), "mua", "mua.txt", "vi"))
    known = KnownSentences(["Mưa. Gió lớn."])
    cuts = [
        Correction(SPLIT, "Bão,", "rồi tạnh."),
        Correction(JOIN, "Mưa.", "Gió lớn."),
        Correction(JOIN, "Nắng.", "Nóng."),
    ]
    project = Project(Path())
    for given, corrections, expected in (
        (KnownSentences(), [], ["Mưa.", "Gió lớn.", "Bão, rồi tạnh."]),
        (known, [], ["Mưa. Gió lớn.", "Bão, rồi tạnh."]),
        (known, cuts, ["Mưa. Gió lớn.", "Bão,", "rồi tạnh."]),
    ):
        cut, used = segmented(project, article, given, corrections)
        assert [place.sentence.text for place in places(cut)] == expected
        assert used == frozenset(corrections[:2])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mr. Putin met Dr. No. He left.", ["Mr. Putin met Dr. No. He left."]),
        ("The U.S. Senate voted! “No” won.", ["The U.S. Senate voted!", "“No” won."]),
        ("J. Smith came (late.) It rained.", ["J. Smith came (late.)", "It rained."]),
        ("It cost 2.5 million. 3 came.", ["It cost 2.5 million.", "3 came."]),
        ("", [""]),
    ],
)
def test_english_is_divided_at_ends_of_sentences(text, parts):
    """Not after abbreviations, initials or letters with stops."""
    assert split_target(Project(Path()), text) == parts
