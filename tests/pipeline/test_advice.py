"""What helps with one sentence."""

from dataclasses import replace

import pytest
from support.echo import EchoEngine

from translate.model import Unit
from translate.pipeline.advice import findings_on, terms_in
from translate.pipeline.check import check
from translate.pipeline.run import run
from translate.project import Project, Settings
from translate.workspace.articles.files import CatalogFiles

SOURCE = "Sáng 8/11, nước lên nhanh."


@pytest.fixture(name="drafted")
def _drafted(project: Project, echo: EchoEngine) -> Project:
    run(project)
    return project


def test_findings_are_those_of_the_check_command(drafted: Project) -> None:
    """The same code, the same context, one sentence."""
    units = CatalogFiles(drafted, "mua").units
    all_found = check(drafted, ("mua",)).findings["mua"]
    assert all_found
    for unit in units.values():
        assert findings_on(drafted, "mua", unit) == [f for f in all_found if f.unit == unit]


def test_the_text_that_is_being_typed_is_judged(drafted: Project) -> None:
    """Not what the catalog holds; nothing is said about an empty text, nor by a disabled check."""
    unit = replace(CatalogFiles(drafted, "mua").units[SOURCE], target="On August 11 it rose fast.")
    found = findings_on(drafted, "mua", unit)
    assert found
    assert findings_on(drafted, "mua", replace(unit, target="")) == []
    quiet = Project(drafted.root, Settings(disabled_checks=tuple(one.id for one in found)))
    assert findings_on(quiet, "mua", unit) == []


def test_a_new_sentence_can_be_judged_too(drafted: Project) -> None:
    """One that the catalog does not have."""
    assert findings_on(drafted, "mua", Unit("Có 5 người.", "There were 6 people."))


def test_a_term_may_be_case_sensitive(project: Project) -> None:
    """Nga is a country, nga is not."""
    project.glossary().parent.mkdir(parents=True)
    project.glossary().write_text("source,target,case-sensitive\nNga,Russia,yes\n", "utf-8")
    assert [start for start, *_ in terms_in(project, "Tượng nga ở Nga")] == [12]


def test_terms_in_a_sentence(project: Project) -> None:
    """In order, wherever they stand: whole words, the longest of several, none forbidden."""
    assert terms_in(project, "Bến Ninh Kiều ở Cần Thơ.") == []
    project.glossary().parent.mkdir(parents=True)
    project.glossary().write_text(
        "source,target,note,forbidden\n"
        "Cần Thơ,Cần Thơ,a city,\n"
        "Ninh Kiều,Ninh Kiều,,\n"
        "bến Ninh Kiều,Ninh Kiều pier,,\n"
        "ở,in Asia,,yes\n"
        "Thơ,poem,,\n",
        "utf-8",
    )
    found = terms_in(project, "Bến Ninh Kiều ở Cần Thơ.")
    assert [(start, end, term.target) for start, end, term in found] == [
        (0, 13, "Ninh Kiều pier"),
        (16, 23, "Cần Thơ"),
    ]
    twice = terms_in(project, "Cần Thơ và Cần Thơ, thơ Cần Thơ")
    assert [(start, term.target) for start, _, term in twice] == [
        (0, "Cần Thơ"),
        (11, "Cần Thơ"),
        (20, "poem"),
        (24, "Cần Thơ"),
    ]
