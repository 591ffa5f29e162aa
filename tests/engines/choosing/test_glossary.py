"""The glossary as drafting needs it."""

from translate.engines.choosing.glossary import compile_glossary, glossary_of_names
from translate.model import GlossaryTerm
from translate.values.names.untranslated import UntranslatedName


def find(text, *terms):
    """The terms that ``text`` has, with their renderings."""
    return [(t.text, t.renderings, t.keep) for t in compile_glossary(terms).find(text)]


def test_the_longest_of_overlapping_terms_rules():
    """As for the check."""
    terms = (
        GlossaryTerm("đất hiếm", "rare earth"),
        GlossaryTerm("kim loại đất hiếm", "lanthanide"),
    )
    assert find("Kim loại đất hiếm và đất hiếm", *terms) == [
        ("Kim loại đất hiếm", ("lanthanide",), False),
        ("đất hiếm", ("rare earth",), False),
    ]


def test_terms_stand_as_whole_words():
    """In whatever case, unless that matters."""
    assert find("Nga mua ngà, nga", GlossaryTerm("nga", "ivory"))[0][0] == "Nga"
    exact = GlossaryTerm("Nga", "Russia", case_sensitive=True)
    assert find("Nga mua ngà, nga", exact) == [("Nga", ("Russia",), False)]
    assert find("Ngan, ngang", GlossaryTerm("nga", "ivory")) == []


def test_several_renderings_and_forbidden_ones():
    """All that are allowed, in order."""
    terms = [GlossaryTerm("lũ", t, forbidden=t == "deluge") for t in ("flood", "deluge", "spate")]
    assert find("lũ", *terms) == [("lũ", ("flood", "spate"), False)]


def test_a_term_is_kept_as_the_sentence_has_it():
    """Also one whose only rendering is itself."""
    assert find("Xe VinFast", GlossaryTerm("vinfast", "vinfast", keep=True)) == [
        ("VinFast", ("VinFast",), True)
    ]
    assert find("Xe VinFast", GlossaryTerm("VinFast", "VinFast"))[0][2]


def test_names_of_things_are_kept():
    """Of those that stand behind a word, that word is translated."""
    names = [UntranslatedName("", "bánh xèo"), UntranslatedName("hát ", "xẩm")]
    text = "Bánh xèo và hát xẩm"
    found = glossary_of_names(names).find(text)
    assert [(one.text, one.is_name, one.keep) for one in found] == [
        ("Bánh xèo", True, True),
        ("xẩm", True, True),
    ]
    assert text[found[1].start : found[1].end] == "xẩm"
    names += [UntranslatedName("", "áo dài"), UntranslatedName("áo dài tay ", "")]
    assert not glossary_of_names(names).find("Cô mặc áo dài tay.")


def test_a_rendering_may_be_inflected():
    """As for the check."""
    (term,) = compile_glossary([GlossaryTerm("lũ", "flood")]).find("lũ")
    assert term.stands_in("Floods came.")
    assert not term.stands_in("Bloody.")
