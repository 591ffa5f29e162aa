"""Tests of what comes back in XLIFF, TMX and PO: what is taken over, left, and reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import english_in, enter_english, replace_in
from support.returning import come_back, given_away

from translate.errors import ConflictError, InputError
from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.model import State
from translate.pipeline.review_table import import_file
from translate.pipeline.run import run
from translate.project import Project

TITLE = "Mưa lớn ở miền Trung"
DRAFT = f"EN: {TITLE}"
FLED = "Dân chạy lũ."


def _tmx(project: Project, *units: TranslationUnit, name: str = "project_save.tmx") -> Path:
    path = project.root / name
    path.write_bytes(render_tmx(FileHeader("vi", "en"), units))
    return path


def _po(project: Project, name: str = "mua.po") -> Path:
    """Return a colleague's copy of the catalog."""
    path = project.root / name
    path.write_bytes(project.catalog("mua").read_bytes())
    return path


def test_xliff_brings_english_and_states(project: Project, echo: EchoEngine) -> None:
    """An edited draft that is not reviewed stays fuzzy; what is final is reviewed."""
    run(project)
    path = given_away(project, "mua.xliff")
    old = f'subState="songngu:draft">\n        <source>{TITLE}</source>'
    report = come_back(
        project,
        path,
        (f'state="initial" {old}', f'state="final">\n        <source>{TITLE}</source>'),
        (f"<target>{DRAFT}<", "<target>Heavy rain<"),
        (f"<target>EN: {FLED}<", "<target>People fled.<"),
    )
    assert (report.taken, report.problems, report.notes) == (2, [], [])
    english = english_in(project, "mua")
    assert english[TITLE] == ("Heavy rain", False)
    assert english[FLED] == ("People fled.", True)


def test_an_untouched_file_changes_nothing(project: Project, echo: EchoEngine) -> None:
    """Also where some is reviewed, and where the catalog has a newer draft or text."""
    run(project)
    enter_english(project, "mua", Dân="People fled.")
    files = [given_away(project, name) for name in ("mua.xliff", "mua.tmx")]
    files.append(_po(project))
    enter_english(project, "mua", Mưa="Heavy rain")
    before = project.catalog("mua").read_bytes()
    for path in files:
        report = import_file(project, path)
        assert (report.taken, report.problems) == (0, []), path
        assert report.notes == [f"{path.name}: nothing in it is new"]
    assert project.catalog("mua").read_bytes() == before


def test_work_in_the_catalog_meanwhile_is_never_overwritten(
    project: Project, echo: EchoEngine
) -> None:
    """What a person wrote there differs from what the file brings: a conflict, in any format."""
    run(project)
    xliff, po = given_away(project, "mua.xliff"), _po(project)
    enter_english(project, "mua", Mưa="Heavy rain in the centre")
    before = project.catalog("mua").read_bytes()
    replace_in(po, DRAFT, "Much rain")
    tmx = _tmx(project, TranslationUnit(TITLE, "Much rain"))
    for report in (
        come_back(project, xliff, (f"<target>{DRAFT}<", "<target>Much rain<")),
        come_back(project, po),
        come_back(project, tmx, reviewed=True),
    ):
        [problem] = report.problems
        assert isinstance(problem, ConflictError)
        assert problem.message == "the English changed in the catalog too"
        assert problem.place.endswith(": unit 1")
        assert report.taken == 0
    assert project.catalog("mua").read_bytes() == before


def test_what_we_gave_away_reviewed_may_be_edited(project: Project, echo: EchoEngine) -> None:
    """The file says what the reviewer was given: the catalog still has it, so that is no conflict.

    A sentence that the reviewer sends back is not reviewed any more.
    """
    run(project)
    enter_english(project, "mua", Dân="People fled.", Mưa="Heavy rain")
    path = given_away(project, "mua.xliff")
    report = come_back(
        project,
        path,
        ("<target>People fled.<", "<target>People fled the flood.<"),
        (f'<segment id="s1" state="reviewed">\n        <source>{TITLE}', ""),
        ("</source>\n        <target>Heavy rain<", "@"),
        ("@", f'<segment id="s1" state="initial"><source>{TITLE}</source><target>Heavy rain<'),
    )
    assert report.problems == []
    english = english_in(project, "mua")
    assert english[FLED] == ("People fled the flood.", False)
    assert english[TITLE] == ("Heavy rain", True)


def test_an_emptied_target_is_reported(project: Project, echo: EchoEngine) -> None:
    """Nothing is deleted by it."""
    run(project)
    path = given_away(project, "mua.xliff")
    report = come_back(project, path, (f"<target>{DRAFT}</target>", "<target/>"))
    assert report.problems[0].message == "the English was emptied"
    assert english_in(project, "mua")[TITLE] == (DRAFT, True)


def test_a_memory_arrives_fuzzy_and_once(project: Project, echo: EchoEngine) -> None:
    """A memory is of many articles; it does not say that anybody reviewed these."""
    run(project)
    (project.seeds / "gio.txt").write_text(f"{FLED}\n\nGió mạnh.\n", "utf-8")
    run(project)
    path = _tmx(
        project,
        TranslationUnit(FLED, "People fled.", state=State.REVIEWED),
        TranslationUnit("Gió mạnh.", "Strong winds."),
        TranslationUnit("Câu lạ.", "A stranger."),
    )
    report = import_file(project, path)
    assert (report.articles, report.taken, report.problems) == (2, 3, [])
    note = "project_save.tmx: 1 of 3 units are of sentences that no catalog has"
    assert report.notes == [note]
    assert english_in(project, "mua")[FLED] == ("People fled.", True)
    assert english_in(project, "gio")[FLED] == ("People fled.", True)
    assert import_file(project, path, reviewed=True).taken == 3
    assert english_in(project, "gio")["Gió mạnh."] == ("Strong winds.", False)


def test_an_option_approves_no_draft(project: Project, echo: EchoEngine) -> None:
    """What our own memory calls a draft stays one."""
    run(project)
    path = given_away(project, "mua.tmx")
    assert import_file(project, path, reviewed=True).taken == 0


def test_two_texts_for_one_sentence_are_a_conflict(project: Project, echo: EchoEngine) -> None:
    """A memory may have alternatives; which one is meant, it does not say."""
    run(project)
    path = _tmx(project, TranslationUnit(FLED, "They ran."), TranslationUnit(FLED, "They fled."))
    [problem] = import_file(project, path).problems
    assert problem.message == "the unit was doubled and changed"


def test_po_brings_states_and_comments(project: Project, echo: EchoEngine) -> None:
    """What is not fuzzy was approved; a sentence that is not of the article is reported."""
    run(project)
    path = _po(project, "from-lan.po")
    replace_in(path, f'#, fuzzy\nmsgid "{TITLE}"\nmsgstr "{DRAFT}"', "@")
    replace_in(path, "@", f'msgid "{TITLE}"\nmsgstr "Heavy rain"')
    replace_in(path, f'#, fuzzy\nmsgid "{FLED}"', f'# why?\n#, fuzzy\nmsgid "{FLED}"')
    with path.open("a", encoding="utf-8") as file:
        file.write('\nmsgid "Câu lạ."\nmsgstr "A stranger."\n')
    report = import_file(project, path, "mua")
    assert report.taken == 2
    assert [one.message for one in report.problems] == ["the sentence is no longer in the article"]
    assert english_in(project, "mua")[TITLE] == ("Heavy rain", False)
    assert "# why?" in project.catalog("mua").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("mua.xliff", '<xliff version="2.0" srcLang="vi" trgLang="fr"/>', "translations into fr"),
        ("mua.xliff", '<xliff version="2.0" srcLang="vi" trgLang="en"/>', "has no translations"),
        ("mua.tmx", "<tmx><body/></tmx>", "has no translations from vi into en"),
        (
            "mua.po",
            'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "a"\nmsgstr "b"\n',
            "translations into de",
        ),
        ("mua.po", 'msgid "a"\nmsgstr "b"\n', "has no sentence that stands in the catalog"),
    ],
)
def test_what_is_not_ours_is_refused(
    project: Project, echo: EchoEngine, name: str, text: str, message: str
) -> None:
    """Other languages, files without translations, and files of other articles."""
    run(project)
    path = project.root / name
    path.write_text(text, "utf-8")
    try:
        [problem] = import_file(project, path).problems
    except InputError as error:
        problem = error
    assert message in problem.message
