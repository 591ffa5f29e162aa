"""Tests of ``translate show`` and ``translate edit``, which read and change one sentence."""

import json

from support.echo import EchoEngine

from translate.project import Project


def test_show_and_edit_one_sentence(translate, project: Project, echo: EchoEngine) -> None:
    """The sentences are numbered; one of them is changed, commented and approved."""
    translate("run")
    _, out, _ = translate("show", "mua")
    assert "   3 Dân chạy lũ.\n     EN: Dân chạy lũ.\n     draft" in out
    text = ("--text", "People fled.", "--comment", "ask Lụa", "--approve")
    code, out, _ = translate("edit", "mua", "--sentence", "3", *text)
    assert (code, out) == (0, "3  reviewed  People fled.\n")
    _, out, _ = translate("show", "mua", "--unreviewed", "--json")
    assert [one["number"] for one in json.loads(out)["sentences"]] == [1, 2, 4]
    assert "     # ask Lụa" in translate("show", "mua")[1]
    assert translate("edit", "mua", "--sentence", "3", "--revert")[1].startswith("3  draft  EN: ")
    code, _, err = translate("edit", "mua", "--sentence", "9", "--approve")
    assert (code, "there is no sentence 9" in err) == (2, True)


def test_show_lists_alternatives_and_edit_takes_one(
    translate, project: Project, echo: EchoEngine
) -> None:
    """They keep their numbers when one is taken; the result is a draft unless it is approved."""
    echo.others = ("OR: ", "OH: ")
    translate("run")
    listed = "     draft\n     or 1: OR: Dân chạy lũ.\n     or 2: OH: Dân chạy lũ."
    assert f"   3 Dân chạy lũ.\n     EN: Dân chạy lũ.\n{listed}" in translate("show", "mua")[1]
    code, out, _ = translate("edit", "mua", "--sentence", "3", "--alternative", "1")
    assert (code, out) == (0, "3  edited draft  OR: Dân chạy lũ.\n")
    assert "OR: Dân chạy lũ.\n     edited draft\n     or 2: OH: Dân" in translate("show", "mua")[1]
    _, out, _ = translate("show", "mua", "--json")
    alternatives = json.loads(out)["sentences"][2]["alternatives"]
    assert alternatives == [{"number": 2, "text": "OH: Dân chạy lũ."}]
    taken = ("edit", "mua", "--sentence", "3", "--alternative", "2", "--comment", "b", "--approve")
    assert translate(*taken)[1] == "3  reviewed  OH: Dân chạy lũ.\n"
    assert "or 1: OR: Dân" not in translate("show", "mua")[1]


def test_alternatives_that_cannot_be_taken(translate, project: Project, echo: EchoEngine) -> None:
    """Too high a number, no alternatives, and two options at once: one line each, no change."""
    echo.others = ("OR: ",)
    translate("run")
    before = project.catalog("mua").read_bytes()
    edit = ("edit", "mua", "--sentence", "3", "--alternative")
    for number in ("0", "-1", "2"):
        code, _, err = translate(*edit, number)
        assert (code, err.count("\n")) == (2, 1)
        assert f"there is no alternative {number}: the sentence has 1; 'translate show" in err
    code, _, err = translate(*edit, "1", "--text", "People fled.")
    assert (code, "give one of --text, --revert and --alternative" in err) == (2, True)
    assert project.catalog("mua").read_bytes() == before
    project.drafts("mua").unlink()
    assert "the sentence has none" in translate(*edit, "1")[2]


def test_approving_without_tags_is_noted(translate, project: Project, echo: EchoEngine) -> None:
    """In one line that names them; the sentence is reviewed all the same."""
    text = "Xem [bản đồ](https://a.example) của **Trung tâm** nhé.\n"
    (project.seeds / "xem.md").write_text(text, "utf-8")
    translate("run")
    say = ("edit", "xem", "--sentence", "1", "--text")
    code, out, err = translate(*say, "See <a1>the map</a1> of the Centre.", "--approve")
    assert (code, out) == (0, "1  reviewed  See <a1>the map</a1> of the Centre.\n")
    assert err == ("Note: sentence 1 is reviewed, though its markup <b2> is missing or badly set\n")
    assert translate("edit", "xem", "--sentence", "1", "--approve", "-q")[2] == err
    assert translate(*say, "See the map.")[2] == ""
    assert translate(*say, "See <a1>the map</a1> of the <b2>Centre</b2>.", "--approve")[2] == ""
