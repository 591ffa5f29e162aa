"""Terms of the glossary that a draft renders otherwise."""

import pytest

from translate.engines.choosing.glossary import compile_glossary
from translate.engines.repair.terms import repair, with_capitals
from translate.model import GlossaryTerm
from translate.text.spans import TextSpan


def fix(source, target, text, draft, *alone, rendering=None):
    """The draft of ``text`` with the glossary's ``target`` for ``source``."""
    terms = compile_glossary([GlossaryTerm(source, target)]).find(text)
    return repair(draft, terms, lambda _: alone, rendering)


def test_a_term_is_repaired_where_its_rendering_is_found():
    """What the model makes of the term alone stands in the draft."""
    text, notes = fix("đất hiếm", "rare earths", "Mua đất hiếm.", "Buy rare lands.", "Rare land.")
    assert text == "Buy rare earths."
    assert notes == ("rare lands -> rare earths",)


@pytest.mark.parametrize(
    ("target", "draft", "text"),
    [
        ("egret", "A stork flew.", "An egret flew."),
        ("the Heron", "The stork flew.", "The Heron flew."),
        ("heron", "Stork flew.", "Heron flew."),
        ("egret", "Storks fly.", "Egrets fly."),
        ("white finch", "A flock of storks flew.", "A flock of white finches flew."),
        ("canary", "The storks fly.", "The canaries fly."),
        ("Grus", "The storks fly.", "The Grus fly."),
        ("bird of prey", "The storks fly.", "The birds of prey fly."),
        ("birds of prey", "The storks fly.", "The birds of prey fly."),
        ("hero", "The storks fly.", "The heroes fly."),
        ("wolf", "The storks fly.", "The wolves fly."),
        ("fisherman", "The storks fly.", "The fishermen fly."),
    ],
)
def test_what_stands_around_it_fits(target, draft, text):
    """The article before it, the capital of a sentence, its number."""
    assert fix("cò", target, "Con cò bay.", draft, "stork")[0] == text


def test_a_verb_has_no_plural():
    """What ends in s may be somebody's doing."""
    assert fix("bay", "soar", "Con cò bay.", "It flies.", "flies")[0] == "It soar."


@pytest.mark.parametrize(
    ("draft", "alone", "text"),
    [
        ("The news is good.", "news", "The report is good."),
        ("Then the Athens sank.", "Athens", "Then the report sank."),
        ("In politics, it counts.", "politics", "In report, it counts."),
    ],
)
def test_what_ends_like_a_plural_may_be_none(draft, alone, text):
    """Some nouns, and names."""
    assert fix("tin", "report", "Tin hay.", draft, alone)[0] == text


def test_attention_shows_where_it_is():
    """Where the term alone is rendered by other words."""
    crane = TextSpan(4, 9)
    found = fix("cò", "egret", "Con cò bay.", "The crane flew.", "stork", rendering=lambda _: crane)
    assert found[0] == "The egret flew."


def test_attention_takes_too_much():
    """An ordinal, an article or a preposition beside the term stays."""
    whole = TextSpan(4, 19)
    found = fix(
        "mùa đọc",
        "reading season",
        "Mùa đọc.",
        "The sixth season on the river.",
        rendering=lambda _: whole,
    )
    assert found == (
        "The sixth reading season on the river.",
        ("season -> reading season",),
    )


def test_what_is_not_found_stays():
    """Nothing to go by, too much, or half the sentence."""
    draft = "The crane met a crane on 5 May."
    assert fix("cò", "egret", "Con cò bay.", draft, "stork") == (draft, ())
    assert fix("cò", "egret", "Con cò bay.", draft, "crane") == (draft, ())
    whole = TextSpan(0, len(draft) - 1)
    assert fix("cò", "egret", "Con cò bay.", draft, rendering=lambda _: whole) == (draft, ())


def test_a_name_with_a_rendering_of_its_own():
    """The model writes it without marks, and the glossary as the house does."""
    found = fix("Ninh Kiều", "Ninh Kiều Quay", "Rời Ninh Kiều.", "Leave Ninh Kieu.")
    assert found[0] == "Leave Ninh Kiều Quay."


def test_a_verb_beside_it_stays():
    """Attention takes an auxiliary for a part of a term; it is never all of one."""
    rendering = {"hat was": TextSpan(4, 11), "makes": TextSpan(4, 9)}
    args = ("nón lá", "conical hat", "Nón lá được bày.")
    text, _ = fix(*args, "The hat was sold.", rendering=lambda _: rendering["hat was"])
    assert text == "The conical hat was sold."
    text, _ = fix(*args, "She makes it.", rendering=lambda _: rendering["makes"])
    assert text == "She makes it."


def test_its_last_word_is_not_said_twice():
    """The model may have doubled it."""
    text, _ = fix("bưởi da xanh", "green-skin pomelo", "Bưởi da xanh.", "A green pomelo pomelo.",
                  "green pomelo")  # fmt: skip
    assert text == "A green-skin pomelo."


def test_a_rendering_in_two_places_is_left_alone():
    """What gives way would say the rest of it twice."""
    draft = "The chairman of the Tân Phú Committee resigned."
    args = ("chủ tịch ủy ban", "chair of the Committee", "Chủ tịch ủy ban xã từ chức.", draft)
    rendering = TextSpan(draft.index("Committee"), draft.index(" resigned"))
    assert fix(*args, "chairman of the Committee", rendering=lambda _: rendering) == (draft, ())


def test_surer_places_come_first():
    """A name that stands there is no rendering of the term before it."""
    terms = compile_glossary([GlossaryTerm("bánh mì", "banh mi"), GlossaryTerm("Hội An", "Hoian")])
    found = terms.find("Bánh mì Hội An ngon.")
    text, _ = repair("Hoi An bread is good.", found, lambda _: (), lambda _: TextSpan(0, 3))
    assert text == "Hoian bread is good."


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("The state pays.", "The State pays."),
        ("The State pays.", "The State pays."),
        ("The state pays state firms.", "The state pays state firms."),
        ("It is understated.", "It is understated."),
    ],
)
def test_terms_have_the_capitals_of_the_glossary(draft, text):
    """Unless they stand there more often than in the source."""
    terms = compile_glossary([GlossaryTerm("nhà nước", "the State")]).find("Nhà nước trả tiền.")
    assert with_capitals(draft, terms) == text


def test_the_note_has_what_stands_there_now():
    """With its capital and number, and without the full stop of what was an abbreviation."""
    done = fix("cò", "egret", "Con cò bay.", "Storks fly.", "stork")
    assert done == ("Egrets fly.", ("Storks -> Egrets",))
    done = fix("bác sĩ", "physician", "Bác sĩ Tùng mổ.", "Dr. Tung operates.", "Dr")
    assert done == ("Physician Tung operates.", ("Dr -> Physician",))
