"""An article with blocks of every kind, from its file to the page on which it is reviewed."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.trees import every_kind

from translate.catalogs.po import load
from translate.model import Source, Verbatim
from translate.pipeline.run import run
from translate.project import Project
from translate.review.app import make_app
from translate.review.views import page_of
from translate.walk import places

HOME = "http://127.0.0.1:8419"


@pytest.fixture(name="kinds")
def _kinds(project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose article has every kind of block, drafted."""

    def read(source: Source) -> object:
        return every_kind()

    monkeypatch.setattr("translate.workspace.articles.READERS", {".txt": read})
    assert not run(project).problems
    return project


def test_the_page_has_every_block(kinds: Project) -> None:
    """The sentences of each passage under what it is, and between them what is not translated."""
    whole = every_kind()
    page = page_of(kinds, "mua")
    shown = [row.unit.source for row in page.rows]
    assert shown == [place.sentence.text for place in places(whole)]
    verbatim = [block.text for block in whole.blocks if isinstance(block, Verbatim)]
    assert [one.verbatim for one in page.passages if one.verbatim][: len(verbatim)] == verbatim
    kinds_shown = {one.kind.value for one in page.passages}
    assert {"heading", "list item", "cell", "note", "alternative text", "code"} <= kinds_shown


def test_a_browser_is_shown_every_block(kinds: Project) -> None:
    """In reading order, code with its spaces."""
    token = "-".join(["secret", "of", "the", "test"])
    client = TestClient(make_app(kinds, 8419, token), base_url=HOME)
    client.get(f"/?token={token}")
    page = unescape(client.get("/article/mua").text)
    found = re.findall(
        r'<p class="text" id="[^"]*-source">([^<]*)</p>|<pre[^>]*>([^<]*)</pre>', page
    )
    words = [source or verbatim for source, verbatim in found]
    expected = [
        text for one in page_of(kinds, "mua").passages
        for text in ([one.verbatim] if one.verbatim else [row.unit.source for row in one.rows])
    ]  # fmt: skip
    assert words == expected


def test_the_catalog_says_where_each_sentence_stands(kinds: Project) -> None:
    """Its comments have the places of the tree."""
    labels = [entry.extracted[0] for entry in load(kinds.catalog("mua")).entries]
    assert labels == [place.label for place in places(every_kind())]
    assert "image 1, alternative text" in labels
