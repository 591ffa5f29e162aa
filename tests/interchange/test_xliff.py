"""Tests of XLIFF of both versions as it comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import InputError
from translate.interchange.exported import exported
from translate.interchange.units import FileHeader, ReturnedUnit, TranslationUnit, UnitGroup
from translate.interchange.xliff import parse_xliff
from translate.interchange.xliff_2 import render_xliff
from translate.model import State

HEADER = FileHeader("vi", "en", "seeds/mưa.txt")
characters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
legal = st.text(characters, min_size=1).filter(str.strip)
units = st.builds(TranslationUnit, legal, st.just("") | legal, state=st.sampled_from(State))

V1 = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
V2 = (
    '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="vi"'
    ' trgLang="en-GB"><file id="f"><unit id="u">'
)


@given(st.lists(units))
def test_what_is_written_is_read(made: list[TranslationUnit]) -> None:
    """Texts, what was given, and whether it is reviewed come back."""
    found = parse_xliff(render_xliff(HEADER, [UnitGroup("p1", "paragraph 1", tuple(made))]), "x")
    assert (found.original, found.target_language) == ("seeds/mưa.txt", "en")
    assert found.units == tuple(
        ReturnedUnit(
            one.source,
            one.target,
            State.REVIEWED if one.state and one.state.reviewed else State.EDITED_DRAFT,
            exported(one.source, one.target, ticked=bool(one.state and one.state.reviewed)),
        )
        for one in made
    )


@pytest.mark.parametrize(
    ("attributes", "target", "expected"),
    [
        ("", "<target>It rains.</target>", ("It rains.", None)),
        ("", '<target state="translated">It rains.</target>', ("It rains.", None)),
        ("", '<target state="needs-translation">It rains.</target>', ("It rains.", None)),
        ("", '<target state="needs-translation">Trời mưa.</target>', ("", None)),
        ("", '<target state="new"/>', ("", None)),
        ("", '<target state="final">Mưa.</target>', ("Mưa.", State.REVIEWED)),
        ("", '<target state="signed-off">Mưa.</target>', ("Mưa.", State.REVIEWED)),
        ("", '<target state="needs-review-translation">R.</target>', ("R.", State.EDITED_DRAFT)),
        ('approved="yes"', "<target>It rains.</target>", ("It rains.", State.REVIEWED)),
        ('approved="no"', '<target state="final">R.</target>', ("R.", State.EDITED_DRAFT)),
        ("", "<alt-trans><target>Rain.</target></alt-trans>", ("", None)),
        ("", '<target>It <g id="1">ra<bpt id="2">&lt;b&gt;</bpt></g>ins.</target>', None),
    ],
)
def test_states_of_xliff_1(
    attributes: str, target: str, expected: tuple[str, State | None] | None
) -> None:
    """Only what the standard calls reviewed is; codes are no text; alternatives are no target."""
    text = (
        f'{V1}<file original="a" source-language="vi" target-language="en" datatype="plaintext">'
        f'<body><group><trans-unit id="1" {attributes}><source>Trời mưa.</source>{target}'
        "</trans-unit></group></body></file></xliff>"
    )
    found = parse_xliff(text.encode(), "x.xlf")
    expected = expected or ("It rains.", None)
    assert found.units == (ReturnedUnit("Trời mưa.", *expected),)
    assert (found.original, found.target_language) == ("a", "en")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("", None),
        ('state="translated"', None),
        ('state="initial"', State.EDITED_DRAFT),
        ('state="reviewed"', State.REVIEWED),
        ('state="final"', State.REVIEWED),
    ],
)
def test_states_of_xliff_2(state: str, expected: State | None) -> None:
    """Minor versions and other programs' codes are read."""
    text = (
        f"{V2}<segment {state}><source>Trời <pc id='1'>mưa</pc>.</source>"
        "<target>It <ph id='2'/>rains.</target></segment><ignorable><source> </source></ignorable>"
        "</unit></file></xliff>"
    )
    found = parse_xliff(text.encode(), "x.xliff")
    assert found.units == (ReturnedUnit("Trời mưa.", "It rains.", expected),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx/>", "x: is no XLIFF file but 'tmx'"),
        ("<xliff/>", "x: is XLIFF without a version"),
        ('<xliff version="3.0"/>', r"x: is XLIFF 3\.0"),
        ("<xliff>", "x:1: is not well-formed"),
    ],
)
def test_what_is_no_xliff_is_refused(text: str, message: str) -> None:
    """The error has the place and the reason."""
    with pytest.raises(InputError, match=message):
        parse_xliff(text.encode(), "x")
