"""An article's files are read when they are asked for, once, and what follows is derived once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import IO, cast

import pytest
from support.echo import EchoEngine

from translate.errors import InputError, UsageError
from translate.pipeline.run import run
from translate.project import Project
from translate.workspace.articles.files import CatalogFiles, find_article, find_articles


def test_nothing_is_read_before_it_is_asked_for(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then each file once, whatever is derived from it."""
    run(project)
    reads: Counter[str] = Counter()
    open_file = Path.open

    def counted(path: Path, mode: str) -> IO[bytes]:
        reads[path.name] += 1
        return cast("IO[bytes]", open_file(path, mode))

    monkeypatch.setattr(Path, "open", counted)
    files = find_article(project, "mua")
    assert not reads
    assert files.units.keys() == set(files.sentences)
    assert not files.unused_corrections
    assert files.revised == "2025-11-05"
    assert files.article.slug == "mua"
    assert files.sources[0].startswith(b"date: 2025")
    assert files.units is files.units
    assert reads == {"mua.txt": 1, "mua.po": 1, "mua.jsonl": 1}
    assert files.unread().catalog_data == files.catalog_data
    assert reads["mua.po"] == 2


def test_without_a_catalog_there_are_no_units(project: Project) -> None:
    """Nor drafts, nor a date; the article is there all the same."""
    files = find_article(project, "mua")
    assert (files.catalog, files.units, files.drafts, files.revised) == (None, {}, {}, "")
    assert len(files.sentences) == 4
    assert CatalogFiles(project, "mua").units == {}


AGAIN = """\
<p>Ghe bán bún<sup><a href="#fn1">[1]</a></sup>. Mưa lớn<sup><a href="#fn1">[1:1]</a></sup>.</p>
<ol><li id="fn1"><p>Bún nước lèo.</p></li></ol>
"""


@pytest.mark.parametrize(
    ("reviewed", "form"),
    [("Mưa lớn<p1><a2>[1:1]</a2></p1>.", "0.1"), ("Mưa lớn<n1/>.", ""), ("Nắng to.", "")],
)
def test_a_page_is_read_as_it_was_while_its_review_needs_that(
    project: Project, reviewed: str, form: str
) -> None:
    """The second reference to a note was once read as a link."""
    (project.seeds / "bun.html").write_text(AGAIN, "utf-8")
    catalog = project.catalog("bun")
    catalog.parent.mkdir(parents=True, exist_ok=True)
    catalog.write_text(
        f'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "{reviewed}"\nmsgstr "Rain."\n'
    )
    files = find_article(project, "bun")
    assert files.article.reading.form == form
    assert (reviewed in files.sentences) is (reviewed != "Nắng to.")


POINTED = """\
<p>Ghe bán bún<sup><a href="#fn1" id="r1">1</a></sup>.</p>
<p id="fn1"><a href="#r1">1</a>. Bún nước lèo.</p>
"""


@pytest.mark.parametrize(
    ("reviewed", "form"), [(". Bún nước lèo.", "0.1-2"), ("Bún nước lèo.", ""), ("Nắng to.", "")]
)
def test_the_point_of_a_note_stays_while_a_review_has_it(
    project: Project, reviewed: str, form: str
) -> None:
    """A note once began with the point of its number."""
    (project.seeds / "bun.html").write_text(POINTED, "utf-8")
    catalog = project.catalog("bun")
    catalog.parent.mkdir(parents=True, exist_ok=True)
    catalog.write_text(
        f'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "{reviewed}"\nmsgstr "Noodles."\n'
    )
    files = find_article(project, "bun")
    assert files.article.reading.form == form
    assert (reviewed in files.sentences) is (reviewed != "Nắng to.")


def test_cuts_by_hand_that_match_nothing_are_known(project: Project) -> None:
    """In their file's order; those that match are applied."""
    path = project.corrections("mua")
    path.parent.mkdir(parents=True)
    cuts = (
        "join\n  Gió.\n  Bão.\n"
        "join\n  Sáng 8/11, nước lên nhanh.\n  Dân chạy lũ.\n"
        "split\n  Trời\n  tạnh.\n"
    )
    path.write_text(cuts, "utf-8")
    files = find_article(project, "mua")
    assert "Sáng 8/11, nước lên nhanh. Dân chạy lũ." in files.sentences
    assert [one.first for one in files.unused_corrections] == ["Gió.", "Trời"]


def test_reviewed_sentences_keep_their_cuts_unless_somebody_changes_them(project: Project) -> None:
    """A catalog of an earlier version has one sentence where the rules find two."""
    two = ["Sáng 8/11, nước lên nhanh.", "Dân chạy lũ."]
    one = " ".join(two)
    path = project.catalog("mua")
    path.parent.mkdir(parents=True)
    path.write_text(f'msgid "{one}"\nmsgstr "Waters rose. People fled."\n', "utf-8")
    files = find_article(project, "mua")
    assert one in files.sentences
    recut = files.recutting(frozenset({one}))
    assert one not in recut.sentences
    assert set(two) <= set(recut.sentences)
    path.write_text(f'#, fuzzy\nmsgid "{one}"\nmsgstr "Waters rose."\n', "utf-8")
    assert one in files.sentences  # read once
    assert one not in files.unread().sentences


def test_what_is_wrong_with_a_file_is_said_when_it_is_asked_for(project: Project) -> None:
    """The other files are as good as before."""
    project.catalog("mua").parent.mkdir(parents=True)
    project.catalog("mua").write_bytes(b'msgid "a\n')
    files = find_article(project, "mua")
    assert files.catalog_data == b'msgid "a\n'
    with pytest.raises(InputError, match="closing quote"):
        files.units  # noqa: B018 - to ask is what fails
    assert files.sentences
    with pytest.raises(UsageError, match="no article is called"):
        list(find_articles(project, ("lu",)))
