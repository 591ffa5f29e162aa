"""Tests of adding an article from the page."""

import base64

import pytest
from starlette.testclient import TestClient
from support.review_page import JSON

from translate.pipeline.build.book import build_book
from translate.project import Project

TEXT = "Nắng lên\n\nTrời đẹp. Dân mừng.\n"


def test_pasted_text_becomes_an_article(client: TestClient, drafted: Project) -> None:
    """It is called by its title, and its page opens at the first sentence."""
    response = client.post("/.add", data={"text": TEXT})
    assert response.url.path == "/article/nang-len"
    assert "Trời đẹp." in response.text
    assert (drafted.seeds / "nang-len.txt").read_text("utf-8") == TEXT
    assert drafted.catalog("nang-len").exists()


def test_a_file_becomes_an_article(client: TestClient, drafted: Project) -> None:
    """By its name without folders, in whatever encoding; the script gets the address."""
    data = base64.b64encode(TEXT.encode("utf-16")).decode()
    form = {"file": "../../Bài mới.txt", "data": data, "text": "", "address": ""}
    answer = client.post("/.add", data=form, headers=JSON)
    assert answer.json() == {"address": "/article/bai-moi?open=first"}
    assert (drafted.seeds / "bai-moi.txt").read_text("utf-8") == TEXT
    assert not list(drafted.root.parent.glob("*.txt"))


def test_a_book_becomes_an_article_a_chapter(client: TestClient, drafted: Project) -> None:
    """As ``translate add`` does; the page of the first one opens. A file of this machine is not."""
    build_book(drafted, title="Mưa lũ")
    data = base64.b64encode((drafted.output / "Mưa lũ.vi-en.epub").read_bytes()).decode()
    answer = client.post("/.add", data={"file": "../Sách.epub", "data": data}, headers=JSON)
    [chapter] = (drafted.seeds / "mua-lu").glob("*.html")
    assert answer.json() == {"address": f"/article/mua-lu/{chapter.stem}?open=first"}
    assert drafted.catalog(f"mua-lu/{chapter.stem}").exists()
    assert client.get(answer.json()["address"]).status_code == 200
    for broken in ("", base64.b64encode(b"no book").decode()):
        form = {"file": "/etc/a.epub", "data": broken}
        assert client.post("/.add", data=form, headers=JSON).status_code == 422


def test_a_large_file_fits(client: TestClient, drafted: Project) -> None:
    """Other forms have a smaller limit, which a text of two megabytes exceeds."""
    text = (" ".join(["Trời đẹp và dân mừng lắm"] * 3_000) + ".\n\n") * 20
    data = base64.b64encode(text.encode()).decode()
    assert len(data) > 2_000_000
    answer = client.post("/.add", data={"file": "to.txt", "data": data}, headers=JSON)
    assert answer.status_code == 200
    assert client.post("/article/mua", data={"target": text}, headers=JSON).status_code == 422


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"text": "  "}, 422, "no text to add"),
        ({"address": "/etc/passwd"}, 422, "not the address of a web page"),
        ({"address": "file:///etc/passwd"}, 422, "not the address of a web page"),
        ({"file": "/etc/passwd"}, 422, "no text to add"),
        ({"file": "a.exe", "data": "AAAA"}, 422, "no reader"),
        ({"file": "a.txt", "data": "!"}, 400, "not a file"),
        ({"text": TEXT, "name": "../a"}, 422, "no name for an article"),
        ({"text": TEXT, "name": "mua"}, 422, "another article"),
    ],
)
def test_what_is_refused(
    client: TestClient, drafted: Project, form: dict[str, str], status: int, error: str
) -> None:
    """In one line; nothing of this machine can be named, and nothing is written."""
    before = sorted(drafted.seeds.iterdir())
    answer = client.post("/.add", data=form, headers=JSON)
    assert (answer.status_code, error in answer.json()["error"]) == (status, True)
    assert sorted(drafted.seeds.iterdir()) == before
