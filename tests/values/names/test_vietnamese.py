"""Names in Vietnamese sentences: cases that a translator may edit, and what holds for any text."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.word_list import entries
from translate.values.names import names_vi

LINES = [line for _, line in entries(Path(__file__).with_name("names.txt").read_text("utf-8"))]
NAMED = re.compile(r"\[([^\]=]+?)(?: = ([^\]]+))?\]")


@pytest.mark.parametrize("line", LINES)
def test_case(line):
    """Just the names in brackets are found, each where it stands, with its English."""
    wanted = [(match[1], match[2] or "") for match in NAMED.finditer(line)]
    text = NAMED.sub(r"\1", line)
    found = names_vi(text)
    assert [(n.text, n.forms[0].plain if n.conventional else "") for n in found] == wanted
    assert all(text[name.start : name.end] == name.text for name in found)


def test_a_name_of_its_own_letters_has_them_with_and_without_marks():
    """What to look for, and what house style makes of it."""
    (name,) = names_vi("Họ rời bến Ninh Kiều.")
    assert name.forms == (("Ninh Kieu", "Ninh Kieu", "Ninh Kiều"),)
    assert name.sure


def test_the_letters_of_a_conventional_name_give_way():
    """``Bac Kinh`` is found too, and becomes Beijing."""
    (name,) = names_vi("Họ rời Bắc Kinh.")
    assert {form.letters for form in name.forms} == {"Beijing", "Bac Kinh"}
    assert {form.marked for form in name.forms} == {"Beijing"}


def test_a_common_noun_at_the_beginning_may_be_missing():
    """``Chợ Bến Thành`` is Cho Ben Thanh, or Ben Thanh Market."""
    (name,) = names_vi("Chúng tôi ra Chợ Bến Thành.")
    assert [form.letters for form in name.forms] == ["Cho Ben Thanh", "Ben Thanh"]


def test_a_country_of_one_syllable_is_not_sure():
    """Its adjective may stand for it, or nothing at all."""
    assert [name.sure for name in names_vi("Quân đội Đức rời Điện Biên Phủ.")] == [False, True]


def test_a_first_word_that_is_no_other_word_belongs_to_its_name():
    """``Cư M'gar`` has lost something as M'gar; ``Bảo Hà`` may be Hà, as ``Chợ Bến`` is Bến."""
    (sure,), (doubtful,) = names_vi("Cư M'gar mất mùa."), names_vi("Bảo Hà mất mùa.")
    assert [form.letters for form in sure.forms] == ["Cu M'gar"]
    assert sure.sure
    assert not doubtful.sure


def test_all_capitals_say_nothing():
    """In a shouted headline every word has capitals."""
    assert names_vi("BÀ NGUYỄN THỊ LỤA RỜI CẦN THƠ") == []


@given(st.text(alphabet="AaBĐđỒồ Ngễ.,“”:-1TPHCM\n", max_size=80))
def test_whatever_the_text_names_are_in_order_and_apart(text):
    """And each stands where it says."""
    end = 0
    for name in names_vi(text):
        assert end <= name.start < name.end
        assert text[name.start : name.end] == name.text
        assert name.forms
        end = name.end


@pytest.mark.parametrize(
    "text", ["Sông Mã dâng cao.", "Chợ Bến Thành đóng cửa.", "Đèo Ngang mờ sương.", "Bến Tre mặn."]
)
def test_a_place_at_the_start_of_a_sentence_is_sure(text):
    """Its kind has a capital only because the sentence begins there."""
    assert [name.sure for name in names_vi(text)] == [True]


def test_a_town_that_is_named_after_a_landing_is_a_whole_name():
    """English has no "Tre"; "Mã" may stand without "Sông"."""
    assert [len(names_vi(text)[0].forms) for text in ("Bến Tre mặn.", "Sông Mã cạn.")] == [1, 2]


def test_a_foreign_name_keeps_its_accents():
    """Without Vietnamese marks English still writes Hélène, where the name goes on abroad."""
    (helene,) = names_vi("Theo giáo sư Hélène Marchand.")
    assert helene.forms[0].plain == "Hélène"
    (zoram,) = names_vi("Theo cô Zơrâm Thị Nhung.")
    assert zoram.forms[0].plain == "Zoram Thi Nhung"
