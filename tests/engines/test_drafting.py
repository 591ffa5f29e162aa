"""What is done when a model's proposals are bad, with models that are bad to order."""

import pytest
from support.answering_model import AnsweringModel

from translate.engines.choosing.glossary import compile_glossary
from translate.engines.choosing.rerank import Reranker
from translate.engines.choosing.wanted import Finder
from translate.engines.drafting import Drafter
from translate.model import GlossaryTerm
from translate.values.style import Style

LONG = (
    "Chính phủ yêu cầu các bộ báo cáo kết quả trong tuần này, "
    "còn các tỉnh thì phải gửi kế hoạch trước ngày 30/11"
)
SOUND = (
    "The government asks the ministries to report, and the provinces to send plans by November 30"
)
LOOP = "and and and and and and and and"


def draft(answer, sentence=LONG, *terms, style=None):
    """The one draft of ``sentence``, and what the model was asked."""
    model = AnsweringModel(answer)
    judge = Reranker(Finder("vi", compile_glossary(terms)))
    (one,) = Drafter(model, judge, style).draft([sentence])
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
    assert one.notes == ("drafted in parts", "to check: 30/11")
    assert one.alternatives == ()
    monkeypatch.setattr("translate.engines.drafting.MAX_PIECES", 14)
    one, _ = draft(lambda *_: halves)
    assert one.notes == ("drafted in parts", "to check: 30/11")
    assert one.alternatives == ()


def test_a_loop_is_tried_again_in_halves():
    """Both halves come out, joined as one sentence, and the draft says so."""

    def answer(text, _):
        if text == LONG:
            return LOOP
        if text.startswith("Chính"):
            return "The government asks the ministries to report this week."
        return "The provinces have to send plans before November 30"

    one, asked = draft(answer)
    assert one.text == (
        "The government asks the ministries to report this week, "
        "the provinces have to send plans before November 30"
    )
    assert one.notes == ("drafted in parts",)
    assert len(asked) == 3


def test_a_wrong_number_is_tried_again_in_halves_but_no_further():
    """A draft with a wrong number is still a draft: the check tells the translator."""
    one, asked = draft(lambda *_: SOUND.replace("November 30", "Thursday"))
    assert one.text == SOUND.replace("November 30", "Thursday")
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


def test_an_address_does_not_pass_through_the_model():
    """A placeholder does; in the draft stands the address, in its alternatives too."""
    other = "Look at KX12 before Friday."
    one, asked = draft(
        lambda *_: "See KX12 before Friday.\n" + other,
        "Xem https://a.example/b_c trước thứ Sáu.",
    )
    assert one.text == "See https://a.example/b_c before Friday."
    assert one.alternatives == ("Look at https://a.example/b_c before Friday.",)
    assert [text for text, *_ in asked] == ["Xem KX12 trước thứ Sáu."]
    assert one.source == "Xem https://a.example/b_c trước thứ Sáu."


def test_a_note_has_what_the_draft_has():
    """House style comes after the repairs; the translator compares the note with the draft."""
    one, _ = draft(lambda *_: "Le Khai Phieu paid 5 on 15/11.", "Lê Khả Phiêu trả 5 hôm 15/11.")
    assert one.text == "Lê Khả Phiêu paid 5 on November 15."
    assert one.notes == (
        "date repaired: 15/11 -> November 15",
        "name repaired: Le Khai Phieu -> Lê Khả Phiêu",
    )
    style = Style(names="plain", date="4 November")
    one, _ = draft(
        lambda *_: "Le Khai Phieu paid 5 on 15/11.", "Lê Khả Phiêu trả 5 hôm 15/11.", style=style
    )
    assert one.notes == (
        "date repaired: 15/11 -> 15 November",
        "name repaired: Le Khai Phieu -> Le Kha Phieu",
    )


def test_an_address_alone_is_copied():
    """The model is not asked at all, and the draft says so."""
    one, asked = draft(lambda *_: "never", "https://a.example/b")
    assert one.text == one.source
    assert one.notes == ("copied: nothing in it is to be translated",)
    assert asked == []


def test_a_term_that_is_kept_does_not_pass_through_the_model_either():
    """It comes back as the sentence has it."""
    term = GlossaryTerm("vinfast", "", keep=True)
    one, asked = draft(lambda *_: "A KX12 car.", "Xe VinFast.", term)
    assert one.text == "A VinFast car."
    assert asked[0][0] == "Xe KX12."


def test_house_style_is_the_project_s():
    """What it has chosen, and the style guide's for the rest."""
    hypothesis = 'On 4 November "Nguyen Thi Lua" paid VND5 million.'
    sentence = "Ngày 4/11, bà “Nguyễn Thị Lụa” trả 5 triệu đồng."
    one, _ = draft(lambda *_: hypothesis, sentence)
    assert one.text == "On November 4 “Nguyễn Thị Lụa” paid 5 million dong."
    one, _ = draft(lambda *_: hypothesis, sentence, style=Style(names="plain", quotes="straight"))
    assert one.text == 'On November 4 "Nguyen Thi Lua" paid 5 million dong.'


def test_what_is_missing_or_invented_is_noted():
    """Where nothing has helped."""
    term = GlossaryTerm("đất hiếm", "rare earths")

    def answer(text, _):
        return "Mud" if text == "đất hiếm" else "The JIANG bought soils."

    one, _ = draft(answer, "Bà Nguyễn Thị Lụa mua đất hiếm.", term)
    assert one.notes == (
        "name missing: Nguyễn Thị Lụa",
        "term not used: đất hiếm (rare earths)",
        "not in the source: JIANG",
    )


def test_markup_never_reaches_the_model_and_comes_back():
    """On the words that it was over; what is not found is left out and noted."""
    sentence = "Xem <a1>bản đồ</a1> của <i2>Cần Thơ</i2> và <b3>mưa</b3>.<n4/>"
    alone = {"bản đồ": "A map", "mưa": "storms"}
    one, asked = draft(
        lambda text, _: alone.get(text, "See the map of Cần Thơ and rain."), sentence
    )
    assert one.source == sentence
    assert one.text == "See the <a1>map</a1> of <i2>Cần Thơ</i2> and rain.<n4/>"
    assert one.notes == ("markup left out: <b3>",)
    assert not any("<" in text for text, *_ in asked)


def test_code_is_kept_exactly_whatever_the_model_does():
    """It gives way to a placeholder; a sentence of code alone is not drafted."""
    one, asked = draft(lambda text, _: text.replace("Gõ", "Type"), "Gõ <c1>chạy 35k</c1>.")
    assert one.text == "Type <c1>chạy 35k</c1>."
    assert "chạy" not in asked[0][0]
    one, asked = draft(lambda *_: "x", "<c1>chạy --nhanh</c1>")
    assert (one.text, asked) == ("<c1>chạy --nhanh</c1>", [])


def test_alternatives_have_their_tags_too():
    """As far as their words say where."""
    sentence = "Mưa ở <b1>Huế</b1> hôm nay"
    one, _ = draft(lambda *_: "Rain in Huế today\nIt rains in Huế today", sentence)
    assert one.text == "Rain in <b1>Huế</b1> today"
    assert one.alternatives == ("It rains in <b1>Huế</b1> today",)
