"""Tests of the judge that stays loaded, with the bundled model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from translate.model import Unit
from translate.model.doubt import Doubt
from translate.pipeline.doubting import WarmJudge
from translate.project import Project

SOURCE = "Sáng 8/11, nước lên rất nhanh ở vùng hạ lưu, và người dân phải chạy lũ trong đêm."
OTHER = "Coffee exports reached a record value this year, according to the ministry of trade."


@pytest.mark.usefixtures("installed")
def test_another_sentence_is_doubted_once_asked(project: Project) -> None:
    """And known from then on, for this very English."""
    judge = WarmJudge(replace(project, settings=replace(project.settings, adequacy="yes")))
    unit = Unit(SOURCE, OTHER)
    assert judge.known(unit) is None
    assert judge.ask(unit) is Doubt.OTHER
    assert judge.known(unit) is Doubt.OTHER
    assert judge.known(replace(unit, target="The water rose.")) is None


def test_without_the_setting_nobody_is_asked(project: Project) -> None:
    """Nor where the check is disabled, nor of a sentence without English."""
    assert WarmJudge(project).ask(Unit(SOURCE, OTHER)) is None
    settings = replace(project.settings, adequacy="yes", disabled_checks=("adequacy",))
    assert not WarmJudge(replace(project, settings=settings)).wanted
