"""What is tried again where a name, a code or a placeholder is lost: with models that lose them."""

import pytest
from support.answering_model import AnsweringModel

from translate.engines.choosing.rerank import Reranker
from translate.engines.choosing.wanted import Finder
from translate.engines.drafting import Drafter
from translate.values.style import Style


def draft(answer, sentence, **finds):
    """The draft of ``sentence``, and the texts that the model was asked for."""
    model = AnsweringModel(lambda text, _: answer(text))
    judge = Reranker(Finder(**finds))
    (one,) = Drafter(model, judge, Style(names="plain")).draft([sentence])
    return one, [text for text, *_ in model.asked]


def test_a_lost_name_is_copied():
    """It gives way to a placeholder, and is there."""

    def answer(text):
        return (
            "Yesterday KX12 came to the town." if "KX12" in text else "Yesterday she came to town."
        )

    one, asked = draft(answer, "Hôm qua bà Nguyễn Thị Lụa đến thị trấn.")
    assert one.text == "Yesterday Nguyen Thi Lua came to the town."
    assert one.notes == ("copied: Nguyen Thi Lua",)
    assert asked == [
        "Hôm qua bà Nguyễn Thị Lụa đến thị trấn.",
        "Hôm qua bà KX12 đến thị trấn.",
    ]


def test_then_all_names_are():
    """A model that loses one name for another may keep both as placeholders."""

    def answer(text):
        if "KX12" in text and "RZ34" in text:
            return "KX12 and her sister RZ34 left."
        return "Nguyen Thi Lua and her sister left."

    one, _ = draft(answer, "Bà Nguyễn Thị Lụa và em là Trần Thị Hà ra đi.")
    assert one.text == "Nguyen Thi Lua and her sister Tran Thi Ha left."


def test_a_lost_code_is_copied():
    """A licence plate has gone first through the model, which knows most of them."""

    def answer(text):
        return "The KX12 truck crashed here." if "KX12" in text else "The 51F truck crashed here."

    one, _ = draft(answer, "Xe tải 51F-678.90 gặp nạn ở đây.")
    assert one.text == "The 51F-678.90 truck crashed here."


def test_a_lost_placeholder_gets_another():
    """A name that every model has seen."""

    def answer(text):
        return "You can see it at Zalo." if "Zalo" in text else "You can see it at once."

    one, _ = draft(answer, "Mọi người xem tại https://a.example nhé.")
    assert one.text == "You can see it at https://a.example."


def test_a_noun_of_the_list_that_the_draft_lacks_gets_a_placeholder():
    """The number in a sampan of "three leaves" is none; a draft that has the noun is left alone."""

    def answer(text):
        return "They crossed by KX12." if "KX12" in text else "They crossed three leaves."

    sentence = "Họ đi xuồng ba lá qua sông."
    one, asked = draft(answer, sentence, nouns=True)
    assert one.text == "They crossed by sampan."
    assert one.notes == ("by the list of nouns: xuồng ba lá -> sampan",)
    assert asked == [sentence, "Họ đi KX12 qua sông."]
    one, asked = draft(lambda _: "They took a sampan.", sentence, nouns=True)
    assert (one.text, len(asked)) == ("They took a sampan.", 1)
    one, _ = draft(lambda _: "They crossed three leaves.", sentence, nouns=True)
    assert one.text == "They crossed three leaves."


def test_a_draft_that_says_much_less_for_a_noun_is_not_taken():
    """The words that it has lost weigh more."""

    def answer(text):
        return "By KX12." if "KX12" in text else "They crossed the wide river by three leaves."

    one, _ = draft(answer, "Họ đi xuồng ba lá qua sông lớn.", nouns=True)
    assert one.text == "They crossed the wide river by three leaves."


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "Mọi người xem tại https://a.example trước thứ sáu.",
            "People should look https://a.example people should look.",
        ),
        ("https://a.example đã bị khóa từ hôm qua rồi.", "https://a.example people should look."),
    ],
)
def test_at_last_what_stands_around_it_is_drafted_alone(sentence, text):
    """No address is ever lost."""
    one, _ = draft(lambda _: "People should look.", sentence)
    assert one.text.lower() == text.lower()
    assert one.notes[0] == "drafted in parts"


def test_a_draft_that_is_worse_for_it_is_not_taken():
    """A loop with the name is no better than a sentence without."""

    def answer(text):
        return "KX12 KX12 KX12 KX12 KX12" if "KX12" in text else "Yesterday she came to the town."

    one, _ = draft(answer, "Hôm qua bà Nguyễn Thị Lụa đến thị trấn.")
    assert one.text == "Yesterday she came to the town."
    assert one.notes == ("name missing: Nguyễn Thị Lụa",)
