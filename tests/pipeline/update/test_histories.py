"""Histories that follow articles and sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.echo import EchoEngine
from support.projects import english_in, replace_in

from translate.catalogs.update import origins
from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.history import by_reviewer, revisions
from translate.pipeline.run import run
from translate.pipeline.segment import join
from translate.pipeline.update import update
from translate.project import Project, Settings

LUA, AN = "Lụa <lua@example.org>", "An <an@example.org>"
SOURCE = "Dân chạy lũ."
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(name="edited")
def _edited(project: Project, echo: EchoEngine) -> Project:
    """A project in which Lụa approved a sentence."""
    assert echo
    run(project)
    _approve(project, LUA, "mua", SOURCE, "People run.")
    return project


def _approve(project: Project, who: str, slug: str, source: str, text: str) -> None:
    own = Project(project.root, Settings(translator=who))
    edit(own, slug, source, lambda unit: approved(rewritten(unit, text)))


def _told(project: Project, slug: str, source: str) -> list[tuple[str, str, bool]]:
    return [(one.who, one.target, one.approved) for one in revisions(project, slug, source)]


def test_a_renamed_article_keeps_its_history(edited: Project) -> None:
    """Nothing stays under the old name; what an earlier version left there is joined."""
    (edited.seeds / "mua.txt").rename(edited.seeds / "lu.txt")
    update(edited)
    assert _told(edited, "lu", SOURCE) == [(LUA, "People run.", True)]
    assert by_reviewer(edited)[0] == {"lu": {LUA: 1}}
    assert not edited.history("mua").exists()
    edited.history("mua").write_bytes(edited.history("lu").read_bytes())
    _approve(edited, AN, "lu", SOURCE, "People flee.")
    (edited.seeds / "lu.txt").rename(edited.seeds / "mua.txt")
    update(edited)
    both = [(AN, "People flee.", True), (LUA, "People run.", True)]
    assert _told(edited, "mua", SOURCE) == both


def test_an_article_like_one_that_is_away_gets_a_copy(edited: Project) -> None:
    """As of the catalog."""
    (edited.seeds / "mua.txt").unlink()
    like = f"Mưa lớn ở miền Trung\n\nSáng 8/11, nước lên nhanh. {SOURCE} Trời tạnh."
    (edited.seeds / "like.txt").write_text(like, "utf-8")
    update(edited)
    assert edited.history("like").read_bytes() == edited.history("mua").read_bytes()


def test_a_sentence_that_is_edited_keeps_its_history(
    edited: Project, translate: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The update withdrew the approval, which is nobody's change."""
    changed = "Dân chạy lũ trong đêm."
    replace_in(edited.seeds / "mua.txt", SOURCE, changed)
    run(edited)
    assert english_in(edited, "mua")[changed] == ("People run.", True)
    assert _told(edited, "mua", changed) == [(LUA, "People run.", True)]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1762400000")
    _approve(edited, AN, "mua", changed, "People run at night.")
    both = [(AN, "People run at night.", True), (LUA, "People run.", True)]
    assert _told(edited, "mua", changed) == both
    _, out, _ = translate("history", "mua", "--sentence", "3")
    assert f"approved\n    ({SOURCE})\n    People run." in out
    replace_in(edited.seeds / "mua.txt", changed, SOURCE)
    for _ in range(2):
        (edited.output / ".stamps.json").unlink()
        update(edited)
        assert _told(edited, "mua", SOURCE) == both


def test_an_update_compares_an_article_with_what_it_was_once(
    edited: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The catalog, the history and what other articles get all follow from one comparison."""
    seed, changed = edited.seeds / "mua.txt", "Dân chạy lũ trong đêm."
    _approve(edited, AN, "mua", "Sáng 8/11, nước lên nhanh.", "Waters rose.")
    replace_in(seed, "Sáng 8/11, nước lên nhanh. ", "")
    update(edited)
    replace_in(seed, SOURCE, f"Sáng 8/11, nước lên nhanh. {changed}")
    calls: list[int] = []
    align = origins.align
    monkeypatch.setattr(
        origins, "align", lambda old, new: calls.append(len(new)) or align(old, new)
    )
    update(edited)
    assert len(calls) == 1
    assert _told(edited, "mua", changed) == [(LUA, "People run.", True)]
    assert english_in(edited, "mua")["Sáng 8/11, nước lên nhanh."] == ("Waters rose.", False)


def test_a_sentence_that_is_respelt_keeps_its_reviewer(edited: Project) -> None:
    """Its English is reviewed as before, by the same person."""
    seed = edited.seeds / "mua.txt"
    replace_in(seed, "“Chúng tôi không rời đi”", '"Chúng tôi không rời đi"')
    _approve(edited, AN, "mua", "“Chúng tôi không rời đi”, bà Lụa nói.", "“We stay,” Lua said.")
    update(edited)
    assert by_reviewer(edited, ("mua",))[0]["mua"][AN] == 1
    assert _told(edited, "mua", '"Chúng tôi không rời đi", bà Lụa nói.')


def test_a_sentence_with_other_markup_keeps_its_reviewer(edited: Project) -> None:
    """The tags of its English are others then, and it is reviewed as before."""
    seed = edited.seeds / "tin.md"
    seed.write_text("Xem **bản đồ** mới.\n", "utf-8")
    update(edited)
    _approve(edited, AN, "tin", "Xem <b1>bản đồ</b1> mới.", "See the new <b1>map</b1>.")
    replace_in(seed, "**bản đồ**", "*bản đồ*")
    update(edited)
    assert english_in(edited, "tin")["Xem <i1>bản đồ</i1> mới."][1] is False
    assert by_reviewer(edited, ("tin",))[0] == {"tin": {AN: 1}}


def test_an_approval_of_what_a_sentence_was_is_none_of_what_it_is(edited: Project) -> None:
    """Another program approved the English of the changed sentence: who did is not known."""
    changed = "Dân chạy lũ trong đêm."
    replace_in(edited.seeds / "mua.txt", SOURCE, changed)
    update(edited)
    path = edited.catalog("mua")
    path.write_text(path.read_text("utf-8").replace("#, fuzzy\n#| msgid", "#| msgid"), "utf-8")
    assert by_reviewer(edited)[0] == {"mua": {"": 1}}
    _approve(edited, AN, "mua", changed, "People run at night.")
    assert [one[0] for one in _told(edited, "mua", changed)] == [AN, "", LUA]


def test_joined_sentences_have_both_histories(edited: Project) -> None:
    """As the joined sentence has the English of both."""
    _approve(edited, AN, "mua", "Sáng 8/11, nước lên nhanh.", "Waters rose.")
    join(edited, "mua", 2)
    whole = f"Sáng 8/11, nước lên nhanh. {SOURCE}"
    assert {one[:2] for one in _told(edited, "mua", whole)} == {
        (AN, "Waters rose."),
        (LUA, "People run."),
    }


def test_a_sentence_that_moves_takes_its_history_along(edited: Project) -> None:
    """Into the other article, and back, where nothing of it is there twice."""
    mua, tin = edited.seeds / "mua.txt", edited.seeds / "tin.txt"
    replace_in(mua, f" {SOURCE}", "")
    tin.write_text(f"Tin vắn trong ngày\n\n{SOURCE}\n", "utf-8")
    update(edited)
    assert _told(edited, "tin", SOURCE) == [(LUA, "People run.", True)]
    assert by_reviewer(edited)[0] == {"mua": {}, "tin": {LUA: 1}}
    replace_in(tin, f"\n{SOURCE}\n", "")
    replace_in(mua, "nhanh.", f"nhanh. {SOURCE}")
    before = edited.history("mua").read_bytes()
    update(edited)
    assert edited.history("mua").read_bytes() == before


def test_a_history_that_cannot_be_read_stops_no_update(edited: Project) -> None:
    """The catalog follows all the same."""
    edited.history("mua").unlink()
    edited.history("mua").mkdir()
    replace_in(edited.seeds / "mua.txt", SOURCE, "Dân chạy lũ trong đêm.")
    assert not update(edited).problems
    (edited.seeds / "mua.txt").rename(edited.seeds / "lu.txt")
    assert not update(edited).problems
    assert english_in(edited, "lu")["Dân chạy lũ trong đêm."] == ("People run.", True)
