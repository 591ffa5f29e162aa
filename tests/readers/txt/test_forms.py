"""Lines that are paragraphs are told from lines that were wrapped, by their lengths and ends."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

import pytest

from translate.model import Article, Source
from translate.readers.header.pairs import FORMS
from translate.readers.txt import read_txt
from translate.readers.txt.forms import ends_sentence, is_by_sentence, is_wrapped, room, width_of
from translate.walk import passages

PARAGRAPHS, WRAPPED = FORMS
DATA = Path(__file__).parent
GENERATED = 240
"""Texts that are made of the paragraphs of the file; half of either form."""
WIDTHS = (40, 50, 60, 65, 70, 72, 76, 80, 90, 100)
ENOUGH = 0.98
"""The share of texts whose form must be found."""


def _chapters() -> list[list[str]]:
    """The texts of the file, each a heading and its paragraphs."""
    lines = (DATA / "paragraphs.txt").read_text("utf-8").splitlines()
    chapters: list[list[str]] = []
    for line in lines:
        if line.startswith("= "):
            chapters.append([line.removeprefix("= ")])
        elif not line.startswith("#"):
            chapters[-1].append(line)
    return chapters


def _blank_here_and_there(parts: Sequence[str], source: random.Random) -> str:
    return "".join(part + source.choice(("\n", "\n", "\n\n")) for part in parts)


def _a_sentence_a_line(parts: Sequence[str], _: random.Random) -> str:
    return "\n".join(part.replace(". ", ".\n") for part in parts)


def _wrap(part: str, width: int) -> str:
    return textwrap.fill(part, width, break_long_words=False, break_on_hyphens=False)


AS_PARAGRAPHS: tuple[Callable[[list[str], random.Random], str], ...] = (
    lambda parts, _: "\n".join(parts),
    lambda parts, _: f"{parts[0]}\n\n" + "\n".join(parts[1:]),
    lambda parts, _: "\n".join(parts[1:]),
    _blank_here_and_there,
    _a_sentence_a_line,
)
AS_WRAPPED: tuple[Callable[[list[str], int], str], ...] = (
    lambda parts, width: "\n\n".join(_wrap(part, width) for part in parts),
    lambda parts, width: "\n\n".join(_wrap(part, width) for part in parts).replace("\n\n", "\n", 1),
    lambda parts, width: "\n".join(_wrap(part, width) for part in parts),
    lambda parts, width: "\n".join(f"  {_wrap(part, width - 2)}" for part in parts),
)


def _generated(seed: int) -> tuple[str, str]:
    """A text, and its form."""
    source = random.Random(seed)
    chapters = _chapters()
    parts = [part for chapter in source.sample(chapters, 1 + seed % 3) for part in chapter]
    if source.random() < 0.3:  # an extract, so that short and long lines come in any mixture
        start = source.randrange(max(1, len(parts) - 3))
        parts = parts[start : start + source.randint(3, 8)]
    width = source.choice(WIDTHS)
    if seed % 2 or all(len(part) <= width for part in parts):
        return source.choice(AS_PARAGRAPHS)(parts, source), PARAGRAPHS
    return source.choice(AS_WRAPPED)(parts, width), WRAPPED


def _form(text: str) -> str:
    return read_txt(Source(text.encode(), "slug", "seeds/slug.txt", "vi")).reading.form


def test_the_form_of_generated_texts_is_found() -> None:
    """Of 240 texts, with and without blank lines, headlines and indents, at any width."""
    texts = [_generated(seed) for seed in range(GENERATED)]
    wrong = [(form, text) for text, form in texts if _form(text) not in (form, "")]
    assert len(wrong) <= (1 - ENOUGH) * GENERATED, wrong[0]
    told = sum(bool(_form(text)) for text, _ in texts)
    assert told > 0.9 * GENERATED  # the others have no two lines together


WRITTEN = {
    PARAGRAPHS: (
        "Trời mưa.\nĐường ngập.",
        "Trời mưa to từ nửa đêm đến sáng.\nĐường ngập.\nTrường cho học sinh nghỉ.",
        "Chợ nổi vào mùa\nGhe về đông.\nGiá dưa tăng.",
        "Ai cũng vui.\nNăm nay lúa trúng mùa, giá lại cao, nhà nào cũng sắm sửa thêm được ít đồ.",
        "“Tôi không đi.”\n“Vậy thì ở lại!”\nHai người im lặng hồi lâu.",
        "Hà Nội, ngày 5 tháng 3\nTrưởng thôn\nLý A Sùng",
        "Bài 1: Làm quen\nHọc sinh đứng thành hai hàng, nghe cô gọi tên.\nBài 2: Trò chơi\nCả lớp.",
    ),
    WRAPPED: (
        "Mưa lớn kéo dài\nba ngày liền.",
        "Ông Trần Minh Khoa, 58 tuổi, có sáu công ruộng\nở ấp Vĩnh Điền.",
        "Đội xã Mỹ Hòa giành giải nhất toàn đoàn với ba huy chương\nvàng và hai bạc.\n\nTrời đẹp.",
        "Sáng nay ở ấp Vĩnh Điền, ông Trần Minh Khoa cùng bà Lê\nThị Bé mở lớp.\n\nCả xã vui.",
    ),
}


@pytest.mark.parametrize(
    ("form", "text"), [(form, text) for form, texts in WRITTEN.items() for text in texts]
)
def test_the_form_of_written_texts_is_found(form: str, text: str) -> None:
    """Of few lines, too, and of short ones."""
    stretches = [list(run) for filled, run in groupby(text.split("\n"), key=bool) if filled]
    assert is_wrapped(stretches) is (form == WRAPPED)


BY_SENTENCE = """Sáng nay, thuyền rời bến.
Trong 45 ngày, thuyền sẽ ghé 12 xã của tỉnh, nơi nhiều em nhỏ phải đi hơn 10 km
mới đến được thư viện.

Dự án có từ năm 2019.
Đến nay, thuyền đã phục vụ khoảng 27.000 lượt bạn đọc, tăng gấp ba lần so với mùa đầu tiên.

Trời đẹp.
Ai cũng vui."""


def test_sentences_a_line_with_blank_lines_between_paragraphs() -> None:
    """The lines of a stretch are one paragraph, however short they are."""
    article = read_txt(Source(BY_SENTENCE.encode(), "a", "a", "vi"))
    assert article.reading.form == WRAPPED
    assert len(_texts(article)) == 3


@pytest.mark.parametrize(
    "text",
    [
        BY_SENTENCE.replace("\n\n", "\n"),
        BY_SENTENCE.replace("Trời đẹp.", "Kết luận"),
        BY_SENTENCE.replace("Trời đẹp.", "Trời đẹp. Nắng to.").replace("2019.", "2019. Vui."),
        "\n\n".join(["“Anh đi?”\n“Tôi đi.”\nHai người im lặng."] * 3),
    ],
    ids=["no blank lines", "headings", "several sentences", "speech"],
)
def test_other_lines_are_paragraphs(text: str) -> None:
    """Where a line is more than a sentence, or less, or what somebody says."""
    stretches = [list(run) for filled, run in groupby(text.split("\n"), key=bool) if filled]
    assert not is_by_sentence(stretches)


def test_sentences_are_the_same_in_either_form() -> None:
    """What is read as it was written has the same paragraphs, wrapped or not."""
    for chapter in _chapters():
        one = read_txt(Source("\n".join(chapter).encode(), "a", "a", "vi"))
        other = read_txt(
            Source("\n\n".join(_wrap(p, 72) for p in chapter).encode(), "a", "a", "vi")
        )
        assert _texts(one) == _texts(other)


def _texts(article: Article) -> list[str]:
    return [" ".join(passage.text.text.split()) for passage in passages(article)]


def test_lines_that_no_other_follows_have_no_form() -> None:
    """It makes no difference."""
    assert is_wrapped([["Một."], ["Hai."]]) is None
    assert is_wrapped([]) is None


def test_room_is_what_the_next_word_would_have_fitted_into() -> None:
    """Characters, the space between them counted."""
    assert width_of(["mưa", "mưa to", "mưa rất to"]) == 10
    assert room("mưa", "rất to", 10) == 3
    assert room("mưa rất", "to lắm", 9) < 0


@pytest.mark.parametrize(
    ("line", "ends"),
    [("Mưa.", True), ("Mưa…”", True), ("ông nói:", True), ("Mưa to", False), ("Mưa,", False)],
)
def test_the_end_of_a_sentence(line: str, ends: bool) -> None:
    """Quotation marks and brackets may follow it."""
    assert ends_sentence(line) is ends
