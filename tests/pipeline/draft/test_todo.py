"""Find the sentences that need a draft, and what is known about them already."""

from __future__ import annotations

from dataclasses import replace

from support.echo import EchoEngine

from translate.catalogs import append_drafts, read_drafts
from translate.catalogs.po import load
from translate.model import Draft
from translate.pipeline.draft import draft
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.articles.files import CatalogFiles

FIRST, SECOND = "Sáng 8/11, nước lên nhanh.", "Dân chạy lũ."


def entries(project: Project, slug: str = "mua"):
    """The live entries of an article's catalog, by source."""
    return {e.msgid: e for e in load(project.catalog(slug)).entries if not e.obsolete}


def change_model(echo: EchoEngine) -> None:
    """From now on the engine has another model, with other drafts."""
    echo.model = replace(echo.model, version="2.0", checksum="1" * 64)
    echo.prefix = "EN2: "


def test_a_sentence_drafted_for_another_article_is_taken_over(
    project: Project, echo: EchoEngine
) -> None:
    """In a later run too, and the article's own file has its provenance."""
    run(project)
    echo.asked.clear()
    (project.seeds / "hai.txt").write_text(f"{SECOND} Trời tạnh.\n", "utf-8")
    report = run(project)
    assert echo.asked == ["Trời tạnh."]
    assert (report.drafted, report.reused) == (1, 1)
    assert read_drafts(project.drafts("hai"))[SECOND].text == f"EN: {SECOND}"


def test_a_sentence_drafted_for_an_unfinished_article_is_taken_over(
    project: Project, echo: EchoEngine
) -> None:
    """A run was killed when one article had the draft and the other had not: no second drafting."""
    (project.seeds / "hai.txt").write_text(f"{SECOND} Trời tạnh.\n", "utf-8")
    update(project)
    known = Draft(SECOND, "They flee.", echo.model.label, echo.model.checksum, -0.5)
    append_drafts(project.drafts("mua"), [known])
    draft(project)
    assert SECOND not in echo.asked
    assert entries(project, "hai")[SECOND].msgstr == "They flee."


def test_a_draft_of_another_model_is_not_taken_over(project: Project, echo: EchoEngine) -> None:
    """The model is told by its checksum."""
    run(project)
    change_model(echo)
    echo.asked.clear()
    (project.seeds / "hai.txt").write_text(f"{SECOND}\n", "utf-8")
    run(project)
    assert echo.asked == [SECOND]


def test_a_damaged_drafts_file_elsewhere_does_not_matter(
    project: Project, echo: EchoEngine
) -> None:
    """Only its own article reports it."""
    path = project.drafts("other")
    path.parent.mkdir(parents=True)
    path.write_text("no JSON\n")
    assert run(project).problems == []
    assert echo.asked


def test_alternatives_are_taken_over_with_their_draft(project: Project, echo: EchoEngine) -> None:
    """From another article, and from another spelling of the sentence."""
    echo.others = ("OR: ",)
    run(project)
    echo.asked.clear()
    echo.others = ()
    (project.seeds / "hai.txt").write_text(f"{SECOND} “Trời tạnh”, bà nói.\n", "utf-8")
    run(project)
    assert CatalogFiles(project, "hai").units[SECOND].alternatives == (f"OR: {SECOND}",)
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").translate({0x201C: '"', 0x201D: '"'}), "utf-8")
    run(project)
    unit = CatalogFiles(project, "mua").units['"Chúng tôi không rời đi", bà Lụa nói.']
    assert unit.alternatives == ("OR: “Chúng tôi không rời đi”, bà Lụa nói.",)


def test_what_does_not_read_as_vietnamese_is_drafted_only_if_it_is_named(
    project: Project, echo: EchoEngine
) -> None:
    """A line says so at every run; the other articles are drafted."""
    english = "The flood came at night. Nobody in the village had expected it so early."
    (project.seeds / "english.txt").write_text(f"{english}\n", "utf-8")
    for _ in range(2):
        report = run(project)
        [note] = [one for one in report.notes if "is not drafted" in one]
        assert note.startswith("seeds/english.txt: does not read as Vietnamese")
        assert "'translate draft english'" in note
    assert not [one for one in echo.asked if "flood" in one]
    assert f"EN: {SECOND}" == entries(project)[SECOND].msgstr
    draft(project, ("english",))
    assert entries(project, "english")["The flood came at night."].msgstr.startswith("EN: ")
