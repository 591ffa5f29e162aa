"""Tests of TMX, written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import schemas
from support.attempts import attempt

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
        (
            WEBLATE.replace("<tmx ", '<tmx xmlns="http://www.lisa.org/tmx14" '),
            TranslationUnit("Trời mưa.", "It rains.", "x.tmx"),
        ),
    ],
    ids=["OmegaT", "Weblate", "an edition of version 0.1", "namespace"],
)
def test_other_programs_tmx_is_read(text, unit):
    """Older attributes, regions, inline codes and units of other languages are handled."""
    assert parse_tmx(text.encode(), "x.tmx", "vi", "en") == [unit]


@pytest.mark.parametrize(
    ("level", "state"),
    [
        ("Draft", State.EDITED_DRAFT),
        ("RejectedTranslation", State.EDITED_DRAFT),
        ("RejectedSignOff", State.EDITED_DRAFT),
        ("Translated", None),
        ("ApprovedSignOff", None),
    ],
)
def test_what_trados_calls_a_draft_is_one(level, state):
    """So a trusted memory approves none of it."""
    prop = f'<tu><prop type="x-ConfirmationLevel">{level}</prop>'
    (unit,) = parse_tmx(WEBLATE.replace("<tu>", prop).encode(), "x.tmx", "vi", "en")
    assert unit.state is state


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx><body>", r"x\.tmx:1: is not well-formed XML"),
        ("<xliff/>", "x.tmx: is no TMX file but 'xliff'"),
        ("", r"x\.tmx:1: is not well-formed XML"),
        ("<?xml version='1.0' encoding='Shift_JIS'?><tmx/>", "an encoding that is not read: Shift"),
        ("<?xml version='1.0' encoding='GBK'?><tmx/>", "an encoding that is not read: GBK"),
        ("<?xml version='1.0' encoding='foo'?><tmx/>", "an encoding that is not read: foo"),
        ("<?xml version='1.0' encoding='zlib_codec'?><tmx/>", "is in an encoding|is not well-"),
        ("<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx>&a;</tmx>", "declares entities"),
        (f"<tmx>{'x' * 3_000_000}</tmx>", "a text of more than 2 MB"),
        (f"<tmx a='{'x' * 3_000_000}'/>", "a text of more than 2 MB"),
    ],
)
def test_what_is_no_tmx_is_refused(text, message):
    """The error has the place and the reason."""
    with pytest.raises(InputError, match=message):
        parse_tmx(text.encode(), "x.tmx", "vi", "en")


@pytest.mark.parametrize("depth", [10, 3_000, 100_000])
def test_elements_may_stand_deep_inside_of_each_other(depth):
    """What somebody tagged a thousand times is still a sentence."""
    text = f"{'<hi>' * depth}Mưa{'</hi>' * depth}."
    seg = f"<tuv xml:lang='vi'><seg>{text}</seg></tuv><tuv xml:lang='en'><seg>Rain.</seg></tuv>"
    data = f"<tmx><body><tu>{seg}</tu></body></tmx>".encode()
    assert parse_tmx(data, "x", "vi", "en") == [TranslationUnit("Mưa.", "Rain.", "x")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1", "windows-1252"])
def test_encodings_that_xml_knows_are_read(encoding):
    """A declaration or a mark says which."""
    name = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    seg = "<tuv xml:lang='vi'><seg>Xin chào.</seg></tuv><tuv lang='en'><seg>Hi.</seg></tuv>"
    text = f"<?xml version='1.0' encoding='{name}'?><tmx><body><tu>{seg}</tu></body></tmx>"
    assert parse_tmx(text.encode(encoding), "x", "vi", "en")[0].source == "Xin chào."


@given(st.binary() | st.sampled_from([OMEGAT, EARLIER, WEBLATE]).map(str.encode), st.data())
def test_damage_is_one_line(data, more):
    """Whatever is overwritten, an input error or units."""
    at = more.draw(st.integers(0, len(data)))
    damaged = data[:at] + more.draw(st.binary(max_size=8)) + data[at + 2 :]
    attempt(lambda: parse_tmx(damaged, "x", "vi", "en"))


def test_a_character_that_xml_cannot_hold_is_replaced():
    """A stray control character does not damage the file."""
    data = render_tmx(HEADER, [TranslationUnit("a\a", "b", "c")])
    assert parse_tmx(data, "x.tmx", "vi", "en")[0].source == "a\ufffd"
