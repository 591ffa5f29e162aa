"""The index, feed and sitemap of the output folder, and folders that are content for a site."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote, unquote

import pytest
import yaml
from support.echo import EchoEngine
from support.projects import replace_in

from translate.errors import UsageError
from translate.pipeline.build import build
from translate.pipeline.build.book import build_book
from translate.pipeline.run import run
from translate.project import Project
from translate.project.settings import read_settings

SITE = "https://example.org/tin/"


def _with(project: Project, **settings: object) -> Project:
    return replace(project, settings=replace(project.settings, **settings))  # type: ignore[arg-type]


def test_a_site_has_addresses_sitemap_and_full_texts(project: Project, echo: EchoEngine) -> None:
    """Pages name their own address and that of the other language; nothing changes twice."""
    project = _with(project, site=SITE.rstrip("/"))
    run(project)
    page = (project.output / "mua.vi-en.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{SITE}mua.vi-en.html">' in page
    assert f'<meta property="og:url" content="{SITE}mua.vi-en.html">' in page
    assert f'<link rel="alternate" hreflang="en" href="{SITE}mua.en.html">' in page
    assert f"<loc>{SITE}mua.en.html</loc>" in (project.output / "sitemap.xml").read_text("utf-8")
    feed = (project.output / "feed.xml").read_text("utf-8")
    assert '<content type="html">' in feed
    assert "Nobody has reviewed this edition" in feed
    assert "EN: " in feed
    assert build(project).written == []


def test_without_a_site_nothing_has_an_address(project: Project, echo: EchoEngine) -> None:
    """The folder can be read from a disk."""
    run(project)
    assert "canonical" not in (project.output / "mua.en.html").read_text("utf-8")
    assert not (project.output / "sitemap.xml").exists()


def test_books_in_the_folder_are_listed(project: Project, echo: EchoEngine) -> None:
    """A book is no edition of an article, whose EPUB is listed with it."""
    run(_with(project, formats=("epub",)))
    build_book(project, title="Sông nước")
    build(_with(project, formats=("epub",)))
    page = (project.output / "index.html").read_text("utf-8")
    section = page.partition('class="books"')[2].partition("</section>")[0]
    assert section.count("<li>") == 1
    assert "Sông nước" in section


def test_a_book_in_another_language_is_called_by_it(project: Project, echo: EchoEngine) -> None:
    """As editions of articles are."""
    project = _with(project, language="de", formats=("epub",))
    run(project)
    build_book(project, title="Sông nước")
    build(project)
    page = (project.output / "index.html").read_text("utf-8")
    section = page.partition('class="books"')[2].partition("</section>")[0]
    assert "German" in section
    assert "English" not in section


def _linked(project: Project) -> set[str]:
    page = (project.output / "index.html").read_text("utf-8")
    links = set(re.findall(r'href="([^"]+\.(?:html|md|epub))"', page))
    assert all((project.output / unquote(link)).exists() for link in links)
    return links


def test_a_persons_file_of_an_editions_name_is_not_listed(
    project: Project, echo: EchoEngine
) -> None:
    """Nor is it in the sitemap: it is nothing that a build made, and says nothing of reviews."""
    project = _with(project, site=SITE)
    project.output.mkdir()
    mine = project.output / "mua.en.html"
    mine.write_text("<h1>Mine</h1>")
    for _ in range(2):
        assert len(run(project).problems) == 1
        assert _linked(project) == {"mua.en.md", "mua.vi-en.html", "mua.vi-en.md"}
    assert "mua.en.html" not in (project.output / "sitemap.xml").read_text("utf-8")
    mine.unlink()
    run(project)
    assert "mua.en.html" in _linked(project)
    assert "mua.en.html" in (project.output / "sitemap.xml").read_text("utf-8")


def test_an_edition_that_was_edited_by_hand_is_listed(project: Project, echo: EchoEngine) -> None:
    """It is the article's all the same, also where nothing in it says so any more."""
    run(project)
    listed = _linked(project)
    (project.output / "mua.en.html").write_text("<h1>By hand</h1>")
    replace_in(project.seeds / "mua.txt", "Dân chạy lũ.", "Dân tránh lũ.")
    assert len(run(project).problems) == 1
    assert _linked(project) == listed


def test_editions_of_a_clone_are_listed(project: Project, echo: EchoEngine) -> None:
    """The stamps are in no repository; an edition in a format that is not built says so itself."""
    run(project)
    (project.output / ".stamps.json").unlink()
    page = project.output / "mua.vi-en.md"
    page.write_text("Mine.\n")
    build(project, formats=("html",))
    assert _linked(project) == {"mua.en.html", "mua.en.md", "mua.vi-en.html"}


def test_one_article_of_a_clone_leaves_the_others_listed(
    project: Project, echo: EchoEngine
) -> None:
    """The index and the feed have the editions that are there, whatever the stamps know."""
    (project.seeds / "nang.txt").write_text("Trời nắng.\n", "utf-8")
    (project.seeds / "gio.txt").write_text("Trời gió.\n", "utf-8")
    run(project)
    before = {n: (project.output / n).read_bytes() for n in ("index.html", "feed.xml")}
    (project.output / ".stamps.json").unlink()
    for _ in range(2):
        build(project, ("mua",))
        assert {name: (project.output / name).read_bytes() for name in before} == before
    (project.output / ".stamps.json").unlink()
    for edition in project.output.glob("gio.*"):
        edition.unlink()
    (project.output / "gio.en.html").write_text("<p>Mine.</p>", "utf-8")
    build(project, ("mua",))
    page = (project.output / "index.html").read_text("utf-8")
    assert "nang.en.html" in page
    assert "gio." not in page


def test_only_books_that_were_made_here_are_listed(project: Project, echo: EchoEngine) -> None:
    """Not a person's, nor the edition of an article that is gone, which a person edited."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    build(project, formats=("epub",))
    build_book(project, title="Lụt")
    edited = project.output / "hai.en.epub"
    edited.write_bytes(edited.read_bytes() + b"by hand")
    (project.output / "tho.en.epub").write_bytes(b"mine")
    (project.seeds / "hai.txt").unlink()
    run(project)
    assert edited.exists()
    books = {name for name in _linked(project) if not name.startswith("mua.")}
    assert books == {quote("Lụt.en.epub"), quote("Lụt.vi-en.epub")}


def test_a_content_folder_has_translations_alone(project: Project, echo: EchoEngine) -> None:
    """Under the articles' names, with front matter, and no list that the site's program makes."""
    project = _with(project, layout="content", output="content/en", formats=("md",))
    run(project)
    names = {path.name for path in project.output.iterdir() if not path.name.startswith(".")}
    assert names == {"mua.md"}
    text = (project.output / "mua.md").read_text("utf-8")
    header = yaml.safe_load(text.split("---\n")[1])
    assert header["lang"] == "en"
    assert header["title"]
    assert build(project).written == []
    (project.seeds / "mua.txt").unlink()
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    assert {path.name for path in project.output.glob("*.md")} == {"hai.md"}


@pytest.mark.parametrize("site", ["example.org", "ftp://example.org/", "https://e.org/?a=b", "x y"])
def test_a_site_is_an_address(project: Project, site: str) -> None:
    """Anything else is refused with the line."""
    path = project.root / "translate.toml"
    path.write_text(f'paper = "a4"\nsite = "{site}"\n', "utf-8")
    with pytest.raises(UsageError, match="'site' is no address") as caught:
        read_settings(path)
    assert str(caught.value.place).endswith("translate.toml:2")
