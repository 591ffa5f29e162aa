"""Choosing among hypotheses by what matters to an editor."""

from hypothesis import given
from hypothesis import strategies as st

from translate.engines.choosing.glossary import compile_glossary
from translate.engines.choosing.guard import fault
from translate.engines.choosing.hypothesis import Hypothesis
from translate.engines.choosing.rerank import MOST, Reranker
from translate.engines.choosing.wanted import Finder
from translate.model import GlossaryTerm

JUDGE = Reranker()


def verdict_of(source, *hypotheses, judge=JUDGE, **options):
    """What is said of ``hypotheses`` for ``source``."""
    return judge.best(judge.finder.wanted(source), hypotheses, **options)


def best(source, *texts, judge=JUDGE):
    """The text that is chosen among ``texts``, given by falling score."""
    hypotheses = [Hypothesis(text, -number / 10) for number, text in enumerate(texts)]
    return verdict_of(source, *hypotheses, judge=judge).hypothesis.text


def judge_with(*terms):
    """A judge that knows ``terms``: source, then renderings."""
    glossary = [GlossaryTerm(source, target) for source, *targets in terms for target in targets]
    return Reranker(Finder("vi", compile_glossary(glossary)))


def test_the_model_s_own_order_holds_where_nothing_is_wrong():
    """The best score wins."""
    assert best("Trời mưa to.", "It rains hard.", "The rain is heavy.") == "It rains hard."


def test_a_translation_beats_what_is_none():
    """However sure the model is of its loop."""
    assert best("Trời mưa to.", "rain rain rain rain rain", "It rains hard.") == "It rains hard."


def test_right_numbers_beat_a_better_score():
    """By value: 28,5 triệu is 28.5 million."""
    source = "Nga có 28,5 triệu tấn, 12 mỏ và 3 nhà máy."
    wrong = "Russia has 28.5 tonnes, 9 mines and 5 plants."
    right = "Russia has 28.5 million tonnes, 12 mines and 3 plants."
    assert best(source, wrong, right) == right


def test_glossary_terms_beat_names_and_score():
    """A term counts where it stands as whole words, in whatever case."""
    judge = judge_with(("đất hiếm", "rare earths", "rare earth"), ("vàng", "gold"))
    source = "Đất hiếm của Nga được Google mua."
    assert (
        best(
            source,
            "Google bought rare lands from Russia.",
            "Google bought the rarest earths.",
            "Rare earths from Russia were bought.",
            judge=judge,
        )
        == "Rare earths from Russia were bought."
    )


def test_names_and_acronyms_beat_the_score():
    """``GDP`` and ``Google`` are to be found in the draft."""
    source = "Theo Google, GDP của Việt Nam tăng."
    right = "According to Google, Vietnam's GDP grows."
    assert best(source, "According to Googl, Vietnam's economy grows.", right) == right


def test_a_right_number_beats_a_repaired_one():
    """What the model got right by itself needs no note."""
    source = "Năm 2011, ông về quê."
    right = "In 2011, he returned."
    assert best(source, "In 20111, he went home.", right) == right


def test_where_all_are_wrong_the_best_is_repaired():
    """And the draft says so."""
    verdict = verdict_of("Năm 2011, ông về quê.", Hypothesis("In 20111, he went home.", -1.0))
    assert verdict.hypothesis.text == "In 2011, he went home."
    assert verdict.hypothesis.notes == ("number repaired: 20111 -> 2011",)
    assert verdict.clean


def test_what_was_cut_off_is_at_fault():
    """A hypothesis that did not come to its own end loses."""
    cut = Hypothesis("It rains and", -0.1, ended=False)
    whole = Hypothesis("It rains and blows.", -2.0)
    assert verdict_of("Trời mưa và gió.", cut, whole).hypothesis is whole
    assert verdict_of("Trời mưa và gió.", cut).fault == "cut off"


def others(source, *texts, judge=JUDGE):
    """The alternatives to the text that is chosen among ``texts``, given by falling score."""
    hypotheses = [Hypothesis(text, -number / 10) for number, text in enumerate(texts)]
    return verdict_of(source, *hypotheses, judge=judge, alternatives=True).alternatives


def test_alternatives_come_by_score_where_nothing_is_wrong():
    """The best two of the others."""
    texts = ("It rains hard.", "The rain is heavy.", "Heavy rain.", "It pours.")
    assert others("Trời mưa to.", *texts) == texts[1:3]


def test_an_alternative_says_something_else():
    """Not the draft or another alternative with other spaces, capitals or marks at the end."""
    texts = ("It rains.", "it  Rains", "It rains!", "Rain falls.", "rain falls")
    assert others("Trời mưa to.", *texts) == ("Rain falls.",)


def test_an_alternative_is_a_translation():
    """No loop, and nothing that was cut off."""
    assert others("Trời mưa to.", "It rains.", "rain rain rain rain rain", "Rain falls.") == (
        "Rain falls.",
    )
    cut = [Hypothesis("It rains.", -1.0), Hypothesis("It rains and", -2.0, ended=False)]
    assert verdict_of("Trời mưa to.", *cut, alternatives=True).alternatives == ()


def test_an_alternative_has_no_more_wrong_than_the_draft():
    """Numbers, terms and names; what can be repaired is repaired."""
    source = "Năm 2011, GDP tăng."
    texts = ("In 2011, GDP grew.", "In 2019, GDP grew.", "In 20111, GDP rose.", "In 2011, it grew.")
    assert others(source, *texts) == ("In 2011, GDP rose.",)
    judge = judge_with(("đất hiếm", "rare earths"))
    texts = ("Buy rare earths.", "Buy rare lands.", "Rare earths are bought.")
    assert others("Mua đất hiếm.", *texts, judge=judge) == ("Rare earths are bought.",)
    assert others("Mua đất hiếm.", "Buy lands.", "Buy earths.", judge=judge) == ("Buy earths.",)


def test_what_lost_to_a_better_one_may_be_an_alternative():
    """It was repaired, so it is not the draft; but as right as it. What has no draft has none."""
    source = "Năm 2011, ông về quê."
    right = "In 2011, he returned."
    assert others(source, "In 20111, he went home.", right) == ("In 2011, he went home.",)
    assert others("Trời mưa.", "rain rain rain rain rain") == ()


words = st.lists(
    st.sampled_from(["In", "2011", "20111", "the", "The", "mưa", "rain", "rain.", " ", "♪", "5%"])
)


@given(st.lists(words.map(" ".join), min_size=1, max_size=5))
def test_alternatives_differ_and_are_no_worse(texts):
    """From the draft, and from each other, by more than spaces, case and marks at the end."""
    source = "Năm 2011, mưa 5%."
    hypotheses = [Hypothesis(text, -number / 10) for number, text in enumerate(texts)]
    verdict = verdict_of(source, *hypotheses, alternatives=True)
    assert verdict.hypothesis == verdict_of(source, *hypotheses).hypothesis
    shown = [verdict.hypothesis.text, *verdict.alternatives]
    assert len({" ".join(text.lower().rstrip(" .").split()) for text in shown}) == len(shown)
    assert len(verdict.alternatives) <= MOST
    for text in verdict.alternatives:
        assert not fault(source, text)
        assert verdict_of(source, Hypothesis(text, 0.0)).wrong <= verdict.wrong


def test_other_languages_are_judged_without_numbers():
    """Where we cannot read the numbers, nothing is said about them."""
    judge = Reranker(Finder("fr"), "de")
    assert verdict_of("Il a 12 ans.", Hypothesis("Er ist 13 Jahre alt.", -1.0), judge=judge).clean
