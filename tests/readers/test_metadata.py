"""What stands above an article's text."""

import pytest

from translate.model import Metadata
from translate.readers.metadata import take_metadata, title_line


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.split("\n"), 1))


@pytest.mark.parametrize(
    "text",
    [
        "title: Mưa lớn\nngày: 8/11/2025\nTác giả:  Lan \nnguồn: https://example.org/a",
        (
            '---\ntitle: "Mưa lớn"\ntags: a, b\ndate: 2025-11-08T07:30\nauthor: Lan\n'
            "url: https://example.org/a\n---"
        ),
        (
            "tiêu đề: Mưa\n  lớn\ncategory: news\n\nngày đăng: 08.11.2025\nauthor: 'Lan'\n"
            "source: https://example.org/a"
        ),
    ],
    ids=["block", "fenced", "folded"],
)
def test_metadata_is_parted_from_the_text(text: str) -> None:
    """In either language, with dates as ISO 8601; the lines that are left keep their numbers."""
    number = text.count("\n") + 3
    stated = Metadata("Mưa lớn", "2025-11-08", "Lan", "https://example.org/a")
    metadata, rest = take_metadata(_lines(f"{text}\n\nSáng nay: trời mưa."))
    assert metadata == stated
    assert rest[-1] == (number, "Sáng nay: trời mưa.")


def test_a_run_before_the_first_word_is_metadata() -> None:
    """As newspapers' exports have it; the line goes on with the text."""
    found, rest = take_metadata(_lines("date 2025-11-08 source https://a.vn/b Trời mưa."))
    assert found == Metadata(date="2025-11-08", source="https://a.vn/b")
    assert [(number, text.strip()) for number, text in rest] == [(1, "Trời mưa.")]


@pytest.mark.parametrize(
    "text", ["Sáng nay: trời mưa.", "category: news\ntitle: x", "---\nTrời mưa.\n---", ""]
)
def test_what_is_no_metadata_is_text(text: str) -> None:
    """Nothing of it is taken away."""
    found, rest = take_metadata(_lines(text))
    assert found == Metadata()
    assert "\n".join(line for _, line in rest) == text


@pytest.mark.parametrize("date", ["31/2/2025", "hôm qua", "2025"])
def test_a_date_that_is_none_stays_as_it_is(date: str) -> None:
    """It is not guessed at."""
    assert take_metadata(_lines(f"date: {date}\n\nx"))[0].date == date


def test_the_title_has_a_line() -> None:
    """An empty one does not count."""
    assert title_line(_lines("date: 2025-11-08\ntitle:\n\ntựa đề: Mưa")) == 4
