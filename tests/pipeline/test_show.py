"""Tests of an article's sentences by number."""

import pytest
from support.echo import EchoEngine

from translate.errors import UsageError
from translate.model import Unit
from translate.pipeline.run import run
from translate.pipeline.show import sentence_at, sentences
from translate.project import Project, Settings

SOURCE = "Dân chạy lũ."


@pytest.fixture(name="drafted")
def _drafted(project: Project, echo: EchoEngine) -> Project:
    """Return the project with drafts, and Lụa as its reviewer."""
    drafted = Project(project.root, Settings(translator="Lụa <lua@example.org>"))
    run(drafted)
    return drafted


def test_sentences_are_found_by_number(drafted: Project) -> None:
    """They are counted from 1 through the article."""
    slug, unit = sentence_at(drafted, str(drafted.seeds / "mua.txt"), 3)
    assert (slug, unit.source) == ("mua", SOURCE)
    for number in (0, 5):
        with pytest.raises(UsageError, match="the article has 4"):
            sentence_at(drafted, "mua", number)


def test_a_sentence_that_is_not_in_the_catalog_is_not_known(drafted: Project) -> None:
    """The article was edited after its update."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + "\nTrời tạnh.\n", "utf-8")
    lines = sentences(drafted, "mua")[1]
    assert [line.known for line in lines] == [True] * 4 + [False]
    assert lines[-1].unit == Unit("Trời tạnh.")
