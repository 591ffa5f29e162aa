"""Tests of what the memory has for a sentence."""

from translate.model import Unit
from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.run import run
from translate.project import Project
from translate.review.advice.matches import matches


def test_a_match_has_the_title_and_date_of_its_article(drafted: Project) -> None:
    """And of an imported file its name."""
    edit(
        drafted,
        "mua",
        "Sáng 8/11, nước lên nhanh.",
        lambda unit: approved(rewritten(unit, "It rose.")),
    )
    (drafted.seeds / "hai.txt").write_text("Hai\n\nSáng 9/11, nước lên nhanh.\n", "utf-8")
    run(drafted, ("hai",))
    [match] = matches(drafted, Unit("Sáng 9/11, nước lên nhanh."))
    assert (match["title"], match["date"]) == ("Mưa lớn ở miền Trung", "2025-11-12")
    assert match["target"] == "It rose."
    assert match["origin"].startswith("locales/en/LC_MESSAGES/mua.po:")
