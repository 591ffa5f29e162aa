"""Credits are drafted by rule, everything else by the model."""

from __future__ import annotations

from support.echo import EchoEngine

from translate.catalogs.po import load
from translate.model import GlossaryTerm
from translate.pipeline.run import run
from translate.project import Project
from translate.values.style import Style
from translate.workspace.ruled_engine import NOTE, TITLE_NOTE, RuledEngine


def test_the_model_is_not_asked_for_credits() -> None:
    """The drafts come in order, and go by the model."""
    engine, done = EchoEngine(), list[int]()
    sentences = ["Ảnh: Thu Hà", "Mưa to.", "(Theo TTXVN)", "Lũ lên."]
    drafts = list(RuledEngine(engine, "vi", "en").draft(sentences, done.append))
    assert [one.text for one in drafts] == [
        "Photo: Thu Hà", "EN: Mưa to.", "(Source: VNA)", "EN: Lũ lên."
    ]  # fmt: skip
    assert [one.source for one in drafts] == sentences
    assert {one.checksum for one in drafts} == {engine.model.checksum}
    assert [NOTE in one.notes for one in drafts] == [True, False, True, False]
    assert done == [2]  # the other engine counts its own


def test_names_with_titles_have_a_rule_too() -> None:
    """A byline, which a model takes for a sentence."""
    [draft] = RuledEngine(EchoEngine(), "vi", "en").draft(["PGS.TS Lê Văn Tám"])
    assert (draft.text, draft.notes) == ("Assoc. Prof. Dr. Lê Văn Tám", (TITLE_NOTE,))


def test_a_credit_is_in_house_style_and_has_the_glossarys_names() -> None:
    """Quotation marks and names as the settings choose, whom it names as the glossary has it."""
    style = Style(quotes="straight", names="plain")
    terms = [
        GlossaryTerm("báo Tuổi Trẻ", "Tuoi Tre daily"),
        GlossaryTerm("TTXVN", "VNA!", forbidden=True),
    ]
    engine = RuledEngine(EchoEngine(), "vi", "en", style, terms)
    sentences = ["Ảnh CTV: Nguyễn Thu Hà", "Ảnh: Báo Tuổi Trẻ", "(Theo TTXVN)"]
    assert [one.text for one in engine.draft(sentences)] == [
        "Contributor's photo: Nguyen Thu Ha", "Photo: Tuoi Tre daily", "(Source: VNA)"
    ]  # fmt: skip
    [curly] = RuledEngine(EchoEngine(), "vi", "en").draft(["Ảnh CTV: Lò Thị Mai"])
    assert curly.text == "Contributor’s photo: Lò Thị Mai"


def test_without_a_list_for_the_languages_the_model_drafts_all() -> None:
    """There is none into French."""
    [draft] = RuledEngine(EchoEngine(), "vi", "fr").draft(["Ảnh: Thu Hà"])
    assert draft.text == "EN: Ảnh: Thu Hà"


def test_a_project_drafts_credits_by_rule(project: Project, echo: EchoEngine) -> None:
    """As drafts, to be reviewed."""
    (project.seeds / "anh.txt").write_text("Chợ nổi\n\nGhe về.\n\nẢnh: Thu Hà\n", "utf-8")
    run(project, ("anh",))
    entries = {entry.msgid: entry for entry in load(project.catalog("anh")).entries}
    assert entries["Ảnh: Thu Hà"].msgstr == "Photo: Thu Hà"
    assert entries["Ảnh: Thu Hà"].fuzzy
