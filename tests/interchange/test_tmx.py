"""Tests of TMX, written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import schemas

from translate.errors import InputError
from translate.interchange.tmx import parse_tmx, render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.model import State

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
    """The units that were written are read again."""
    assert parse_tmx(render_tmx(HEADER, made), "x.tmx", "vi", "en") == made


@pytest.mark.external
@given(st.lists(units))
def test_tmx_is_valid(made):
    """A file is valid by the standard's own DTD."""
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
    """Older attributes, regions, inline codes and units of other languages are handled."""
    assert parse_tmx(text.encode(), "x.tmx", "vi", "en") == [unit]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx><body>", r"x\.tmx:1: is not well-formed XML"),
        ("<xliff/>", "x.tmx: is no TMX file but 'xliff'"),
    ],
)
def test_what_is_no_tmx_is_refused(text, message):
    """The error has the place and the reason."""
    with pytest.raises(InputError, match=message):
        parse_tmx(text.encode(), "x.tmx", "vi", "en")


def test_a_character_that_xml_cannot_hold_is_replaced():
    """A stray control character does not damage the file."""
    data = render_tmx(HEADER, [TranslationUnit("a\a", "b", "c")])
    assert parse_tmx(data, "x.tmx", "vi", "en")[0].source == "a\ufffd"
