"""What stands above an article's text is parted from it, and nothing of either is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from translate.model import Article, Metadata, Source, TakenFor
from translate.readers.header import take_header
from translate.readers.txt import read_txt
from translate.walk import copied, passages


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.split("\n"), 1))


def _metadata(text: str) -> Metadata:
    return take_header(_lines(text))[0].metadata


@pytest.mark.parametrize(
    "text",
    [
        "title: Mưa lớn\nngày: 8/11/2025\nTác giả:  Lan \nnguồn: https://example.org/a",
        (
            '---\ntitle: "Mưa lớn"\nslug: mua\ndate: 2025-11-08T07:30\nauthor: Lan\n'
            "url: https://example.org/a\n---"
        ),
        (
            "tiêu đề: Mưa\n  lớn\ncode: news\nngày đăng: 08.11.2025\nauthor: 'Lan'\n"
            "source: https://example.org/a"
        ),
        (
            '+++\ntitle = "Mưa lớn"\ndate = 2025-11-08\nauthor = {name = "Lan", mail = "x"}\n'
            'url = "https://example.org/a"\n+++'
        ),
        "Tieu de: Mưa lớn\nPUBLISHED_DATE: 2025/11/08\nBy: Lan\nSource URL: https://example.org/a",
    ],
    ids=["block", "yaml", "folded", "toml", "unaccented"],
)
def test_metadata_is_parted_from_the_text(text: str) -> None:
    """In either language, with dates as ISO 8601; the lines that are left keep their numbers."""
    number = text.count("\n") + 3
    stated = Metadata("Mưa lớn", "2025-11-08", "Lan", "https://example.org/a")
    header, rest = take_header(_lines(f"{text}\n\nSáng nay: trời mưa."))
    assert header.metadata == stated
    assert rest[-1] == (number, "Sáng nay: trời mưa.")
    assert {one.kind for one in header.taken} == {TakenFor.METADATA}


@pytest.mark.parametrize(
    "text",
    [
        "title: Mưa\nnguồn: Báo A\nnguồn-en: The A Daily, a paper.\nsource_fr: Le A",
        '---\ntitle: Mưa\nsource: Báo A\nsource-en: "The A Daily, a paper."\nsource-fr: Le A\n---',
    ],
)
def test_a_field_may_be_stated_in_other_languages(text: str) -> None:
    """It is no text of the article, and no other value of the field itself."""
    header, rest = take_header(_lines(f"{text}\n\nTrời mưa."))
    stated = (("source-en", "The A Daily, a paper."), ("source-fr", "Le A"))
    assert header.metadata == Metadata("Mưa", source="Báo A", renderings=stated)
    assert "".join(line for _, line in rest).strip() == "Trời mưa."


def test_a_run_before_the_first_word_is_metadata() -> None:
    """As newspapers' exports have it; the line goes on with the text."""
    found, rest = take_header(_lines("date 2025-11-08 source https://a.vn/b Trời mưa."))
    assert found.metadata == Metadata(date="2025-11-08", source="https://a.vn/b")
    assert [(number, text.strip()) for number, text in rest] == [(1, "Trời mưa.")]
    assert [one.text.strip() for one in found.taken] == ["date 2025-11-08", "source https://a.vn/b"]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng nay: trời mưa.",
        "category: news\ntitle: x".replace("category", "code"),
        "---\nTrời mưa.\n---",
        "---\ntitle: Mưa",
        "Ngày: hội làng mở vào mồng sáu.",
        "Ngày: thứ bảy tuần này",
        "Ngày: 20/3/2025\nĐịa điểm: nhà văn hóa",
        "Nguồn: từ mạch ngầm dưới đồi, nước trào lên.",
        "Nội dung: họp dân bàn làm đường.",
        "",
    ],
)
def test_what_is_no_metadata_is_text(text: str) -> None:
    """Nothing of it is taken away."""
    found, rest = take_header(_lines(text))
    assert found.metadata == Metadata()
    assert not found.taken
    assert "\n".join(line for _, line in rest) == text


def test_a_blank_line_ends_the_metadata() -> None:
    """Known keys below it are text."""
    header, rest = take_header(_lines("title: Mưa\n\nTác giả: Lan"))
    assert not header.metadata.author
    assert rest[-1] == (3, "Tác giả: Lan")


@pytest.mark.parametrize("date", ["31/2/2025", "hôm qua", "2025"])
def test_a_date_that_is_none_stays_as_it_is(date: str) -> None:
    """It is not guessed at, and reported."""
    header, _ = take_header(_lines(f"title: x\ndate: {date}\n\nx"))
    assert header.metadata.date == date
    [remark] = header.remarks
    assert remark.line == 2
    assert date in remark.text


def test_the_title_has_a_line() -> None:
    """An empty one does not count."""
    header, _ = take_header(_lines("date: 2025-11-08\ntitle:\ntựa đề: Mưa"))
    assert header.title_line == 3


def test_an_address_says_more_than_a_name() -> None:
    """Both are kept: where the article is, and whose it is."""
    found = _metadata("title: Mưa\nNguồn: Báo Mới\nLink: https://a.example/b\n")
    assert (found.source, found.site) == ("https://a.example/b", "Báo Mới")
    assert _metadata("title: Mưa\nNguồn: Báo Mới\n").source == "Báo Mới"


def test_items_of_a_list() -> None:
    """Tags may stand in a line or below it, with or without signs; authors may be several."""
    for tags in ("mưa, lũ", "[mưa, lũ]", "#mưa; #lũ", "\n- mưa\n- lũ"):
        assert _metadata(f"title: x\ntags: {tags}\n").tags == ("mưa", "lũ")
    assert _metadata("---\ntitle: x\nauthors:\n- Lan\n- Chi\n---\n").author == "Lan, Chi"


KEYS = (
    "title", "Tiêu đề", "date", "Ngày đăng", "author", "Tác giả", "source", "Nguồn", "url", "tags",
    "Từ khóa", "sapo", "summary", "description", "body", "Nội dung", "Tóm tắt", "Chuyên mục",
    "category", "slug", "Lượt xem", "Địa điểm", "Giờ", "Ông nói", "lines", "Mã số", "x-y_z",
)  # fmt: skip
VALUES = (
    "Mưa lớn", "Mưa lớn ở miền Trung.", "2025-11-05", "5/11/2025", "Thứ Tư, 05/03/2025 14:30", "x",
    "hôm qua", "https://a.example/b?c=d", "mưa, lũ", "[mưa, lũ]", "Lan: Chi", "'Mưa'", '"Mưa"', "",
    "Cây cầu nối hai ấp vừa khánh thành sáng nay (ảnh)", "&neo", "*neo", "- mưa", "{a: b}", "NO",
    "|", ">", "wrapped", "Ai đi? Ai ở!", "# chú thích", "!!x y",
)  # fmt: skip
TEXT = ("Trời mưa.", "Nguồn: Báo Mới", "Lan Chi", "#mua", "- Áo mưa", "", "  thụt vào", "---")


def _letters(texts: Sequence[str]) -> Counter[str]:
    return Counter(letter for letter in "".join(texts).casefold() if letter.isalnum())


def _said(article: Article) -> Counter[str]:
    """The letters of the sentences, of what is copied and of the list of what was taken."""
    texts = [passage.text.text for passage in passages(article)]
    return _letters([*texts, *copied(article), *(one.text for one in article.reading.taken)])


@given(
    st.sampled_from(("{}", "---\n{}\n---", "+++\n{}\n+++", "\n{}", "---\n{}")),
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from((": ", ":", " = ", "")),
                       st.sampled_from(VALUES), st.sampled_from(("", "  ", "\t"))), max_size=6),
    st.lists(st.sampled_from(TEXT), min_size=1, max_size=5),
    st.sampled_from(("\n\n", "\n")),
    st.sampled_from(("", "0.1")),
)  # fmt: skip
@example("{}", [("title", ": ", "Mưa", ""), ("sapo", ": ", "Mưa.", "")], ["Lũ."], "\n", "0.1")
@example("{}", [("title", ":", "Mưa", ""), ("body", ":", "Mưa", "")], ["Lũ."], "\n\n", "0.1")
def test_every_letter_is_in_a_sentence_or_in_the_list(
    frame: str, pairs: list[tuple[str, str, str, str]], text: list[str], joint: str, form: str
) -> None:
    """Whatever stands above an article, and in either version's reading."""
    lines = "\n".join(f"{indent}{key}{sign}{value}" for key, sign, value, indent in pairs)
    whole = joint.join((frame.format(lines), "\n".join(text), "Hết mưa."))
    article = read_txt(Source(whole.encode(), "a", "seeds/a.txt", "vi", form))
    lost = _letters([whole]) - _said(article)
    assert not lost, (whole, article)


@given(st.text(st.sampled_from("-+.:=[]{}&*!|>'\"# \n\tabĐ1")), st.sampled_from(("---", "+++", "")))
def test_hostile_headers_end_as_text_or_list(inside: str, fence: str) -> None:
    """No parser's mood matters: what it refuses is read line by line."""
    whole = f"{fence}\ntitle: x\n{inside}\n{fence}\nMưa."
    article = read_txt(Source(whole.encode(), "a", "seeds/a.txt", "vi"))
    assert not _letters([whole]) - _said(article)
