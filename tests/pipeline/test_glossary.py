"""Tests of the terms that a project's articles suggest, and of its exported glossary."""

from pathlib import Path

import pytest
from support.projects import enter_english

from translate.errors import InputError, UsageError
from translate.pipeline.glossary import export_tbx, suggest
from translate.pipeline.update import update
from translate.project import Project


@pytest.fixture(name="news")
def _news(project: Project) -> Project:
    text = "Tin vắn\n\nÔng Tô Lâm đến. Hôm nay Tô Lâm nói.\n"
    (project.seeds / "tin.txt").write_text(text, "utf-8")
    update(project)
    return project


def test_names_that_recur_are_suggested_with_the_english_of_reviews(news: Project) -> None:
    """Only the named articles are searched; terms of the glossary are left out."""
    [found] = suggest(news, ("tin",))
    assert (found.source, found.target, found.times) == ("Tô Lâm", "", 2)
    enter_english(news, "tin", Ông="Mr. To Lam came.", Hôm="Today To Lam spoke.")
    assert [one.target for one in suggest(news)] == ["To Lam"]
    assert suggest(news, ("mua",)) == suggest(news, least=3) == []
    news.glossary().write_text("source,target\nTô Lâm,Tô Lâm\n", "utf-8")
    assert suggest(news) == []
    with pytest.raises(UsageError, match="no article is called"):
        suggest(news, ("nang",))


def test_the_glossary_is_exported(project: Project, tmp_path: Path) -> None:
    """A file has the same bytes; a damaged glossary is an error."""
    project.glossary().parent.mkdir(parents=True)
    project.glossary().write_text("source,target\nlũ,flood\n", "utf-8")
    data = export_tbx(project, tmp_path / "out/g.tbx")
    assert b"<term>flood</term>" in data
    assert (tmp_path / "out/g.tbx").read_bytes() == data == export_tbx(project)
    project.glossary().write_text("lũ,flood\n", "utf-8")
    with pytest.raises(InputError, match="has no columns"):
        export_tbx(project)
