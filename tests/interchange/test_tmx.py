"""The translation memory: TMX in and out, and what a search finds."""

from __future__ import annotations

import gc
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import schemas

from translate.catalogs.fill import with_suggestions
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.units import memory_units
from translate.errors import InputError
from translate.interchange.tmx import parse_tmx, render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.memory import Memory, loading
from translate.model import State

NOW = datetime(2025, 11, 5, tzinfo=UTC)
UNIT = TranslationUnit("Nước lên nhanh trong đêm.", "Waters rose fast by night.", "a.po:7")
HEADER = FileHeader("vi", "en")
characters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
legal = st.text(characters, min_size=1).map(str.strip).filter(bool)
units = st.builds(
    TranslationUnit,
    legal,
    legal,
    origin=legal,
    state=st.none() | st.sampled_from(State),
    model=st.just("") | legal,
    changed=st.just("") | st.dates().map(str),
)

OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" segtype="sentence" srclang="VI"/><body>
<tu><tuv lang="VI"><seg>Dân <bpt i="1">&lt;b&gt;</bpt>chạy<ept i="1">x</ept> lũ.</seg></tuv>
<tuv lang="EN-GB" changeid="lua"><seg>People <hi>flee</hi>.</seg></tuv></tu>
<tu><tuv lang="VI"><seg>Trời mưa.</seg></tuv><tuv lang="FR"><seg>Il pleut.</seg></tuv></tu>
</body></tmx>"""
EARLIER = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="songngu" creationtoolversion="0.1.0" srclang="vi"/><body>
<tu changedate="20250920T000000Z"><prop type="state">fuzzy</prop><prop type="model">m 1</prop>
<tuv xml:lang="vi"><seg>Trời mưa.</seg></tuv><tuv xml:lang="en"><seg>It rains.</seg></tuv></tu>
</body></tmx>"""
WEBLATE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="Translate Toolkit" srclang="vi"/><body>
<tu><note>ctx</note><prop type="x-context">c</prop><tuv xml:lang="vi"><seg>Trời mưa.</seg></tuv>
<tuv xml:lang="en"><seg>It rains.</seg></tuv></tu></body></tmx>"""


@given(st.lists(units))
def test_tmx_is_read_back(made):
    """What is written is read back."""
    assert parse_tmx(render_tmx(HEADER, made), "x.tmx", "vi", "en") == made


@pytest.mark.external
@given(st.lists(units))
def test_tmx_is_valid(made):
    """A file has the form that the standard's own DTD demands."""
    schemas.assert_valid(schemas.tmx(), render_tmx(HEADER, made))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (OMEGAT, TranslationUnit("Dân chạy lũ.", "People flee.", "x.tmx")),
        (WEBLATE, TranslationUnit("Trời mưa.", "It rains.", "x.tmx")),
        (
            EARLIER,
            TranslationUnit("Trời mưa.", "It rains.", "x.tmx", State.DRAFT, "m 1", "2025-09-20"),
        ),
    ],
    ids=["OmegaT", "Weblate", "an edition of version 0.1"],
)
def test_other_programs_tmx_is_read(text, unit):
    """Older attributes, regions, inline codes and units of other languages are coped with."""
    assert parse_tmx(text.encode(), "x.tmx", "vi", "en") == [unit]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx><body>", r"x\.tmx:1: is not well-formed XML"),
        ("<xliff/>", "x.tmx: is no TMX file but 'xliff'"),
    ],
)
def test_what_is_no_tmx_is_refused(text, message):
    """The error says where and what."""
    with pytest.raises(InputError, match=message):
        parse_tmx(text.encode(), "x.tmx", "vi", "en")


def test_a_character_that_xml_cannot_hold_is_replaced():
    """A stray control character does not spoil the file."""
    data = render_tmx(HEADER, [TranslationUnit("a\a", "b", "c")])
    assert parse_tmx(data, "x.tmx", "vi", "en")[0].source == "a\ufffd"


def test_a_search_finds_what_is_alike():
    """The same but for spelling is 100 %; a changed word costs its share; the rest is not found."""
    memory = Memory([UNIT, UNIT._replace(source="Dân chạy lũ.")])
    assert [match.similarity for match in memory.search("Nước lên nhanh  trong đêm.")] == [1.0]
    [match] = memory.search("Nước lên rất nhanh trong đêm.")
    assert 0.75 < match.similarity < 1
    assert match.unit == UNIT
    assert memory.search("Cầu bị cuốn trôi.") == []
    assert memory.search("") == []
    assert len(memory) == 2


def test_the_collector_is_paused_only_while_loading():
    """Afterwards it is as it was, within another load too."""
    with loading():
        with loading():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_reviewed_sentences_are_remembered():
    """Removed ones too; drafts and empty ones are not."""
    entries = (
        Entry("a", "A", line=5),
        Entry("b", "B", flags=("fuzzy",)),
        Entry("c"),
        Entry("d", "D", obsolete=True, line=9),
    )
    assert memory_units(Catalog(entries=entries), "x.po") == [
        TranslationUnit("a", "A", "x.po:5"),
        TranslationUnit("d", "D", "x.po:9"),
    ]


def test_a_sentence_without_a_draft_gets_a_suggestion():
    """Fuzzy, with its source as the previous one, its similarity and its origin."""
    changed = Entry("Nước lên rất nhanh trong đêm.", extracted=("paragraph 1, sentence 1",))
    same, other = Entry(UNIT.source), Entry("Cầu bị cuốn trôi.")
    catalog = Catalog(entries=(changed, same, other))
    after = with_suggestions(catalog, Memory([UNIT]).best, NOW)
    first, second, third = after.entries
    assert (first.msgstr, first.fuzzy, first.previous) == (UNIT.target, True, UNIT.source)
    assert first.extracted[-1] == "from the translation memory, 91 %: a.po:7"
    assert (second.msgstr, second.fuzzy, second.previous) == (UNIT.target, True, None)
    assert third is other
    assert with_suggestions(after, Memory([]).best, NOW) is after
