"""An article as the rows and passages that its page shows."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.every_kind import every_kind
from support.review_page import ARTICLE, SOURCE, open_form

from translate.catalogs.po import load
from translate.model import Source, Verbatim
from translate.pipeline.run import run
from translate.project import Project
from translate.review.app import make_app
from translate.review.keys import key_of
from translate.review.views.article import page_of
from translate.walk import places

HOME = "http://127.0.0.1:8419"


@pytest.fixture(name="kinds")
def _kinds(project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose article has every kind of block, drafted."""

    def read(source: Source) -> object:
        return every_kind()

    monkeypatch.setattr("translate.workspace.plugins.readers.READERS", {".txt": read})
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


def test_an_article_is_running_text(client: TestClient) -> None:
    """Every sentence with its English, its state in words, its kind of block."""
    page = client.get(ARTICLE).text
    assert page.count('class="row draft"') == 4
    assert "EN: Dân chạy lũ." in page
    assert '<section class="passage" data-kind="heading">' in page
    assert '<span class="hidden">Sentence </span><span class="number">3</span>' in page
    assert '<form class="editor"' not in page.partition("<template")[0]


def test_a_repeated_sentence_opens_once(client: TestClient, drafted: Project) -> None:
    """One form, where it first stands: what is typed into another would be lost."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + f"\n{SOURCE}\n", "utf-8")
    page = client.get(f"{ARTICLE}?open={key_of(SOURCE)}").text.partition("<template")[0]
    assert page.count(f">{SOURCE}<") == 2
    assert page.count('<form class="editor"') == 1


def test_a_changed_article_can_be_taken_up(client: TestClient, drafted: Project) -> None:
    """Sentences that are not in the catalog yet are counted; a button takes them up."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + "\nTrời tạnh.\n", "utf-8")
    page = client.get(ARTICLE).text
    assert "1 sentences are not in its catalog yet" in page
    assert "not in the catalog" in page
    client.post(f"{ARTICLE}/.update", data={})
    page = client.get(ARTICLE).text
    assert "are not in its catalog" not in page
    assert 'class="row untranslated"' in page


def test_a_changed_source_shows_the_difference(client: TestClient, drafted: Project) -> None:
    """The old source beside the new one, word by word, without script too."""
    client.post(ARTICLE, data={**open_form(client), "target": "People fled.", "action": "approve"})
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8").replace("Dân chạy", "Người dân chạy"), "utf-8")
    client.post(f"{ARTICLE}/.update", data={})
    page = client.get(ARTICLE).text
    assert 'class="row source-changed"' in page
    assert "<ins>Người" in page
    assert "What changed in the source" in page


def test_a_repeated_sentence_is_one_sentence(client: TestClient, drafted: Project) -> None:
    """It counts each time, and both rows show the same English; ids stay unique."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + "\nTrời tạnh. Dân chạy lũ.\n", "utf-8")
    client.post(f"{ARTICLE}/.update", data={})
    page = client.get(f"{ARTICLE}?open={key_of(SOURCE)}").text
    assert "of 6 reviewed" in page
    assert page.count(f'data-key="{key_of(SOURCE)}"') == 2
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
