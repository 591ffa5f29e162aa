"""Tests of the page without its script: reading, changing and approving single sentences."""

import pytest
from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.review_page import ARTICLE, SOURCE, open_form

from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.pipeline.run import run
from translate.project import Project
from translate.review.keys import key_of


def test_a_missing_article_is_a_page(client: TestClient) -> None:
    """It says what to do, with status 404."""
    for name in ("none", "%00", "a%00.txt"):
        response = client.get(f"/article/{name}")
        assert response.status_code == 404
        assert "no article is called" in response.text


def test_findings_of_the_whole_article(client: TestClient) -> None:
    """They are counted by sentence and severity."""
    form = {**open_form(client), "target": "People fled in 2019.", "action": "save"}
    client.post(ARTICLE, data=form)
    found = client.get(f"{ARTICLE}/.findings").json()
    assert sum(found[key_of(SOURCE)].values()) > 0


def test_matches_of_the_memory(client: TestClient, drafted: Project) -> None:
    """A similar reviewed sentence is shown with its differences, but never the sentence itself."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + "\nSáng 9/11, nước lên nhanh.\n", "utf-8")
    client.post(f"{ARTICLE}/.update", data={})
    form = {**open_form(client, "Sáng 9/11, nước lên nhanh."), "target": "On November 9 it rose."}
    client.post(ARTICLE, data={**form, "action": "approve"})
    asked = {"source": "Sáng 8/11, nước lên nhanh."}
    [match] = client.get(f"{ARTICLE}/.matches", params=asked).json()
    assert match["target"] == "On November 9 it rose."
    assert match["percent"] > 75
    assert ["old", "9/11"] in match["diff"]
    itself = {"source": "Sáng 9/11, nước lên nhanh."}
    assert client.get(f"{ARTICLE}/.matches", params=itself).json() == []
    assert client.get(f"{ARTICLE}/.matches", params={"source": "Không có."}).json() == []


def test_a_match_of_the_memory_shows_what_it_was_made_for(
    client: TestClient, drafted: Project, echo: EchoEngine
) -> None:
    """It is not a difference of the source, and the sentence is an ordinary draft."""
    drafted.memory().mkdir(parents=True)
    memory = render_tmx(
        FileHeader("vi", "en"), [TranslationUnit("Bà con vùng thấp đã chạy lũ.", "They fled.", "a")]
    )
    (drafted.memory() / "old.tmx").write_bytes(memory)
    echo.silent = True
    path = drafted.seeds / "mua.txt"
    path.write_text(f"{path.read_text('utf-8')} Bà con vùng thấp chạy lũ.\n", "utf-8")
    run(drafted)
    page = client.get(ARTICLE).text
    assert "Compared with the sentence it was made for" in page
    assert "<del>đã" in page
    assert 'class="row source-changed"' not in page


def test_an_article_of_a_sub_folder(client: TestClient, drafted: Project) -> None:
    """Its name has a slash; its addresses work as those of any other."""
    path = drafted.seeds / "2025/lũ.txt"
    path.parent.mkdir()
    path.write_text("Nước lên\n\nDân bỏ chạy.\n", "utf-8")
    run(drafted)
    address = "/article/2025/l%C5%A9"
    assert f'href="{address}"' in client.get("/").text
    assert "Dân bỏ chạy." in client.get(address).text
    assert client.get(f"{address}/.findings").status_code == 200
    form = {**open_form(client, "Dân bỏ chạy.", address), "target": "People fled."}
    client.post(address, data={**form, "action": "save"})
    assert "People fled." in drafted.catalog("2025/lũ").read_text("utf-8")


@pytest.mark.parametrize("name", ["sentences", "findings", "matches", "update", "join", "split"])
def test_an_article_may_be_called_as_what_is_asked_of_another(
    client: TestClient, drafted: Project, name: str
) -> None:
    """It is read and edited at its own address, and what is asked of the other is answered."""
    path = drafted.seeds / f"mua/{name}.txt"
    path.parent.mkdir()
    path.write_text("Nước lên\n\nDân bỏ chạy.\n", "utf-8")
    run(drafted)
    address = f"{ARTICLE}/{name}"
    form = {**open_form(client, "Dân bỏ chạy.", address), "target": "People fled."}
    client.post(address, data={**form, "action": "save"})
    assert "People fled." in drafted.catalog(f"mua/{name}").read_text("utf-8")
    assert key_of(SOURCE) in client.get(f"{ARTICLE}/.sentences").json()
