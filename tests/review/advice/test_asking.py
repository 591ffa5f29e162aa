"""Tests of when the page asks before it approves."""

import pytest

from translate.model import Unit
from translate.pipeline.edit import commented, edit, rewritten
from translate.project import Project
from translate.review.advice.asking import ANOTHER, ERRORS, NO_VALUE, QUESTION, reason_to_ask

PRICE = "Giá cà phê sáng 17/11 dao động từ 112.000 đến 115.500 đồng/kg."
YEAR = "So với cùng kỳ năm ngoái, lượng giảm 4,2% nhưng giá trị tăng 38,6%."
RIGHT = "Coffee cost 112,000 to 115,500 dong a kilogram on the morning of November 17."


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        (PRICE, RIGHT, None),
        (PRICE, "Compared with last year, volume fell 4.2% while value rose 38.6%.", NO_VALUE),
        (YEAR, "The price of coffee rose by much compared with a year before.", NO_VALUE),
        (YEAR, "Compared with last year, the volume fell 4.2% while the value rose.", None),
        ("Dân chạy lũ.", "People fled the flood.", None),
        ("Sáng 8/11, nước lên nhanh.", "On 11 August the water rose fast.", ERRORS),
    ],
)
def test_what_speaks_against_an_approval(
    drafted: Project, source: str, target: str, reason: str | None
) -> None:
    """An error, or that no value agrees; a single value that is missing is only a warning."""
    assert reason_to_ask(drafted, "mua", Unit(source, target)) == reason


def test_the_english_of_another_sentence(drafted: Project) -> None:
    """The very same English for an unlike sentence is asked about; for a short one it may do."""
    fled = "The people of the lowlands fled."
    edit(drafted, "mua", "Dân chạy lũ.", lambda unit: rewritten(unit, fled))
    rain = Unit("Mưa lớn ở miền Trung", fled)
    assert reason_to_ask(drafted, "mua", rain) == ANOTHER
    edit(drafted, "mua", "Dân chạy lũ.", lambda unit: rewritten(unit, "Heavy rain"))
    assert reason_to_ask(drafted, "mua", rewritten(rain, "Heavy rain")) is None


def test_several_findings_say_so(drafted: Project) -> None:
    """One name that is missing is a warning; two, without a value that agrees, are asked about."""
    unit = Unit("Ở Nhật Bản và Hàn Quốc, mưa không ngớt.", "The sun shone.")
    assert reason_to_ask(drafted, "mua", unit) == ANOTHER


def test_a_question_to_the_author(drafted: Project) -> None:
    """It is not approved over."""
    unit = commented(Unit("Dân chạy lũ.", "People fled the flood."), "which flood?")
    assert reason_to_ask(drafted, "mua", unit) == QUESTION
