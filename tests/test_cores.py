"""Tests of counting cores, also on systems without CPU affinity."""

import os

import pytest

from translate.cores import usable_cores


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="macOS pins no process")
def test_a_process_that_may_use_one_core_counts_one() -> None:
    """This is like a container with a part of the machine."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        assert usable_cores() == 1
    finally:
        os.sched_setaffinity(0, allowed)


def test_without_an_affinity_all_cores_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """This is the case on macOS."""
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert usable_cores() == os.cpu_count()
