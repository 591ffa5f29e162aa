"""What a draft says and its source does not."""

import pytest

from translate.engines.choosing.glossary import compile_glossary
from translate.engines.choosing.invented import invented, is_ordinary
from translate.model import GlossaryTerm
from translate.values.names import names_vi


def found(source, draft):
    """What ``draft`` invents."""
    return invented(source, draft, names_vi(source))


@pytest.mark.parametrize(
    ("source", "draft", "words"),
    [
        ("Xe về Gia Lai.", "The cars return to COVID-19.", ("COVID-19",)),
        ("Sáng 18/11, mưa.", "In the morning of VND18, it rains.", ("VND18",)),
        ("Chụp CT ngực.", "He took a CTT scan.", ("CTT",)),
        ("Ông nói.", "He said in Jiangynai.", ("Jiangynai",)),
    ],
)
def test_what_nothing_explains(source, draft, words):
    """Acronyms and names."""
    assert found(source, draft) == words


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Giá 25.000 đồng.", "It costs VND25,000."),
        ("Thủ tướng Đức gặp PM Lý.", "The German Chancellor met PM Ly."),
        ("Bộ Y tế họp thứ Hai.", "The Ministry of Health met on Monday."),
        ("Ở Iraq, bà Hoa nói.", "In Iraqi cities, Mrs Hoa said."),
        ("Tổ chức Y tế Thế giới cảnh báo.", "The WHO warned."),
        ("Chùa Một Cột.", "“One Pillar Pagoda”. Zebras."),
        ("Vắc xin ngừa virus corona.", "A COVID-19 vaccine."),
        ("Bà Lụa mở hai máy ATM.", "Lua's ATMs opened."),
    ],
)
def test_what_the_source_explains(source, draft):
    """Names in whatever form, what an acronym is short for, words that translation capitalises."""
    assert found(source, draft) == ()


def test_forms_of_ordinary_words():
    """Plurals and the like are in no list."""
    assert all(map(is_ordinary, ["ministries", "minister", "reviewed", "teachers"]))
    assert not is_ordinary("jiangynai")


def test_the_glossary_explains_its_renderings():
    """The model says what the project wants."""
    terms = compile_glossary([GlossaryTerm("giỗ tổ", "Founders' Commemoration")])
    source = "Giỗ tổ là ngày nghỉ."
    draft = "The Founders' Commemoration is a holiday."
    assert invented(source, draft)
    assert not invented(source, draft, (), terms.find(source))
