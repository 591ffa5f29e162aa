"""What a draft of a text must have."""

from translate.engines.choosing.glossary import compile_glossary
from translate.engines.choosing.wanted import Finder
from translate.model import GlossaryTerm


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
