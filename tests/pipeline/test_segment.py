"""Tests of join, split and segment: corrections that last, and the English that follows them."""

import pytest
from support.echo import EchoEngine

from translate.catalogs.po import load, render
from translate.errors import UsageError
from translate.pipeline.run import run
from translate.pipeline.segment import join, sentences, split
from translate.pipeline.update import update
from translate.project import Project


def _texts(project: Project) -> list[str]:
    return [sentence.text for sentence in sentences(project, "mua")]


def _review(project: Project, english: dict[str, str]) -> None:
    path = project.catalog("mua")
    catalog = load(path)
    entries = tuple(
        entry.change(msgstr=english[entry.msgid], flags=()) if entry.msgid in english else entry
        for entry in catalog.entries
    )
    path.write_bytes(render(catalog.change(entries=entries)))


def test_a_join_lasts_and_its_english_is_joined(project: Project, echo: EchoEngine) -> None:
    """Reviewed English of both stays reviewed as one; an edit elsewhere does not undo it."""
    run(project)
    _review(project, {"Sáng 8/11, nước lên nhanh.": "Waters rose.", "Dân chạy lũ.": "People fled."})
    report, _ = join(project, "mua", 2)
    assert "locales/en/segments/mua.txt" in report.written
    joined = "Sáng 8/11, nước lên nhanh. Dân chạy lũ."
    [entry] = [e for e in load(project.catalog("mua")).entries if e.msgid == joined]
    assert (entry.msgstr, entry.fuzzy) == ("Waters rose. People fled.", False)
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace("Lụa", "Lan"), "utf-8")
    assert not update(project).notes
    assert joined in _texts(project)


def test_a_split_keeps_the_english_with_the_first_half(project: Project, echo: EchoEngine) -> None:
    """It is fuzzy there, because it says too much; the second half has none."""
    run(project)
    whole = "“Chúng tôi không rời đi”, bà Lụa nói."
    _review(project, {whole: "“We are not leaving,” Lụa said."})
    split(project, "mua", 4, "đi”,")
    entries = {e.msgid: e for e in load(project.catalog("mua")).entries if not e.obsolete}
    first, second = entries["“Chúng tôi không rời đi”,"], entries["bà Lụa nói."]
    assert (first.msgstr, first.fuzzy) == ("“We are not leaving,” Lụa said.", True)
    assert second.msgstr == ""


def test_a_split_undoes_a_join(project: Project, echo: EchoEngine) -> None:
    """The file has no corrections again."""
    before = _texts(project)
    join(project, "mua", 2)
    split(project, "mua", 2, "nhanh.")
    assert _texts(project) == before
    assert "join" not in project.corrections("mua").read_text("utf-8").split("\n")


def test_a_beginning_may_occur_again(project: Project, echo: EchoEngine) -> None:
    """The review page identifies a cut by all text before it, which may be a single letter."""
    (project.seeds / "ba.txt").write_text("Bà đi chợ với Bà Lan.\n", "utf-8")
    split(project, "ba", 1, "Bà")
    assert [one.text for one in sentences(project, "ba")] == ["Bà", "đi chợ với Bà Lan."]


def test_a_correction_without_a_sentence_is_reported(project: Project, echo: EchoEngine) -> None:
    """It is reported at every update, with its place, until someone removes it."""
    join(project, "mua", 2)
    kept = project.corrections("mua").read_bytes()
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace("Dân chạy lũ. ", "").replace("lũ", "nước"))
    for _ in range(2):
        [note] = update(project).notes
        assert note.startswith("locales/en/segments/mua.txt:2: this 'join' no longer matches")
    assert project.corrections("mua").read_bytes() == kept


@pytest.mark.parametrize(
    ("number", "message"),
    [(1, "last of its heading"), (3, "last of its paragraph"), (9, "no sent")],
)
def test_what_cannot_be_joined(project: Project, number: int, message: str) -> None:
    """They are the last sentence of a block, and one that does not exist."""
    with pytest.raises(UsageError, match=message):
        join(project, "mua", number)


@pytest.mark.parametrize(
    ("number", "after", "message"),
    [(9, "x", "no sentence"), (2, "vắng", "occurs 0"), (2, "n", "occurs 5"), (3, "lũ.", "nothing")],
)
def test_what_cannot_be_split(project: Project, number: int, after: str, message: str) -> None:
    """No such sentence, a text that is missing or occurs twice, and a cut at the end."""
    with pytest.raises(UsageError, match=message):
        split(project, "mua", number, after)


def test_reviewed_sentences_keep_their_cuts(project: Project, echo: EchoEngine) -> None:
    """They were cut differently, as by an earlier version; a draft is cut by the rules."""
    run(project)
    path = project.catalog("mua")
    catalog = load(path)
    whole = "“Chúng tôi không rời đi”, bà Lụa nói."
    first, second = "“Chúng tôi không rời đi”,", "bà Lụa nói."
    [old] = [entry for entry in catalog.entries if entry.msgid == whole]
    halves = [
        old.change(msgid=first, msgstr="“We stay,”", flags=()),
        old.change(msgid=second, msgstr="Lụa said.", flags=()),
    ]
    others = [entry for entry in catalog.entries if entry is not old]
    path.write_bytes(render(catalog.change(entries=(*others, *halves))))
    update(project)
    entries = {entry.msgid: entry for entry in load(path).entries if not entry.obsolete}
    assert whole not in entries
    assert [(entries[half].msgstr, entries[half].fuzzy) for half in (first, second)] == [
        ("“We stay,”", False),
        ("Lụa said.", False),
    ]
    assert not update(project).written
    drafts = [entry.change(flags=("fuzzy",)) for entry in load(path).entries]
    path.write_bytes(render(load(path).change(entries=tuple(drafts))))
    update(project)
    assert whole in _texts(project)


def test_a_reviewed_join_can_be_split_again(project: Project, echo: EchoEngine) -> None:
    """A sentence that a translator splits is not held together by its own review."""
    run(project)
    before = _texts(project)
    join(project, "mua", 2)
    joined = "Sáng 8/11, nước lên nhanh. Dân chạy lũ."
    _review(project, {joined: "Waters rose. People fled."})
    assert not update(project).notes
    report, _ = split(project, "mua", 2, "nhanh.")
    assert not report.problems
    assert _texts(project) == before


def test_a_join_that_the_rules_now_make_can_be_split(project: Project, echo: EchoEngine) -> None:
    """Its join is in the file, and removing that is not enough."""
    (project.seeds / "ba.txt").write_text("Anh ở TP. Huế. Mưa.\n", "utf-8")
    project.corrections("ba").parent.mkdir(parents=True, exist_ok=True)
    project.corrections("ba").write_text("join\n  Anh ở TP.\n  Huế.\n", "utf-8")
    assert not update(project).notes
    split(project, "ba", 1, "TP.")
    assert [one.text for one in sentences(project, "ba")] == ["Anh ở TP.", "Huế.", "Mưa."]
    assert not update(project).notes
