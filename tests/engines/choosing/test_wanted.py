"""What a draft of a text must have."""

import pytest

from translate.engines.choosing.glossary import compile_glossary, glossary_of_names
from translate.engines.choosing.wanted import Finder
from translate.model import GlossaryTerm
from translate.values.names.untranslated import untranslated_names


def test_all_that_is_wanted():
    """Values, names, foreign words, terms, codes, placeholders: each where it belongs."""
    glossary = compile_glossary([GlossaryTerm("sông Hậu", "Hậu River"), GlossaryTerm("X", "X")])
    text = "Năm 2011, Google và X đưa xe 51F-678.90 từ Ninh Kiều qua sông Hậu, xem KX12."
    wanted = Finder("vi", glossary).wanted(text, ("KX12", "RZ34"))
    assert "2011" in [value.text for value in wanted.values]
    assert [name.text for name in wanted.names] == ["Ninh Kiều"]
    assert wanted.words == {"Google"}
    assert [term.text for term in wanted.terms] == ["sông Hậu"]
    assert wanted.codes == ("51F-678.90",)
    assert wanted.placeholders == ("KX12",)


def test_other_languages_have_no_values_and_names():
    """We cannot read them."""
    wanted = Finder("fr").wanted("Google a 12 ans à Paris, OMC.")
    assert (list(wanted.values), wanted.names, wanted.words) == ([], (), {"OMC"})


def test_names_that_nobody_translates_are_codes():
    """One with a capital inside, an agency; not what only Vietnamese abbreviates."""
    wanted = Finder().wanted("Theo AFP, OpenAI và BTC dùng Zalo với iPad.")
    assert wanted.codes == ("AFP", "OpenAI")
    assert "BTC" in wanted.words


def test_a_term_inside_a_name_is_none():
    """``Nga`` is Russia, but not in Nguyễn Thị Nga; the same holds for what is kept."""
    nga = GlossaryTerm("Nga", "Russia", case_sensitive=True)
    finder = Finder("vi", compile_glossary([nga, GlossaryTerm("Nam", "Nam", keep=True)]))
    assert not finder.wanted("Chị Nguyễn Thị Nga và bà Nga cười.").terms
    assert [term.text for term in finder.wanted("Quân Nga rút lui.").terms] == ["Nga"]
    assert not finder.kept("Họ ở Nam Định.")
    assert [term.text for term in finder.kept("Họ đi về phía Nam.")] == ["Nam"]


def test_nouns_of_the_list_are_wanted_in_english_only():
    """Not where they are a part of a term, which comes first, or a rendering is forbidden."""
    text = "Chị Sáu bán chôm chôm, vú sữa và măng cụt."
    terms = [
        GlossaryTerm("vú sữa", "milk fruit"),
        GlossaryTerm("Măng cụt", "mangosteen", forbidden=True),
    ]
    finder = Finder("vi", compile_glossary(terms), nouns=True)
    assert [one.term.text for one in finder.wanted(text).nouns] == ["chôm chôm"]
    assert not Finder().wanted(text).nouns
    assert [text[a:b] for a, b in finder.fixed(text)] == [
        "vú sữa",
        "chôm chôm",
        "vú sữa",
        "măng cụt",
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Bánh xèo và hát xẩm", ["Bánh xèo", "xẩm"]),
        ("Bà bán mì Quảng Ngãi.", []),
        ("Bà bán mì Quảng ở Đà Nẵng.", ["mì Quảng"]),
        ("Bà bán bún chả và bánh chưng.", []),
    ],
)
def test_names_of_things_are_kept(text, kept):
    """But for what a person or place begins in, what the glossary has or has forbidden."""
    names = glossary_of_names(untranslated_names())
    terms = [
        GlossaryTerm("bún chả", "grilled pork noodles"),
        GlossaryTerm("Bánh chưng", "banh chung", forbidden=True),
    ]
    finder = Finder("vi", compile_glossary(terms), names)
    assert [one.text for one in finder.kept(text)] == kept
