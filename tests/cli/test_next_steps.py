"""Commands that find nothing to do say what to do."""

import json

import pytest

from translate.cli.next_steps import without_catalog
from translate.project import Project

FIRST = "put an article into seeds/ ('translate add FILE' does), then type 'translate run'"


@pytest.mark.parametrize("command", ["run", "update", "draft", "check", "build", "status"])
def test_a_project_without_articles(translate, project: Project, command: str) -> None:
    """The first step, and nothing to read or review; for programs only JSON."""
    (project.seeds / "mua.txt").unlink()
    code, out, _ = translate(command)
    assert code == 0
    assert out.endswith(f"No article yet: {FIRST}.\n")
    assert "Read:" not in out
    assert "version" in json.loads(translate(command, "--json")[1])


def test_a_review_of_nothing(translate, project: Project) -> None:
    """No page is opened."""
    (project.seeds / "mua.txt").unlink()
    code, out, err = translate("review")
    assert (code, out) == (2, "")
    assert err == f"Error: seeds/: there is no article to review yet; {FIRST}\n"


@pytest.mark.usefixtures("echo")
def test_articles_that_no_catalog_has(translate, project: Project) -> None:
    """``draft`` says what comes first, of articles that can be read; then it drafts them."""
    (project.seeds / "trống.txt").touch()
    code, out, err = translate("draft")
    assert "Not drafted, as no catalog has them yet: mua. Type 'translate update' first.\n" in out
    assert (code, "trống.txt: the article is empty" in err) == (4, True)
    assert json.loads(translate("draft", "--json")[1])["without_catalog"] == ["mua"]
    assert "Not drafted" not in translate("run")[1]
    assert "Not drafted" not in translate("draft")[1]


def test_many_articles_without_a_catalog() -> None:
    """The first are named, the others counted."""
    assert without_catalog([]) == ()
    (line,) = without_catalog(["a", "b", "c", *map(str, range(2000))])
    assert ": a, b, c and 2,000 more. " in line
