"""Tests of the findings of articles in summary."""

from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.ignoring import ignore_in_article
from translate.project import Project
from translate.review.advice.summary import summary
from translate.review.keys import key_of

DAY = "Sáng 8/11, nước lên nhanh."


def test_findings_stand_with_their_sentences(drafted: Project) -> None:
    """Each has the number by which the article shows it, and whether it was reviewed."""
    edit(drafted, "mua", DAY, lambda unit: approved(rewritten(unit, "On 11 August it it rose.")))
    [article] = summary(drafted).articles
    [at] = [one for one in article.sentences if one.source == DAY]
    assert (article.slug, at.number, at.key, at.reviewed) == ("mua", 2, key_of(DAY), True)
    assert {"date-order", "doubled-words"} <= {one.id for one in at.findings}
    assert article.counts["error"] >= 1
    assert next(iter(article.counts)) == "error"
    ignore_in_article(drafted, "mua", "doubled-words")
    [article] = summary(drafted, ("mua",)).articles
    assert article.ignored == ("doubled-words",)
    assert "doubled-words" not in {one.id for at in article.sentences for one in at.findings}


def test_what_cannot_be_checked_is_a_line(drafted: Project) -> None:
    """The other articles are shown all the same."""
    (drafted.seeds / "nang.txt").write_text("Nắng\n", "utf-8")
    drafted.catalog("nang").write_text('msgid "a\n', "utf-8")
    found = summary(drafted)
    assert [one.slug for one in found.articles] == ["mua"]
    [problem] = found.problems
    assert "nang.po" in problem
