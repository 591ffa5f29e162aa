"""Tests of the repository's own contents: articles, catalogs and the project."""

import shutil
import subprocess
from pathlib import Path

import pytest
from support.shape import shape

from translate.catalogs.po import load
from translate.pipeline.build import build
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project, find_project

ROOT = Path(__file__).parents[1]
NEWSROOM, SAMPLE = "000_11e9db3739fcbb72", "001_thuyen-sach"
GARDEN = "002_vuon-thuoc"
SOURCES = (f"{NEWSROOM}.txt", f"{SAMPLE}.txt", f"{GARDEN}.md")
CATALOGS = [ROOT / f"locales/en/LC_MESSAGES/{slug}.po" for slug in (NEWSROOM, SAMPLE, GARDEN)]
OTHERS = ("seeds/images/vuon-thuoc.svg", f"locales/en/drafts/{GARDEN}.jsonl")


@pytest.fixture(name="copy")
def _copy(tmp_path: Path) -> Project:
    """Return the bundled articles in a separate folder, since a user may have added others."""
    project = Project(tmp_path)
    for path in (
        *(ROOT / "seeds" / name for name in SOURCES),
        *CATALOGS,
        *map(ROOT.joinpath, OTHERS),
    ):
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return project


def test_one_article_is_reviewed_one_in_part_and_one_is_not(copy: Project) -> None:
    """All can be seen; the reviewed one may be published."""
    rows, problems = status(copy)
    assert not problems
    assert {row.slug: row.tally.percent for row in rows} == {
        NEWSROOM: 100,
        SAMPLE: 0,
        GARDEN: 46,
    }
    assert not build(copy, (NEWSROOM,), require_reviewed=True).problems


def test_the_article_in_markdown_is_shown_whole(copy: Project) -> None:
    """Its picture, links, table and note are in the page; its Markdown is the same document."""
    report = build(copy, (GARDEN,), formats=("html", "md"))
    assert not report.problems
    assert not report.notes
    page = (copy.output / f"{GARDEN}.vi-en.html").read_text("utf-8")
    for part in (
        "data:image/svg+xml;base64,",
        "<thead>",
        'href="#fn-1"',
        "https://example.org/y-te",
    ):
        assert part in page
    made = (copy.output / f"{GARDEN}.en.md").read_text("utf-8").split("\n---\n", 1)[1]
    source = (copy.seeds / f"{GARDEN}.md").read_text("utf-8").split("\n---\n", 1)[1]
    notice = ["blockquote", "p", "strong"]
    labels = [one for one in shape(made) if one != ("em",)]
    assert [one[0] for one in labels[:4]] == ["body", *notice]
    assert [labels[0], *labels[4:]] == [one for one in shape(source) if one != ("em",)]
    assert (copy.output / "images/vuon-thuoc.svg").is_file()


def test_the_catalogs_are_up_to_date(copy: Project) -> None:
    """An update of the bundled project changes nothing."""
    assert update(copy).written == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_gettext_accepts_the_bundled_catalogs(path: Path) -> None:
    """msgfmt -c and msgcat report nothing, and msgcat changes no byte."""
    command = ["msgfmt", "-c", "-o", "/dev/null", path]
    checked = subprocess.run(command, capture_output=True, check=True)
    assert checked.stderr == b""
    laid_out = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert (laid_out.stdout, laid_out.stderr) == (path.read_bytes(), b"")


def test_a_catalog_has_the_places_of_its_sentences() -> None:
    """It has header fields, each sentence's place and neighbours, and the source file's line."""
    catalog = load(ROOT / f"locales/en/LC_MESSAGES/{NEWSROOM}.po")
    assert catalog.header["Language"] == "en"
    assert catalog.header["X-Source-Language"] == "vi"
    assert len(catalog.header) == 12
    second = catalog.entries[1]
    assert second.extracted[0] == "paragraph 2, sentence 1"
    assert [comment.split(":")[0] for comment in second.extracted[1:]] == ["previous", "next"]
    assert second.references == (f"seeds/{NEWSROOM}.txt:3",)


def test_the_repository_is_a_project() -> None:
    """Commands in a clone apply to the bundled articles."""
    assert find_project(ROOT / "docs").root == ROOT
