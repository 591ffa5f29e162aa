"""Tests of the characters that files must not have, over all of Unicode."""

from __future__ import annotations

import re
import sys
import unicodedata

import html5lib
import pytest
from lxml import etree

from translate.text.characters.forbidden import (
    CONTROLS,
    ILLEGAL_IN_MARKUP,
    ILLEGAL_IN_XML,
    SPACES_ILLEGAL_IN_MARKUP,
)
from translate.text.folding import fold_spaces

EVERY = [chr(code) for code in range(sys.maxunicode + 1)]


def _refused(pattern: re.Pattern[str]) -> set[str]:
    return set(pattern.findall("".join(EVERY)))


def test_controls_are_unicodes_save_white_space() -> None:
    """They are the category Cc without white space."""
    expected = {one for one in EVERY if unicodedata.category(one) == "Cc" and not one.isspace()}
    assert _refused(CONTROLS) == expected


def test_xml_accepts_all_but_the_illegal_characters() -> None:
    """A parser accepts all the others in one document, and rejects each of these alone."""
    refused = _refused(ILLEGAL_IN_XML)
    rest = "".join(one for one in EVERY if one not in refused and one not in "<&")
    assert etree.fromstring(f"<a>{rest}</a>").text == rest.replace("\r", "\n")
    legal = [one for one in refused if not "\ud800" <= one <= "\udfff" and _is_xml(one)]
    assert legal == []


def _is_xml(character: str) -> bool:
    try:
        etree.fromstring(f"<a>{character}</a>".encode())
    except etree.XMLSyntaxError:
        return False
    return True


def test_the_text_of_an_edition_is_legal_in_xml_and_html() -> None:
    """After white space is folded or kept as spaces, neither reports an error."""
    legal = ILLEGAL_IN_MARKUP.sub("", "".join(EVERY))
    for shown in (fold_spaces(legal), SPACES_ILLEGAL_IN_MARKUP.sub(" ", legal)):
        assert ILLEGAL_IN_XML.search(shown) is None
        parser = html5lib.HTMLParser()
        parser.parseFragment(shown.replace("<", "").replace("&", ""))
        assert parser.errors == []


@pytest.mark.parametrize("character", ["\x07", "\x80", "\ufdd0", "\ufffe", "\U0004ffff"])
def test_html_calls_what_is_left_out_an_error(character: str) -> None:
    """The list is not longer than necessary: a browser's parser reports errors for these."""
    assert ILLEGAL_IN_MARKUP.fullmatch(character)
    parser = html5lib.HTMLParser()
    parser.parseFragment(f"a{character}b")
    assert parser.errors


@pytest.mark.parametrize(
    "character", ["\t", "\n", "đ", "\u00a0", "\u200b", "\u00ad", "😀", "\ue000"]
)
def test_meaningful_characters_are_kept(character: str) -> None:
    """Spaces, invisible joiners, private characters and emoji are in none of the sets."""
    assert not any(one.search(character) for one in (CONTROLS, ILLEGAL_IN_XML, ILLEGAL_IN_MARKUP))
