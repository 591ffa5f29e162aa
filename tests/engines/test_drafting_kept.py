"""How many names and addresses the bundled model's drafts keep: cases that anyone may add to."""

import re
from pathlib import Path

import pytest

from translate.engines import open_engine
from translate.text.folding import strip_marks
from translate.text.word_list import entries
from translate.values.style import Style

CASES = Path(__file__).parent / "cases"
NAMED = re.compile(r"\[([^\]=]+?)(?: = ([^\]]+))?\]")
COPIED = re.compile("⟦(.*?)⟧")


@pytest.fixture(name="plain", scope="module")
def _plain():
    return open_engine("starter", style=Style(names="plain"))


def test_names_are_kept(plain):
    """97 in 100 and more of those in sentences written for it, which are short and full of them."""
    lines = [line for _, line in entries((CASES / "names.txt").read_text("utf-8"))]
    names = [[(m[1], m[2] or strip_marks(m[1])) for m in NAMED.finditer(line)] for line in lines]
    drafts = plain.draft([NAMED.sub(r"\1", line) for line in lines])
    kept = [
        any(_stands(form.strip(), strip_marks(draft.text)) for form in forms.split("|"))
        for draft, wanted in zip(drafts, names, strict=True)
        for _, forms in wanted
    ]
    assert len(kept) > 600
    assert sum(kept) >= 0.97 * len(kept)


def test_what_must_not_change_does_not(engine):
    """99 in 100 and more."""
    text = (CASES / "verbatim.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("# ")]
    drafts = engine.draft([COPIED.sub(r"\1", line) for line in lines])
    kept = [
        piece in draft.text
        for draft, line in zip(drafts, lines, strict=True)
        for piece in COPIED.findall(line)
    ]
    assert len(kept) > 120
    assert sum(kept) >= 0.99 * len(kept)


def _stands(form, text):
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)


def test_headings_in_capitals_keep_their_names(engine):
    """They are drafted as sentences; the draft belongs to the heading as it stands."""
    heading = "BÀ NGUYỄN THỊ LỤA TRỞ LẠI CẦN THƠ"
    (draft,) = engine.draft([heading])
    assert draft.source == heading
    assert "Nguyễn Thị Lụa" in draft.text
    assert "Cần Thơ" in draft.text


def test_the_marks_of_law_codes_stay(engine):
    """Whatever the model makes of Đ."""
    code = "168/2024/NĐ-CP"
    (draft,) = engine.draft([f"Theo Nghị định {code}, người vượt đèn đỏ bị phạt 20 triệu đồng."])
    assert code in draft.text


def test_hours_and_prices_are_those_of_the_source(engine):
    """Opening hours with a dash, prices in short form; the draft says what is left to check."""
    drafts = engine.draft(["Cửa hàng mở cửa 7h-22h.", "Vé xe buýt giá 7.000đ."])
    hours, price = (draft.text for draft in drafts)
    assert "7 a.m." in hours
    assert "10 p.m." in hours
    assert "7,000 dong" in price


@pytest.mark.parametrize(
    ("sentence", "marked", "bare"),
    [
        ("Mẹ nấu bún thang cho cả nhà.", "bún thang", "bun thang"),
        ("Bánh xèo là món ăn nổi tiếng.", "Bánh xèo", "Banh xeo"),
        ("Món ăn nổi tiếng nhất là bánh xèo.", "bánh xèo", "banh xeo"),
        ("BÀ SÁU BÁN BÁNH KHỌT", "bánh khọt", "banh khot"),
        ("“Bún thang ngon nhất Hà Nội”, bà Lan nói.", "“Bún thang", "“Bun thang"),
        ("bánh xèo miền Tây", "bánh xèo", "banh xeo"),
        ("1. Bánh xèo miền Tây", "1. Bánh xèo", "1. Banh xeo"),
        ("Bà cụ hát xẩm từ năm 8 tuổi.", " xẩm ", " xam "),
    ],
)
def test_names_of_dishes_and_songs_stay(engine, plain, sentence, marked, bare):
    """With their marks or without, as the settings want; small inside a sentence."""
    assert marked in next(engine.draft([sentence])).text
    assert bare in next(plain.draft([sentence])).text


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("Nông dân bán chôm chôm và măng cụt cho thương lái.", ("rambutans", "mangosteens")),
        ("Ngư dân đẩy thúng chai ra biển.", ("basket boats",)),
        ("Lục bình phủ kín dòng kênh.", ("Water hyacinth",)),
    ],
)
def test_nouns_that_the_model_has_not_read(engine, sentence, english):
    """They stand in the draft, which says so."""
    draft = next(engine.draft([sentence]))
    assert all(word in draft.text for word in english)
    assert draft.notes[0].startswith("by the list of nouns: ")


def test_tags_around_nouns_of_the_list_stay(engine):
    """Around what the list has for them."""
    (draft,) = engine.draft(["Nông dân bán <b1>chôm chôm</b1> cho thương lái."])
    assert "<b1>rambutans</b1>" in draft.text
