"""Tests of the merge driver, with real git: two people's work on one catalog, pulled together."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.clones import ATTRIBUTES, clone, commit, git, make_repository, merge_from

from translate.catalogs.po import load, render
from translate.errors import InputError
from translate.pipeline.merge import merge_files
from translate.project import Project
from translate.workspace.git import configure_merge_driver

HEADER = (
    'msgid ""\nmsgstr ""\n"PO-Revision-Date: {date}\\n"\n"Last-Translator: {name}\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
)
ENTRY = (
    "\n#. paragraph 1, sentence {number}\n#, fuzzy\n"
    'msgid "Câu {number}."\nmsgstr "Draft {number}."\n'
)
DRAFT = (
    '{{"source": "Câu {number}.", "draft": "{text}", "model": "m 1", "checksum": "", "score": 0}}\n'
)


@pytest.fixture(name="pair")
def _pair(project: Project, tmp_path: Path) -> tuple[Project, Project]:
    """Lan's project and Minh's clone of it, with the driver: a catalog of five drafts."""
    path = project.catalog("mua")
    path.parent.mkdir(parents=True)
    header = HEADER.format(date="2026-01-01 08:00+0000", name="none")
    path.write_text(header + "".join(ENTRY.format(number=n) for n in range(1, 6)), "utf-8")
    drafts = project.drafts("mua")
    drafts.parent.mkdir(parents=True)
    drafts.write_text(
        "".join(DRAFT.format(number=n, text=f"Draft {n}.") for n in range(1, 6)), "utf-8"
    )
    (project.root / ".gitattributes").write_text(ATTRIBUTES, "utf-8")
    make_repository(project.root, "Lan")
    other = clone(project.root, tmp_path.with_name(f"{tmp_path.name}-minh"), "Minh")
    assert configure_merge_driver(project)
    assert configure_merge_driver(other)
    return project, other


def _edit(project: Project, number: int, text: str, *, approve: bool, hour: int = 9) -> None:
    """Enter a text for a sentence, as a translation program does, and commit it."""
    path = project.catalog("mua")
    catalog = load(path)
    entries = tuple(
        entry.with_fuzzy(not approve, msgstr=text) if entry.msgid == f"Câu {number}." else entry
        for entry in catalog.entries
    )
    date = {"PO-Revision-Date": f"2026-01-02 {hour:02}:00+0000", "Last-Translator": f"{hour}"}
    path.write_bytes(render(catalog.change(entries=entries, header={**catalog.header, **date})))
    commit(project.root, f"{number}: {text}")


def _english(project: Project) -> dict[str, tuple[str, bool]]:
    return {one.msgid: (one.msgstr, one.fuzzy) for one in load(project.catalog("mua")).entries}


def test_two_people_work_on_one_catalog(pair: tuple[Project, Project]):
    """Work on different sentences, side by side in the file, is merged without a conflict."""
    lan, minh = pair
    _edit(lan, 2, "Two.", approve=True, hour=9)
    _edit(minh, 3, "Three.", approve=True, hour=10)
    merge_from(lan.root, minh.root)
    assert git(lan.root, "status", "--porcelain") == ""
    english = _english(lan)
    assert english["Câu 2."] == ("Two.", False)
    assert english["Câu 3."] == ("Three.", False)
    assert english["Câu 1."] == ("Draft 1.", True)
    assert load(lan.catalog("mua")).header["Last-Translator"] == "10"


def test_an_approval_does_not_go_over_to_another_text(pair: tuple[Project, Project]):
    """One approves the draft, the other writes something else: both texts are to be reviewed."""
    lan, minh = pair
    _edit(minh, 3, "Perhaps three.", approve=False)
    _edit(lan, 3, "Draft 3.", approve=True)
    said = merge_from(lan.root, minh.root)
    assert git(lan.root, "status", "--porcelain") == ""
    assert "both sides changed this" in said
    entry = load(lan.catalog("mua")).entries[2]
    assert (entry.msgstr, entry.fuzzy) == ("Draft 3.", True)
    assert entry.comments[-1].endswith(": Perhaps three.")


def test_new_drafts_on_one_side_do_not_disturb_a_review_on_the_other(
    pair: tuple[Project, Project],
):
    """A draft is no person's text, whichever side has it; the drafts files are joined."""
    lan, minh = pair
    for project, number, text in ((minh, 2, "New 2."), (lan, 4, "New 4.")):
        with project.drafts("mua").open("a", encoding="utf-8") as file:
            file.write(DRAFT.format(number=number, text=text))
        _edit(project, number, text, approve=False)
    _edit(lan, 2, "Two.", approve=True)
    _edit(minh, 4, "Four.", approve=True)
    merge_from(lan.root, minh.root)
    assert git(lan.root, "status", "--porcelain") == ""
    assert _english(lan)["Câu 2."] == ("Two.", False)
    assert _english(lan)["Câu 4."] == ("Four.", False)
    drafts = lan.drafts("mua").read_text("utf-8")
    assert "New 2." in drafts
    assert "New 4." in drafts


def test_a_catalog_that_cannot_be_read_stays_a_conflict(pair: tuple[Project, Project]):
    """Git reports it, ours is in the folder, and the line is named."""
    lan, minh = pair
    _edit(lan, 3, "Three.", approve=True)
    ours = lan.catalog("mua").read_bytes()
    path = minh.catalog("mua")
    path.write_text(path.read_text("utf-8") + "\nmsgid nonsense\n", "utf-8")
    commit(minh.root, "damaged")
    said = merge_from(lan.root, minh.root)
    assert "mua.po (theirs):" in said
    assert git(lan.root, "status", "--porcelain").startswith("UU")
    assert lan.catalog("mua").read_bytes() == ours


def test_both_added_the_same_article(pair: tuple[Project, Project]):
    """Git hands over an empty file as the common version."""
    lan, minh = pair
    for project, number in ((lan, 2), (minh, 3)):
        _edit(project, number, f"{number}.", approve=True)
        path = project.catalog("mua")
        path.rename(path.with_name("bao.po"))
        commit(project.root, "renamed")
    git(minh.root, "config", "merge.renames", "false")
    git(lan.root, "config", "merge.renames", "false")
    merge_from(lan.root, minh.root)
    english = {e.msgid: (e.msgstr, e.fuzzy) for e in load(lan.catalog("bao")).entries}
    assert english["Câu 2."] == ("2.", False)
    assert english["Câu 3."] == ("3.", False)
    assert english["Câu 1."] == ("Draft 1.", True)


def test_files_with_other_line_ends_are_merged(tmp_path: Path):
    """Theirs take ours: a file has one kind of line end."""
    base = HEADER.format(date="x", name="y") + ENTRY.format(number=1)
    theirs = (
        base.replace("#, fuzzy\n", "").replace("\n", "\r\n") + '\r\nmsgid "a"\r\nmsgstr "b"\r\n'
    )
    for name, text in (("base", base), ("ours", base), ("theirs", theirs)):
        (tmp_path / name).write_bytes(text.encode())
    merge_files(tmp_path / "base", tmp_path / "ours", tmp_path / "theirs", "a.po")
    data = (tmp_path / "ours").read_bytes()
    assert b"\r" not in data
    assert data.endswith(b'\nmsgid "a"\nmsgstr "b"\n')
    assert b"fuzzy" not in data


def test_drafts_files_are_joined(tmp_path: Path):
    """By their name; every line of both sides is there."""
    for name, text in (("base", "a\n"), ("ours", "a\nb\n"), ("theirs", "a\nc\n")):
        (tmp_path / name).write_text(text)
    paths = (tmp_path / name for name in ("base", "ours", "theirs"))
    merge_files(*paths, "locales/en/drafts/mua.jsonl")
    assert (tmp_path / "ours").read_text() == "a\nb\nc\n"


def test_a_file_that_is_no_catalog_is_refused(tmp_path: Path):
    """The error names the side and the line."""
    for name, text in (("base", ""), ("ours", 'msgid "a"\nmsgstr ""\n'), ("theirs", "x\n")):
        (tmp_path / name).write_text(text)
    paths = (tmp_path / name for name in ("base", "ours", "theirs"))
    with pytest.raises(InputError, match=r"a\.po \(theirs\):1"):
        merge_files(*paths, "a.po")


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_a_side_that_was_emptied_takes_nothing_away(tmp_path: Path, side: str):
    """As a full disk leaves a file: all reviewed English would go with it."""
    whole = (
        HEADER.format(date="2026-01-01 08:00+0000", name="none") + ENTRY.format(number=1)
    ).encode()
    paths = {name: tmp_path / f"{name}.po" for name in ("base", "ours", "theirs")}
    for name, path in paths.items():
        path.write_bytes(b"\n" if name == side else whole)
    with pytest.raises(InputError, match="the catalog is empty") as caught:
        merge_files(*paths.values(), "a.po")
    assert caught.value.place == f"a.po ({side})"
    assert paths["ours"].read_bytes() == (b"\n" if side == "ours" else whole)
    paths["base"].write_bytes(b"")
    merge_files(*paths.values(), "a.po")
    assert b"Draft 1." in paths["ours"].read_bytes()
