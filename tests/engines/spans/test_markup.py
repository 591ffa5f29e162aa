"""Tags taken out of a sentence and put back into its draft."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.spans.locate import Clues
from translate.engines.spans.markup import put_back, read_markup
from translate.tags import without_tags

WORDS = {"bản đồ": ("map",), "Bộ Y tế": ("Ministry of Health",), "biểu tượng": ("icon",)}
_ENDS = "<a6>Bộ Y tế <m7/></a6>"
PIECES = (
    _ENDS,
    "ab",
    "Bộ Y tế",
    " ",
    ".",
    "<i1>",
    "</i1>",
    "<b2>",
    "</b2>",
    "<n3/>",
    "<a4><m5/></a4>",
)
CLUES = Clues(alone=lambda phrase: WORDS.get(phrase, ()))


def drafted(sentence, draft):
    """The draft with the tags of the sentence."""
    return put_back(read_markup(sentence), draft, CLUES)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Xem <a1>bản đồ</a1> đi.", "See the <a1>map</a1>."),
        ("Xem <a1><b2>bản đồ</b2></a1> đi.", "See the <a1><b2>map</b2></a1>."),
        (
            "<b1>Bộ Y tế có <a2>bản đồ</a2>.</b1>",
            "<b1>The Ministry of Health has a <a2>map</a2>.</b1>",
        ),
        ("<a1>Bản đồ</a1>", "<a1>Map</a1>"),
        ("Gõ <c1>pip install x</c1> đi.", "Type <c1>pip install x</c1> now."),
        (
            "<c1>{{< t >}}</c1>Cài lên Mac.<c2>{{</t>}}</c2>",
            "<c1>{{< t >}}</c1> On.<c2>{{</t>}}</c2>",
        ),
        ("Gõ <c1>x=1</c1>và <c2>x=1</c2>.", "Type <c1>x=1</c1> and <c2>x=1</c2>."),
        ("Xem <a1>bản đồ</a1>.<n2/>", "See the <a1>map</a1>.<n2/>"),
        ("Bấm biểu tượng <m1/> để xem.", "Press the icon <m1/> to see."),
        ("Bấm <a1><m2/></a1>", "Press <a1><m2/></a1>"),
        (
            "Xem <a1>bản đồ <m2/></a1> của Bộ Y tế",
            "See the <a1>map <m2/></a1> of the Ministry of Health",
        ),
        ("<b1>Xem <a2>bản đồ <m3/></a2></b1>", "<b1>See the <a2>map <m3/></a2></b1>"),
        ("Xem <a1>bản đồ<m2/></a1><m3/>.", "See the <a1>map<m2/></a1><m3/>."),
        ("<m1/> Xem bản đồ.", "<m1/> See the map."),
        ("Xem biểu tượng <m1/> trên bản đồ <m2/>", "See the icon <m1/> on the map <m2/>"),
        ("Xem bản đồ. <x1/>", "See the map. <x1/>"),
        ("Xem bản đồ<n1/> đi.", "See the map<n1/>."),
        ("Dòng trên<r1/>dòng dưới", "Upper line<r1/>lower line"),
    ],
)
def test_tags_come_back_on_the_words(sentence, wanted):
    """On what the piece alone is, at the same end, nested as they were."""
    if "<r1/>" in sentence:  # nothing says where the first line ends
        assert drafted(sentence, without_tags(wanted)).left_out == ("<r1/>",)
        return
    plain = " ".join(without_tags(wanted).split())
    result = drafted(sentence, plain)
    assert (result.text, result.left_out) == (wanted, ())


def test_what_is_not_found_is_left_out_and_named():
    """In the order of the sentence."""
    result = drafted("<b1>Mưa</b1> ở <a2>bản đồ</a2> và <i3>gió</i3>.", "Rain on the map and wind.")
    assert result.text == "Rain on the <a2>map</a2> and wind."
    assert result.left_out == ("<b1>", "<i3>")
    result = drafted("Xem <a1>núi <m2/></a1>", "See the mountain.")
    assert (result.text, result.left_out) == ("See the mountain. <m2/>", ("<a1>",))


def test_code_is_copied_and_a_sentence_of_it_is_not_drafted():
    """Numbers alone are."""
    markup = read_markup("Gõ <c1>a b</c1> rồi <c2>c</c2>.")
    assert [markup.plain[slice(*span)] for span in markup.code] == ["a b", "c"]
    assert not markup.is_copied
    assert read_markup("<c1>a b</c1>.").is_copied
    assert read_markup("https://a.example/b").is_copied
    assert not read_markup("300").is_copied


@given(
    st.lists(st.sampled_from(PIECES), max_size=30),
    st.text("abc .", max_size=20),
)
def test_no_word_of_the_draft_is_changed(letters, draft):
    """Whatever the sentence has: without its tags the draft is what the model wrote.

    But for the blank that parts an image from the words before it, as in the sentence.
    """
    text = put_back(read_markup("".join(letters)), draft, CLUES).text
    assert "".join(without_tags(text).split()) == "".join(draft.split())
