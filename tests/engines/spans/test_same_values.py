"""Values of a source beside those of its draft."""

from translate.engines.spans.same_values import same_values


def test_values_are_paired_by_value():
    """However they are written; a wrong one has no pair."""
    text, draft = "Ngày 20/11 có 1.200 người.", "On November 20 there were 1,200 people."
    pairs = same_values(text, draft, ("vi", "en"))
    found = [(text[slice(*here)], draft[slice(*there)]) for here, there in pairs]
    assert ("1.200", "1,200") in found
    assert found[0][1] == "November 20"
    assert same_values("Có 5 ghe.", "There are 6 boats.", ("vi", "en")) == []


def test_other_languages_have_none():
    """There is no parser for them."""
    assert same_values("Có 5 ghe.", "Il y a 5 bateaux.", ("vi", "fr")) == []
