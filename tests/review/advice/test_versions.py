"""Tests of the earlier texts of a sentence."""

from translate.model import Unit
from translate.pipeline.edit import approved, edit, rewritten
from translate.project import Project
from translate.review.advice.versions import versions


def test_each_version_is_compared_with_the_text_that_stands_there(drafted: Project) -> None:
    """The newest comes first, with the name of who left it so."""
    source = "Sáng 8/11, nước lên nhanh."
    for text in ("It rose on November 8.", "On November 8 it rose."):
        unit = edit(drafted, "mua", source, lambda unit, text=text: approved(rewritten(unit, text)))
    newest, oldest = versions(drafted, "mua", unit)
    assert newest["diff"] == [("same", "On November 8 it rose.")]
    assert oldest["target"] == "It rose on November 8."
    assert "".join(text for kind, text in oldest["diff"] if kind != "new") == oldest["target"]
    assert newest["approved"]
    assert "<" not in newest["who"]
    assert versions(drafted, "mua", Unit("Không có.")) == []
    other = edit(drafted, "mua", source, lambda unit: rewritten(unit, "Something else entirely!"))
    assert versions(drafted, "mua", other)[-1]["diff"] == [("same", "It rose on November 8.")]
