"""Tests of books of several articles."""

import pytest
from support.echo import EchoEngine

from translate.errors import InputError, ReviewError, UsageError
from translate.pipeline.build.book import build_book
from translate.pipeline.run import run
from translate.project import Project


def test_a_book_holds_the_named_articles(project: Project, echo: EchoEngine) -> None:
    """There is one EPUB of each kind, with the chapters in the order of the names."""
    (project.seeds / "hai.txt").write_text("Trời nắng.\n", "utf-8")
    run(project)
    seen: list[tuple[int, int]] = []
    report = build_book(
        project, ("mua", "hai"), title="Mưa và nắng", progress=lambda *done: seen.append(done)
    )
    assert report.written == ["output/Mưa và nắng.en.epub", "output/Mưa và nắng.vi-en.epub"]
    assert seen == [(1, 2), (2, 2)]
    assert build_book(project, ("mua", "hai"), title="Mưa và nắng").written == []
    assert len(build_book(project, ("hai", "mua"), title="Mưa và nắng").written) == 2
    assert build_book(project, title="Mọi bài").articles == 2


@pytest.mark.parametrize("name", ["", " ", "a/b", "..", "a\\b"])
def test_a_title_must_name_a_file(project: Project, name: str) -> None:
    """A title never leads out of the output folder."""
    with pytest.raises(UsageError, match="cannot name a file"):
        build_book(project, title=name)


def test_a_book_may_require_review(project: Project, echo: EchoEngine) -> None:
    """A book with a draft in it is refused if review is required."""
    run(project)
    with pytest.raises(ReviewError, match="4 of 4"):
        build_book(project, title="Sách", require_reviewed=True)


def test_a_book_is_whole_or_not_at_all(project: Project, echo: EchoEngine) -> None:
    """One article that cannot be read prevents the book; an empty project has no book."""
    run(project)
    project.catalog("mua").write_text('msgid "a\n')
    with pytest.raises(InputError):
        build_book(project, title="Sách")
    assert not list(project.output.glob("Sách*"))
    (project.seeds / "mua.txt").unlink()
    with pytest.raises(UsageError, match="no article"):
        build_book(project, title="Sách")
