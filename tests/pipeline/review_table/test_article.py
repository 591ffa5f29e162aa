"""Which article a table is about: its name says it, or the sentences in it."""

from __future__ import annotations

import pytest
from support.echo import EchoEngine
from support.review_rows import table_path

from translate.errors import UsageError
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.run import run
from translate.project import Project

_LAKE = "Hồ chứa đã đầy.\n"


def _with(project: Project, texts: dict[str, str]) -> Project:
    for slug, text in texts.items():
        path = project.seeds / f"{slug}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    run(project)
    return project


@pytest.mark.parametrize("name", ["ho.csv", "10/ho.csv", "2025/10/ho.csv"])
def test_an_article_of_a_sub_folder(project: Project, echo: EchoEngine, name: str) -> None:
    """Its last name is enough, and the folders before it are no hindrance."""
    project = _with(project, {"2025/10/ho": _LAKE})
    path = table_path(project, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    assert export_table(project, path).written
    text = path.read_text("utf-8-sig").replace("EN: Hồ chứa đã đầy.", "The reservoir is full.")
    path.write_text(text, "utf-8-sig")
    assert import_table(project, path).taken == 1
    assert "The reservoir is full." in project.catalog("2025/10/ho").read_text("utf-8")


def test_a_renamed_table_is_known_by_its_sentences(project: Project, echo: EchoEngine) -> None:
    """Also where there is an article of its new name, none of whose sentences it has."""
    project = _with(project, {"2025/ho": _LAKE, "ho": "Suối cạn.\n"})
    exported = table_path(project, "2025/ho.csv")
    exported.parent.mkdir()
    export_table(project, exported)
    text = exported.read_text("utf-8-sig").replace("EN: Hồ chứa đã đầy.", "It is full.")
    for name in ("ho.csv", "ban cua Lan (2).csv"):
        path = table_path(project, name)
        path.write_text(text, "utf-8-sig")
        assert not import_table(project, path).problems
    assert "It is full." in project.catalog("2025/ho").read_text("utf-8")


def test_a_name_that_several_articles_have(project: Project, echo: EchoEngine) -> None:
    """To export, the folder must be said; to import, the sentences say it."""
    project = _with(project, {"2024/ho": "Suối cạn.\n", "2025/ho": _LAKE})
    path = table_path(project, "ho.csv")
    with pytest.raises(UsageError, match=r"2024/ho, 2025/ho"):
        export_table(project, path)
    exported = table_path(project, "2025/ho.csv")
    exported.parent.mkdir()
    export_table(project, exported)
    exported.rename(path)
    report = import_table(project, path)
    assert (report.problems, report.taken) == ([], 0)


def test_a_name_that_no_article_has(project: Project, echo: EchoEngine) -> None:
    """And no sentence of any."""
    with pytest.raises(UsageError, match="no article is called 'ho'"):
        export_table(_with(project, {}), table_path(project, "ho.csv"))
