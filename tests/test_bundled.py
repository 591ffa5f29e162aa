"""What the repository itself holds: the bundled articles, the two commands, the documentation."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from translate.catalogs.po import load
from translate.cli import COMMANDS
from translate.pipeline.build import build
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project, Settings, find_project

ROOT = Path(__file__).parents[1]
NEWSROOM, SAMPLE = "000_11e9db3739fcbb72", "001_thuyen-sach"
CATALOGS = [ROOT / f"locales/en/LC_MESSAGES/{slug}.po" for slug in (NEWSROOM, SAMPLE)]


@pytest.fixture(name="copy")
def _copy(tmp_path: Path) -> Project:
    """The bundled articles in a folder of their own; a reader of this may have added others."""
    project = Project(tmp_path)
    for slug in (NEWSROOM, SAMPLE):
        for path in (ROOT / f"seeds/{slug}.txt", ROOT / f"locales/en/LC_MESSAGES/{slug}.po"):
            target = tmp_path / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    return project


def test_one_article_is_reviewed_and_one_is_not(copy: Project) -> None:
    """Both states can be seen; the reviewed one may be published."""
    rows, problems = status(copy)
    assert not problems
    assert {row.slug: row.tally.percent for row in rows} == {NEWSROOM: 100, SAMPLE: 0}
    assert not build(copy, (NEWSROOM,), require_reviewed=True).problems


def test_the_catalogs_are_up_to_date(copy: Project) -> None:
    """An update of the bundled project changes nothing."""
    assert update(copy).written == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_gettext_accepts_the_bundled_catalogs(path: Path) -> None:
    """Msgfmt -c and msgcat say nothing, and msgcat changes no byte."""
    command = ["msgfmt", "-c", "-o", "/dev/null", path]
    checked = subprocess.run(command, capture_output=True, check=True)
    assert checked.stderr == b""
    laid_out = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert (laid_out.stdout, laid_out.stderr) == (path.read_bytes(), b"")


def test_a_catalog_says_where_its_sentences_stand() -> None:
    """The header's fields, the place and the neighbours of each sentence, the seed's line."""
    catalog = load(ROOT / f"locales/en/LC_MESSAGES/{NEWSROOM}.po")
    assert catalog.header["Language"] == "en"
    assert catalog.header["X-Source-Language"] == "vi"
    assert len(catalog.header) == 12
    second = catalog.entries[1]
    assert second.extracted[0] == "paragraph 2, sentence 1"
    assert [comment.split(":")[0] for comment in second.extracted[1:]] == ["after", "before"]
    assert second.references == (f"seeds/{NEWSROOM}.txt:3",)


def test_the_readme_has_the_two_commands() -> None:
    """Set-up and the main job; set-up and the tests. Both exist, and CI runs the second."""
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in ("demo", "test"):
        assert f"\nmake {target} " in readme
        assert f"\n{target}: " in makefile
    assert "\nmake test\n" in (ROOT / ".ci/run").read_text("utf-8")


def test_every_link_in_the_documentation_leads_somewhere() -> None:
    """Links between the pages, and to pictures, point at files that exist."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert len(pages) > 5
    for page in pages:
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_every_page_is_listed() -> None:
    """docs/README.md leads to each page of the documentation."""
    listing = (ROOT / "docs/README.md").read_text("utf-8")
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert not {name for name in pages if f"]({name})" not in listing}


def test_every_setting_is_documented() -> None:
    """docs/getting-started.md names each setting."""
    page = (ROOT / "docs/getting-started.md").read_text("utf-8")
    for name in Settings.__dataclass_fields__:
        assert f"`{name.replace('_', '-')}`" in page, name


def test_every_command_is_documented() -> None:
    """Each command stands in the README or in a page of docs/."""
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    text = "\n".join(page.read_text("utf-8") for page in pages)
    for name in COMMANDS:
        assert f"translate {name}" in text, name


def test_the_repository_is_a_project() -> None:
    """Commands in a clone work on the bundled articles."""
    assert find_project(ROOT / "docs").root == ROOT
