"""Names in a draft: which are repaired, and which are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.repair.names import repair
from translate.text.spans import TextSpan
from translate.values.names import names_vi
from translate.values.names.english import EnglishText


def fix(source, draft, **pointed):
    """The draft repaired; ``pointed`` are the words that the model's attention is on, by name."""

    def rendering(span):
        words = pointed.get(source[slice(*span)].replace(" ", "_"))
        return TextSpan(draft.index(words), draft.index(words) + len(words)) if words else None

    return repair(draft, names_vi(source), (lambda: rendering) if pointed else None)


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ("Họ rời bến Ninh Kiều.", "They left Ninh Kiu harbour.", "They left Ninh Kieu harbour."),
        ("Bà Nguyễn Thị Lụa cười.", "Nguyen Thi Laa laughed.", "Nguyen Thi Lua laughed."),
        ("Ông Trần Văn Tâm nói.", "Tran Van Tom said.", "Tran Van Tam said."),
        ("Ở tỉnh Bắc Kạn, mưa to.", "In Bac Ken, it rains.", "In Bac Kan, it rains."),
        ("Họ đến Bắc Kinh.", "They reach Beiijng.", "They reach Beijing."),
        ("Chợ của Ninh Kiều.", "Ninh Kiu's market.", "Ninh Kieu's market."),
        ("Chị về từ Béc-lin.", "She came from Bec-lin.", "She came from Berlin."),
        ("Đội gặp I-ran.", "The team met I-ran.", "The team met Iran."),
        ("Họ sang Xê-bu.", "They went to Xe-bu.", "They went to Cebu."),
    ],
)
def test_slips_are_repaired(source, draft, text):
    """One or two letters of many, in a word that nothing else explains."""
    repaired = fix(source, draft)
    assert repaired.text == text
    assert repaired.notes[0].partition(" -> ")[0] in draft
    assert repaired.missing == ()


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Ông Sơn nói.", "He said the Sun shone."),
        ("Ở cảng Bắc Hải.", "In the port of Beihai."),
        ("Họ từ Nam Mỹ đến.", "They come from South Africa."),
        ("Bà Trần Thị Lan gặp bà Trần Thị Lam.", "Tran Thi Lan met her."),
        ("Họ rời Ninh Kiều.", "They left the harbour."),
        ("Giải Nô-ben của Mi-ken-lăng-giơ.", "Michelangelo's Nobel Prize."),
        ("Đức cha Phêrô Trần Minh Khải.", "Bishop Peter Tran Minh Khai."),
    ],
)
def test_what_may_be_right_stays(source, draft):
    """Another name, a Chinese one in Pinyin, one that stands for another of the source."""
    repaired = fix(source, draft)
    assert repaired.text == draft
    assert repaired.notes == ()


def test_attention_shows_what_stands_for_a_name():
    """However different it is, if it is no ordinary word."""
    repaired = fix("Xe về Gia Lai.", "The cars return to COVID-19.", Gia_Lai="COVID-19")
    assert repaired.text == "The cars return to Gia Lai."
    assert repaired.notes == ("COVID-19 -> Gia Lai",)


def test_fragments_of_a_listed_name_that_is_spelt_by_syllables_give_way():
    """The model made part of it up; the hyphen shows that it is no English word."""
    repaired = fix(
        "Đội hạ cánh ở Gia-các-ta.", "They landed in Gia-oo.", **{"Gia-các-ta": "Gia-oo"}
    )
    assert repaired.text == "They landed in Jakarta."


@pytest.mark.parametrize(
    ("source", "draft", "pointed", "text"),
    [
        ("Gặp Mỹ Linh.", "With the United States Linh.", "United States Linh", "With My Linh."),
        ("Gặp Mỹ Anh ở Huế.", "Met the U.S. in Hue.", "U.S", "Met My Anh in Hue."),
        ("Đoàn Thượng giữ.", "The Senate was here.", "Senate", "Doan Thuong was here."),
        ("Họ ở Anh Đào.", "In a British shop.", "British", "In an Anh Dao shop."),
        ("Họ đến Ninh Kiều.", "To an Albanian port.", "Albanian", "To a Ninh Kieu port."),
        ("Đoàn Thượng giữ.", "The Senate wall.", "Senate", "The Doan Thuong wall."),
    ],
)
def test_the_article_of_what_gives_way_goes(source, draft, pointed, text):
    """That of a country, and that before a person; *a* and *an* follow the sound."""
    (name, *_) = names_vi(source)
    assert fix(source, draft, **{name.text.replace(" ", "_"): pointed}).text == text


def test_what_was_made_of_other_syllables_goes_too():
    """Syllables translated, cut or in their right place before the last one."""
    assert (
        fix("Thào A Sùng về.", "The A Sung left.", Thào_A_Sùng="Sung").text == "Thao A Sung left."
    )
    draft = fix("Tương truyền, Không Lộ bay.", "And No Lo flew.", Không_Lộ="Lo").text
    assert draft == "And Khong Lo flew."
    draft = fix("Nông Thị Trưng đón.", "ng Thi Trung welcomed.", Nông_Thị_Trưng="Thi Trung").text
    assert draft == "Nong Thi Trung welcomed."


def test_a_name_is_none_inside_another():
    """The Mỹ of Mỹ Tho is no Mỹ."""
    repaired = fix("Chị Mỹ về Mỹ Tho.", "She returns to My Tho.")
    assert [name.text for name in repaired.missing] == ["Mỹ"]
    assert fix("Chị Mỹ về Mỹ Tho.", "My returns to My Tho.").missing == ()


def test_attention_on_common_words_is_no_proof():
    """River is the word before the name; He stands for whoever it is."""
    repaired = fix("Trên sông Hậu.", "On the Huu River.", Hậu="Huu River")
    assert repaired.text == "On the Hau River."
    repaired = fix("Ông Sơn nói.", "He said so.", Sơn="He")
    assert repaired.text == "He said so."
    assert [name.text for name in repaired.missing] == ["Sơn"]


def test_a_part_of_the_letters_shows_that_no_place_abroad_is_meant():
    """Quế Lâm is Guilin, and a firm in Vietnam too."""
    repaired = fix("Quế Lâm xuất phân.", "Lam exported it.", Quế_Lâm="Lam")
    assert repaired.text == "Lam exported it."
    assert fix("Ký ở Genève.", "Signed in Geneve.").text == "Signed in Geneva."


def test_a_reading_is_as_good_as_the_name():
    """What a better model knows is kept, and not called missing."""
    repaired = fix("Ông Hứa Chương Nhuận dạy luật.", "Xu Zhangrun taught law.",
                   Hứa_Chương_Nhuận="Xu Zhangrun")  # fmt: skip
    assert repaired.text == "Xu Zhangrun taught law."
    assert repaired.missing == ()


def test_the_words_of_another_name_are_taken():
    """A name that stands twice in the draft and once in the source stands for the missing one."""
    names, draft = names_vi("Hà Nội và Hà Giang."), "Hanoi and Hanoi."
    assert repair(draft, names, lambda: lambda _: TextSpan(0, 5)).text == draft
    assert repair(draft, names, lambda: lambda _: TextSpan(10, 15)).text == "Hanoi and Ha Giang."


@given(st.text("NHnihKeu oan.", max_size=40))
def test_a_repair_never_loses_a_name(draft):
    """Whatever the draft, each name is there afterwards, or missing as it was."""
    names = names_vi("Bà Hoa rời bến Ninh Kiều.")
    repaired = repair(draft, names)
    for name in names:
        assert EnglishText(repaired.text).has(name) is (name not in repaired.missing)
    assert (repaired.text == draft) is (not repaired.notes)
