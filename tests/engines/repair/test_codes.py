"""Codes that lost or changed a letter."""

import pytest

from translate.engines.repair.codes import repair, without_echo
from translate.text.verbatim import likely_codes


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        (
            "Nghị quyết 04/2019/NQ-HĐTP có lợi.",
            "Resolution 04/2019/NQ-HTP helps.",
            "Resolution 04/2019/NQ-HĐTP helps.",
        ),
        ("Xe 29H-478.11 lao.", "Car 29H-478,11 fell.", "Car 29H-478.11 fell."),
        ("Gọi 0912.345.678.", "Call 0912,345,678.", "Call 0912.345.678."),
        ("Gọi 0903 123 456.", "Call 0903 123 46.", "Call 0903 123 456."),
        ("Tàu BĐ 96388 TS chìm.", "The 96388 TS sank.", "The BĐ 96388 TS sank."),
        # another piece of the source, one of two, or something else
        ("Máy SM-A100 và SM-A101 bền.", "SM-A101 is good.", "SM-A101 is good."),
        ("Xe 29H-478.11.", "Car 29H-478,12 or 29H-478,13.", "Car 29H-478,12 or 29H-478,13."),
        ("Phòng 12051 có 12.052 ghế.", "The room has 12,052 seats.", "The room has 12,052 seats."),
        ("Nghị định 100/2019/NĐ-CP.", "Decree 100/2019/ND-CP.", "Decree 100/2019/ND-CP."),
        ("Theo 02/2023/TT-NHNN.", "On April 5, 2023/T-NHNN.", "On April 5, 2023/T-NHNN."),
        ("Máy SM-G991B đắt.", "It costs 991.", "It costs 991."),
    ],
)
def test_a_slip_of_a_code_gives_way(source, draft, text):
    """Where it can be nothing else."""
    assert repair(draft, likely_codes(source), source)[0] == text


def test_the_note_says_what_was_there():
    """And what is there now."""
    _, notes = repair("Car 29H-478,11 fell.", ["29H-478.11"], "Xe 29H-478.11 lao.")
    assert notes == ("29H-478,11 -> 29H-478.11",)


def test_the_last_group_of_a_number_is_said_once():
    """Unless the source has it twice."""
    source, draft = "Số 079 203 004 512.", "No. 079 203 004 512 512."
    assert without_echo(draft, ["079 203 004 512"], source) == "No. 079 203 004 512."
    twice = "Gọi 0260 386 2703, 2703 lần."
    assert without_echo("0260 386 2703, 2703", ["0260 386 2703"], twice) == "0260 386 2703, 2703"
