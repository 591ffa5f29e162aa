"""Tests of ``translate segment``, ``join`` and ``split``."""

import json

from support.echo import EchoEngine

from translate.project import Project


def test_segment_prints_a_sentence_a_line(project: Project, translate) -> None:
    """Any file works, with offsets as JSON; an article's sentences are numbered."""
    file = project.root / "any.txt"
    file.write_text("Trời mưa. Nước\nlên.\n", "utf-8")
    assert translate("segment", "any.txt")[1] == "Trời mưa.\nNước lên.\n"
    offsets = json.loads(translate("segment", "any.txt", "--json")[1])
    assert [(one["start"], one["end"]) for one in offsets] == [(0, 9), (10, 19)]
    assert translate("segment", "mua")[1].split("\n")[2] == "3\tDân chạy lũ."
    assert json.loads(translate("segment", "mua", "--json")[1])[2]["line"] == 5


def test_joining_and_splitting_by_number(translate, echo: EchoEngine) -> None:
    """Both commands take the numbers that segment prints."""
    assert "files written" in translate("join", "mua", "2")[1]
    assert "2\tSáng 8/11, nước lên nhanh. Dân chạy lũ." in translate("segment", "mua")[1]
    assert translate("split", "mua", "2", "nhanh.")[0] == 0
    assert "3\tDân chạy lũ." in translate("segment", "mua")[1]


def test_a_new_sentence_is_drafted_at_once(project: Project, translate, echo: EchoEngine) -> None:
    """Drafts that nobody has touched make room for new ones; what was drafted before is known."""
    translate("run")
    echo.asked.clear()
    assert "Drafted: 1 sentence by echo 1.0." in translate("join", "mua", "2")[1]
    assert echo.asked == ["Sáng 8/11, nước lên nhanh. Dân chạy lũ."]
    assert "Drafts known already: 2." in translate("split", "mua", "2", "nhanh.")[1]
