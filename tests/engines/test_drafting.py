"""What is done when a model's proposals are bad, with models that are bad to order."""

from types import SimpleNamespace

import pytest

from translate.engines.base import ModelInfo
from translate.engines.drafting import Drafter
from translate.engines.rerank import Hypothesis, Reranker

LONG = (
    "Chính phủ yêu cầu các bộ báo cáo kết quả trong tuần này, "
    "còn các tỉnh thì phải gửi kế hoạch trước ngày 30/11"
)
SOUND = (
    "The government asks the ministries to report, and the provinces to send plans by 30 November"
)
LOOP = "and and and and and and and and"


class Model:
    """A model that answers as told; a text's length is its number of words."""

    info = ModelInfo("fake", "1", "f" * 64)

    def __init__(self, answer):
        self.answer = answer
        self.asked = []

    def length(self, text):
        """Words."""
        return len(text.split())

    def submit(self, texts, beam=4, no_repeat=0):
        """Answer each text with as many hypotheses as the answer has lines."""
        self.asked += [(text, beam, no_repeat) for text in texts]
        answers = [self.answer(text, no_repeat).split("\n") for text in texts]
        proposals = [[Hypothesis(line, -1.0) for line in lines] for lines in answers]
        return [SimpleNamespace(hypotheses=lambda found=found: iter(found)) for found in proposals]


def draft(answer, sentence=LONG):
    """The one draft of ``sentence``, and what the model was asked."""
    model = Model(answer)
    (one,) = Drafter(model, Reranker()).draft([sentence])
    return one, model.asked


def test_a_sound_proposal_is_taken_at_once():
    """The model is asked once."""
    one, asked = draft(lambda *_: SOUND)
    assert (one.text, one.notes) == (SOUND, ())
    assert asked == [(LONG, 4, 0)]


def test_the_others_are_alternatives():
    """What else the model proposes and nothing speaks against."""
    other = SOUND.replace("asks", "wants")
    one, _ = draft(lambda *_: "\n".join([SOUND, LOOP, other]))
    assert (one.text, one.alternatives) == (SOUND, (other,))


def test_a_sentence_drafted_in_parts_has_no_alternatives(monkeypatch):
    """Each half has some, but nobody would look through all ways to join them."""
    halves = (
        "The government asks the ministries to report.\nThe government wants the ministries to."
    )
    one, _ = draft(lambda text, _: LOOP if text == LONG else halves)
    assert one.notes == ("drafted in parts",)
    assert one.alternatives == ()
    monkeypatch.setattr("translate.engines.drafting.MAX_PIECES", 14)
    one, _ = draft(lambda *_: halves)
    assert one.notes == ("drafted in parts",)
    assert one.alternatives == ()


def test_a_loop_is_tried_again_in_halves():
    """Both halves come out, joined as one sentence, and the draft says so."""

    def answer(text, _):
        if text == LONG:
            return LOOP
        if text.startswith("Chính"):
            return "The government asks the ministries to report this week."
        return "The provinces have to send plans before 30 November"

    one, asked = draft(answer)
    assert one.text == (
        "The government asks the ministries to report this week, "
        "the provinces have to send plans before 30 November"
    )
    assert one.notes == ("drafted in parts",)
    assert len(asked) == 3


def test_a_wrong_number_is_tried_again_in_halves_but_no_further():
    """A draft with a wrong number is still a draft: the check tells the translator."""
    one, asked = draft(lambda *_: SOUND.replace("30 November", "Thursday"))
    assert one.text == SOUND.replace("30 November", "Thursday")
    assert {no_repeat for _, _, no_repeat in asked} == {0}


def test_then_repetition_is_forbidden():
    """The last try is greedy."""
    one, asked = draft(lambda _, no_repeat: SOUND if no_repeat else LOOP)
    assert one.text == SOUND
    assert asked[-1] == (LONG, 1, 3)


def test_what_stays_degenerate_gets_no_draft():
    """It is never shown as if it were good; the reason is noted."""
    one, _ = draft(lambda *_: LOOP)
    assert one.text == ""
    assert one.notes == ("no draft: the model's was refused (loop)",)
    assert one.source == LONG


def test_a_short_sentence_is_not_halved():
    """There is nothing to gain; it is asked again as it is, then greedily."""
    _, asked = draft(lambda *_: LOOP, "Trời mưa.")
    assert {text for text, _, _ in asked} == {"Trời mưa."}


@pytest.mark.parametrize("bad", [0, 1])
def test_one_bad_part_of_a_long_sentence_spoils_it(bad, monkeypatch):
    """Half a sentence must not pass for a whole one."""
    monkeypatch.setattr("translate.engines.drafting.MAX_PIECES", 14)
    starts = ("Chính", "còn")
    one, _ = draft(lambda text, _: LOOP if text.startswith(starts[bad]) else SOUND)
    assert one.text == ""
