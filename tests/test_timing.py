"""Tests of steps and their times in the log."""

from __future__ import annotations

import logging

import pytest

from translate.timing import timed


@timed("count")
def _count() -> int:
    return 3


def test_a_step_is_logged_with_its_seconds(caplog: pytest.LogCaptureFixture) -> None:
    """A decorated function goes on returning what it did."""
    with caplog.at_level(logging.INFO, "translate"):
        assert _count() == 3
    (line,) = caplog.messages
    assert line.startswith("count: 0.0")
    assert line.endswith(" s")


def test_a_step_that_fails_took_time_too(caplog: pytest.LogCaptureFixture) -> None:
    """Where the time went before an error is what one wants to know."""
    with caplog.at_level(logging.DEBUG, "translate"), pytest.raises(KeyError), timed("draft"):
        raise KeyError
    assert caplog.messages[0] == "draft: begun"
    assert caplog.messages[1].startswith("draft: ")
