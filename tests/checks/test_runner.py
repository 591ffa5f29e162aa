"""Tests of the checks of an article: what is skipped, silenced and reported as unused, and time."""

from __future__ import annotations

import time

from translate.checks import CHECKS
from translate.checks.runner import run_checks
from translate.model import Unit

WRONG = Unit("Có 15 người.", "There were  51 people.")


def ids(unit: Unit, *disabled: str) -> list[str]:
    """Return the ids of the findings on one unit."""
    return [one.id for one in run_checks([unit], disabled=disabled)]


def silenced(*comments: str) -> Unit:
    """Return ``WRONG`` with a translator's comments."""
    return Unit(WRONG.source, WRONG.target, WRONG.state, comments=comments)


def test_findings_are_in_the_order_of_the_registry() -> None:
    """A fuzzy unit is checked like a reviewed one."""
    assert ids(WRONG) == ["num-value", "spaces"]


def test_missing_translation_is_skipped() -> None:
    """Nothing is reported about untranslated units."""
    assert run_checks([Unit("Có 15 người.", "")]) == []


def test_settings_disable_a_check() -> None:
    """A disabled check reports nothing, and a comment for it is not reported as unused."""
    assert ids(WRONG, "num-value") == ["spaces"]
    assert ids(silenced("qa-ignore: num-value"), "num-value") == ["spaces"]
    assert ids(silenced("qa-ignore: name"), "unused-ignore") == ["num-value", "spaces"]


def test_every_check_is_unique() -> None:
    """Ids are unique and documented."""
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    assert all(check.what and check.why for check in CHECKS)


def seconds(times: int) -> float:
    """Return the CPU time for one unit of ``times`` equal sentences, the better of two runs."""
    source = "Ngày 4/11, ông Tô Lâm không chi 28,5 triệu đồng cho 1.200 trường ở Mỹ. " * times
    target = (
        "On November 4 To Lam did not give 28.5 million dong to 1,200 schools in the US. " * times
    )
    runs = []
    for _ in range(2):
        start = time.process_time()
        run_checks([Unit(source, target, approved=True)])
        runs.append(time.process_time() - start)
    return min(runs)


def test_time_is_linear_in_the_length() -> None:
    """Eight times the text takes about eight times as long."""
    assert seconds(400) < 24 * seconds(50)


def test_one_word_of_a_hundred_thousand_letters() -> None:
    """As a broken import leaves it; to look for "n't" in it took half a minute."""
    start = time.process_time()
    run_checks([Unit("Nông dân chưa bán hết lúa.", f"{'H' * 100_000} sold.", approved=True)])
    assert time.process_time() - start < 8
