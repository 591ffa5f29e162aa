"""Tests of the concordance: words of either language, in articles and memories."""

from pathlib import Path

from starlette.testclient import TestClient
from support.review_page import ARTICLE, SOURCE, open_form

from translate.pipeline.memory import import_memory
from translate.project import Project
from translate.review.keys import key_of

_MEMORY = """\
<tmx version="1.4"><header segtype="sentence" srclang="vi"/><body><tu>
<tuv xml:lang="vi"><seg>Trời trở rét.</seg></tuv><tuv xml:lang="en"><seg>It turned cold.</seg></tuv>
</tu></body></tmx>
"""


def test_words_are_found_in_either_language(client: TestClient) -> None:
    """They are marked, and each sentence leads to its place; what people wrote is escaped."""
    form = {**open_form(client), "target": "<b>People</b> fled the flood.", "action": "save"}
    client.post(ARTICLE, data=form)
    key = key_of(SOURCE)
    english = client.get("/concordance", params={"words": "fled"}).text
    assert "&lt;b&gt;People&lt;/b&gt; <mark>fled</mark> the flood." in english
    assert f'href="{ARTICLE}?open={key}#s-{key}"' in english
    vietnamese = client.get("/concordance", params={"words": "chay lu"}).text
    assert "Dân <mark>chạy lũ</mark>." in vietnamese


def test_memories_are_searched_too(client: TestClient, drafted: Project, tmp_path: Path) -> None:
    """A sentence of one is shown with the memory's name."""
    old = tmp_path / "old.tmx"
    old.write_text(_MEMORY, "utf-8")
    import_memory(drafted, old)
    page = client.get("/concordance", params={"words": "cold"}).text
    assert "It turned <mark>cold</mark>." in page
    assert "memory old" in page


def test_no_words_and_no_hits_are_said(client: TestClient) -> None:
    """In the reader's language; without words there is only the form."""
    none = "No sentence of an article or a memory has these words"
    assert none not in client.get("/concordance").text
    assert none in client.get("/concordance", params={"words": "xyz"}).text
    page = client.get(
        "/concordance", params={"words": '"><xyz>'}, headers={"accept-language": "vi"}
    ).text
    assert "Không có câu nào" in page
    assert 'value="&#34;&gt;&lt;xyz&gt;"' in page
