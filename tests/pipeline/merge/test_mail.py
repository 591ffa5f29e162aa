"""Tests of a colleague's PO file that came by mail."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.clones import commit, make_repository
from support.echo import EchoEngine
from support.projects import english_in, enter_english, replace_in

from translate.catalogs.po import load
from translate.errors import InputError, UsageError
from translate.pipeline.history import by_reviewer, revisions
from translate.pipeline.merge import merge_mail
from translate.pipeline.run import run
from translate.project import Project, Settings


@pytest.fixture(name="sent")
def _sent(project: Project, echo: EchoEngine) -> Path:
    """The file that a colleague was sent: the project's catalog, with drafts."""
    assert echo
    run(project)
    path = project.root / "mua.po"
    path.write_bytes(project.catalog("mua").read_bytes())
    return path


def _replace(path: Path, *pairs: tuple[str, str]) -> None:
    """Approve and rewrite entries, by the first words of their sources."""
    text = path.read_text("utf-8")
    for start, english in pairs:
        [block] = [one for one in text.split("\n\n") if f'msgid "{start}' in one]
        head = block.partition("msgstr ")[0].replace("#, fuzzy\n", "")
        text = text.replace(block, f'{head}msgstr "{english}"', 1)
    path.write_text(text, "utf-8")


def test_a_review_by_mail_is_taken_over(project: Project, sent: Path):
    """What the colleague approved is reviewed; our own work stays."""
    enter_english(project, "mua", Dân="People fled.")
    _replace(sent, ("Sáng", "On the morning of Nov. 8, the water rose fast."))
    report = merge_mail(project, sent)
    english = english_in(project, "mua")
    assert english["Sáng 8/11, nước lên nhanh."][1] is False
    assert english["Dân chạy lũ."] == ("People fled.", False)
    assert report.taken == 1
    assert report.notes == []
    again = merge_mail(project, sent)
    assert again.written == []
    assert again.notes == ["mua.po: nothing in it is new"]


def test_two_texts_are_kept(project: Project, sent: Path):
    """Without git it is not known who changed what: ours stays, with theirs in a comment."""
    enter_english(project, "mua", Dân="People fled.")
    _replace(sent, ("Dân", "The people ran."))
    report = merge_mail(project, sent)
    assert english_in(project, "mua")["Dân chạy lũ."] == ("People fled.", True)
    [entry] = [one for one in load(project.catalog("mua")).entries if one.msgid.startswith("Dân")]
    assert entry.comments[-1].endswith("theirs reviewed: The people ran.")
    assert "both sides changed this" in report.notes[0]
    assert merge_mail(project, sent).written == []


def test_git_knows_what_was_sent(project: Project, sent: Path):
    """A text that was ours when the file was sent out gives way to the colleague's."""
    enter_english(project, "mua", Dân="People fled.")
    sent.write_bytes(project.catalog("mua").read_bytes())
    make_repository(project.root, "Lan")
    enter_english(project, "mua", Sáng="In the morning, the water rose.")
    commit(project.root, "later")
    _replace(sent, ("Dân", "The people ran."))
    merge_mail(project, sent)
    english = english_in(project, "mua")
    assert english["Dân chạy lũ."] == ("The people ran.", False)
    assert english["Sáng 8/11, nước lên nhanh."] == ("In the morning, the water rose.", False)


def test_the_file_that_was_sent_can_be_named(project: Project, sent: Path):
    """Then git is not needed."""
    enter_english(project, "mua", Dân="People fled.")
    old = project.root / "old.po"
    old.write_bytes(project.catalog("mua").read_bytes())
    sent.write_bytes(old.read_bytes())
    _replace(sent, ("Dân", "The people ran."))
    merge_mail(project, sent, base=old)
    assert english_in(project, "mua")["Dân chạy lũ."] == ("The people ran.", False)


def test_a_merge_stands_in_the_history(project: Project, sent: Path):
    """What the colleague wrote is theirs, if the file names them; what a merge marks is ours."""
    me, colleague = "Lan <lan@example.org>", "Minh <minh@example.org>"
    own = Project(project.root, Settings(translator=me))
    enter_english(own, "mua", Dân="People fled.")
    _replace(sent, ("Sáng", "The water rose."), ("Dân", "The people ran."))
    replace_in(sent, "Automatically generated", colleague)
    merge_mail(own, sent)
    assert _told(own, "Sáng 8/11, nước lên nhanh.") == [(colleague, "The water rose.", True)]
    assert _told(own, "Dân chạy lũ.") == [(me, "People fled.", False), ("", "People fled.", True)]
    assert by_reviewer(own)[0] == {"mua": {colleague: 1}}
    _replace(sent, ("Mưa", "Heavy rain"))
    replace_in(sent, colleague, "Automatically generated")
    merge_mail(own, sent)
    assert by_reviewer(own)[0] == {"mua": {colleague: 1, me: 1}}


def _told(project: Project, source: str) -> list[tuple[str, str, bool]]:
    return [(one.who, one.target, one.approved) for one in revisions(project, "mua", source)]


def test_a_part_of_a_catalog_removes_nothing(project: Project, sent: Path):
    """Sentences that the file lacks stay; those that we lack are kept as obsolete if translated."""
    before = english_in(project, "mua")
    sent.write_text(
        'msgid "Câu đã bỏ."\nmsgstr "A removed one."\n\n#, fuzzy\nmsgid "Dân chạy lũ."\n'
        'msgstr "They ran?"\n\nmsgid "Câu trống."\nmsgstr ""\n',
        "utf-8",
    )
    merge_mail(project, sent)
    assert english_in(project, "mua") == before | {"Dân chạy lũ.": ("They ran?", True)}
    obsolete = [entry for entry in load(project.catalog("mua")).entries if entry.obsolete]
    assert [(one.msgid, one.msgstr) for one in obsolete] == [("Câu đã bỏ.", "A removed one.")]


def test_the_article_is_known_by_the_file_or_its_header(project: Project, sent: Path):
    """Else it is to be named."""
    other = sent.rename(sent.with_name("from Minh.po"))
    _replace(other, ("Dân", "The people ran."))
    assert merge_mail(project, other).taken == 1
    other.write_text('msgid "Dân chạy lũ."\nmsgstr "They ran."\n', "utf-8")
    with pytest.raises(UsageError, match="not known which article"):
        merge_mail(project, other)
    assert merge_mail(project, other, "mua").written


def test_a_damaged_file_changes_nothing(project: Project, sent: Path):
    """One line says where; an article without a catalog cannot be merged into."""
    before = project.catalog("mua").read_bytes()
    sent.write_text('msgid "a"\nmsgstr nonsense\n', "utf-8")
    with pytest.raises(InputError, match=r"mua\.po:2"):
        merge_mail(project, sent)
    assert project.catalog("mua").read_bytes() == before
    project.catalog("mua").unlink()
    with pytest.raises(UsageError):
        merge_mail(project, sent, "mua")
