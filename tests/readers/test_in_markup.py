"""Tests of what markup that stays as it is says."""

from __future__ import annotations

import pytest

from translate.model import Taken, TakenFor
from translate.readers.in_markup import taken_of


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<svg><title>Biểu đồ</title><text>Lũ</text></svg>", "Biểu đồ Lũ"),
        ('<iframe src="b" title="Bản đồ"></iframe>', "Bản đồ"),
        ('<video><track label="Phụ đề" src="a"><p>Tải về.</p></video>', "Phụ đề Tải về."),
        ("<div><!-- không --><script>var a</script>{{ page.x }} {% if a %}</div>", ""),
        ('<img data-title="a" alt="1">', "a"),
        ("<details>", ""),
    ],
)
def test_words_of_html(markup: str, words: str) -> None:
    """Text out of tags, and attributes that are words; no comments, scripts and templates."""
    found = [Taken(TakenFor.COPIED, 3, words)] if words else []
    assert taken_of(markup, 3, is_html=True) == found


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('{{< figure src="a.png" alt="Ghe" caption="Chợ nổi" >}}', "Ghe Chợ nổi"),
        ("{% figure caption='Chợ nổi' %}", "Chợ nổi"),
        ("*[HTML]: Ngôn ngữ", "Ngôn ngữ"),
        ("*[*[HTML]: Ngôn ngữ", "Ngôn ngữ"),
        ('import A from "x"', ""),
    ],
)
def test_words_of_other_markup(markup: str, words: str) -> None:
    """What shortcodes show, and what abbreviations mean."""
    found = [Taken(TakenFor.COPIED, 3, words)] if words else []
    assert taken_of(markup, 3, is_html=False) == found
