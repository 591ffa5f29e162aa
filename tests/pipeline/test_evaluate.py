"""Tests of ``evaluate``: which sentences are compared with which."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import files_under

from translate.catalogs import append_drafts
from translate.catalogs.po import load, render
from translate.errors import InputError, ReviewError
from translate.model import Draft
from translate.pipeline.draft import draft
from translate.pipeline.evaluate import evaluate_reference, evaluate_reviews
from translate.pipeline.update import update
from translate.project import Project


@pytest.fixture(name="drafted")
def _drafted(project: Project, echo: EchoEngine) -> Project:
    """Return the project with two drafted articles, not reviewed."""
    (project.seeds / "hai.txt").write_text("Trời mưa. Nước lên.\n", "utf-8")
    update(project)
    draft(project)
    return project


def _review(project: Project, slug: str, english: dict[str, str]) -> None:
    """Enter reviewed translations; a sentence with an empty one is approved as drafted."""
    path = project.catalog(slug)
    catalog = load(path)
    entries = [
        entry.change(msgstr=english[entry.msgid] or entry.msgstr, flags=())
        if entry.msgid in english
        else entry
        for entry in catalog.entries
    ]
    path.write_bytes(render(catalog.change(entries=tuple(entries))))


def test_reviews_are_counted_by_article_and_by_model(drafted: Project) -> None:
    """Only reviewed sentences with a draft count: others do not show the quality of drafts."""
    _review(drafted, "mua", {"Dân chạy lũ.": "", "Mưa lớn ở miền Trung": "Heavy rain"})
    _review(drafted, "hai", {"Trời mưa.": ""})
    found = evaluate_reviews(drafted)
    assert {slug: one.sentences for slug, one in found.articles.items()} == {"hai": 1, "mua": 2}
    assert {model: one.sentences for model, one in found.models.items()} == {"echo 1.0": 3}
    assert (found.total.unchanged, found.total.sentences) == (2, 3)
    assert found.articles["hai"].unchanged_rate == 100
    assert found.articles["mua"].edits == 6  # "EN: Mưa lớn ở miền Trung" into "Heavy rain"


def test_models_are_judged_separately(drafted: Project) -> None:
    """Each model is judged by its own drafts."""
    path = drafted.drafts("mua")
    append_drafts(path, [Draft("Dân chạy lũ.", "People fled.", "other 2.0", "1" * 64, -1.0)])
    _review(drafted, "mua", {"Dân chạy lũ.": "People fled.", "Mưa lớn ở miền Trung": "Heavy rain"})
    models = evaluate_reviews(drafted).models
    assert list(models) == ["echo 1.0", "other 2.0"]
    assert [one.unchanged_rate for one in models.values()] == [0, 100]


def test_nothing_reviewed_is_reported(drafted: Project) -> None:
    """Without a review there are no figures."""
    with pytest.raises(ReviewError, match="no sentence with a draft is reviewed"):
        evaluate_reviews(drafted)


def test_a_damaged_catalog_does_not_stop_the_others(drafted: Project) -> None:
    """It is reported; if it is the only one, it is the error."""
    _review(drafted, "hai", {"Trời mưa.": ""})
    drafted.catalog("mua").write_text('msgid "a\n')
    found = evaluate_reviews(drafted)
    assert list(found.articles) == ["hai"]
    assert len(found.problems) == 1
    with pytest.raises(InputError):
        evaluate_reviews(drafted, ("mua",))


def test_a_reference_is_drafted_and_scored(project: Project, echo: EchoEngine) -> None:
    """Every line is drafted, with spaces and Unicode form repaired; no file is changed."""
    path = project.root / "reference.tsv"
    path.write_text("Trời  mưa.\tEN: Trời mưa.\n\nNước lên.\tThe water rises.\n", "utf-8")
    before = files_under(project.root)
    seen: list[tuple[int, int]] = []
    found = evaluate_reference(project, path, lambda done, of: seen.append((done, of)))
    assert echo.asked == ["Trời mưa.", "Nước lên."]
    assert (found.total.unchanged, found.total.sentences) == (1, 2)
    assert (found.articles, found.models) == ({}, {"echo 1.0": found.total})
    assert seen == [(1, 2), (2, 2)]
    assert files_under(project.root) == before


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("một\tone\nhai two\n", ":2", "1 columns"),
        ("một\tone\ttwo\n", ":1", "3 columns"),
        ("\n\nmột\t \n", ":3", "2 columns"),
        ("\n \n", "", "has no sentences"),
    ],
)
def test_a_malformed_line_is_named(
    project: Project, echo: EchoEngine, text: str, place: str, message: str
) -> None:
    """Too few, too many and empty columns, and an empty file, are errors before any draft."""
    path: Path = project.root / "reference.tsv"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=message) as caught:
        evaluate_reference(project, path)
    assert caught.value.place == f"{path}{place}"
    assert echo.asked == []
