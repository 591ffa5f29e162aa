"""English phrases in their forms."""

import pytest

from translate.text.inflection import inflected


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("rare earth", "a rare-earth mine"),
        ("rare earth", "rare earths"),
        ("people's committee", "the people's committees"),
        ("carry", "it was carried"),
        ("decree", "three decrees"),
        ("box", "boxes"),
        ("child", "two children"),
        ("street child", "street children’s homes"),
        ("craftsman", "craftsmen"),
        ("knife", "old knives"),
        ("leaf", "leaves"),
        ("ship", "goods were shipped"),
        ("travel", "travelling"),
        ("Hậu River", "the hậu river’s bank"),
    ],
)
def test_forms_that_are_found(phrase, text):
    """Plurals, possessives, verbs, a hyphen for a space."""
    assert inflected(phrase).search(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("rare earth", "rarest earths"), ("act", "actor"), ("man", "menu"), ("look", "lookked")],
)
def test_other_words_are_not(phrase, text):
    """A stem is no word."""
    assert not inflected(phrase).search(text)


@pytest.mark.parametrize(
    ("phrase", "language", "text"),
    [
        ("Fluss", "de", "des flusses"),
        ("河", "zh", "长江是一条河。"),
    ],
)
def test_other_languages(phrase, language, text):
    """Any short ending will do; where there are no spaces, a word stands anywhere."""
    assert inflected(phrase, language).search(text)
