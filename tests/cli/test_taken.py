"""How a file was read, as ``show`` and ``add`` say it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from translate.cli.taken import reading_record, reading_text
from translate.model import Reading, Remark, Taken, TakenFor
from translate.project import Project

TEXT = """\
Tiêu đề: Hội làng mở sớm
Ngày đăng: hôm qua

Năm nay dân làng dựng cây nêu từ hôm qua.
Bà con kéo về rất đông.
Ảnh: Thu Hà
"""


def test_what_was_taken_has_lines() -> None:
    """Long parts are shortened; a remark on the whole file has no line."""
    taken = (Taken(TakenFor.METADATA, 1, "x" * 99), Taken(TakenFor.DROPPED, 7, "12"))
    remarks = (Remark(0, "is odd"), Remark(4, "is no date"))
    reading = Reading("wrapped", ("paragraphs",), taken, remarks)
    assert reading_text(reading).split("\n") == [
        "How the file was read:",
        "  lines were read as: wrapped",
        f"  line 1: metadata: {'x' * 59}…",
        "  line 7: dropped: 12",
        "  is odd",
        "  line 4: is no date",
    ]
    assert not reading_text(Reading())
    assert reading_record(reading)["remarks"] == [
        {"line": 0, "text": "is odd"},
        {"line": 4, "text": "is no date"},
    ]


def test_show_lists_what_is_no_text(translate, project: Project) -> None:
    """Below the sentences, and for programs."""
    (project.seeds / "hoi.txt").write_text(TEXT, "utf-8")
    translate("update")
    _, out, _ = translate("show", "hoi")
    assert out.endswith(
        "How the file was read:\n"
        "  lines were read as: paragraphs\n"
        "  line 1: metadata: Tiêu đề: Hội làng mở sớm\n"
        "  line 2: metadata: Ngày đăng: hôm qua\n"
        "  line 6: credit: Ảnh: Thu Hà\n"
        "  line 2: is no date that can be read: 'hôm qua'; it stays as it is written\n"
    )
    _, out, _ = translate("show", "hoi", "--json")
    assert json.loads(out)["reading"]["taken"][2] == {
        "line": 6, "kind": "credit", "text": "Ảnh: Thu Hà"
    }  # fmt: skip


def test_add_says_what_was_read(
    translate, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A problem with one article does not keep the others out."""
    path = tmp_path / "Hội làng.txt"
    path.write_text(TEXT, "utf-8")
    code, out, err = translate("add", str(tmp_path / "missing.txt"), str(path))
    assert (code, "missing.txt" in err) == (4, True)
    assert out.startswith("seeds/hoi-lang.txt: added\n  title: Hội làng mở sớm\n  date: hôm qua\n")
    assert "  line 6: credit: Ảnh: Thu Hà\n" in out
    assert "Note: seeds/hoi-lang.txt:2: is no date that can be read" in err
    given = io.TextIOWrapper(io.BytesIO("Chợ họp sớm\n\nGhe về đông.\n".encode()))
    monkeypatch.setattr(sys, "stdin", given)
    code, out, _ = translate("add", "-", "--json")
    assert (code, json.loads(out)["added"][0]["slug"]) == (0, "cho-hop-som")
    assert translate("add", "a.txt", "b.txt", "--name", "x")[0] == 2
