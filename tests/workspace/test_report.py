"""Tests of reports of steps, and of their sums."""

from translate.errors import InputError
from translate.workspace.report import Report


def test_a_file_is_named_once() -> None:
    """Files are in the order in which they were written."""
    report = Report()
    for name in ("b.po", "a.po", "b.po"):
        report.wrote(name)
    assert report.written == ["b.po", "a.po"]


def test_a_problem_that_all_articles_share_is_reported_once() -> None:
    """Problems with the same text are the same problem."""
    report = Report()
    for place in ("a.txt", "a.txt", "b.txt"):
        report.met(InputError("bad", place))
    assert [problem.place for problem in report.problems] == ["a.txt", "b.txt"]


def test_steps_add_up() -> None:
    """Articles are the most of any step; everything else is added, with each name and note once."""
    one = Report(articles=2, drafted=1, errors=1, model="m 1", ignored=["x"], notes=["note"])
    other = Report(articles=1, drafted=2, reused=3, ignored=["x"], notes=["note", "other"])
    one.wrote("a.po")
    for name in ("a.po", "b.html"):
        other.wrote(name)
    other.met(InputError("bad", "a.txt"))
    one.met(InputError("bad", "a.txt"))
    one.add(other)
    assert (one.articles, one.drafted, one.reused, one.errors) == (2, 3, 3, 1)
    assert (one.written, one.model, one.ignored) == (["a.po", "b.html"], "m 1", ["x"])
    assert (one.notes, len(one.problems)) == (["note", "other"], 1)
