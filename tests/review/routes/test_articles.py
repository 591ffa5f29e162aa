"""Tests of an article as a whole, without the page’s script."""

from starlette.testclient import TestClient
from support.review_page import ARTICLE, open_form

from translate.pipeline.run import run
from translate.project import Project


def test_a_missing_article_is_a_page(client: TestClient) -> None:
    """It says what to do, with status 404."""
    for name in ("none", "%00", "a%00.txt"):
        response = client.get(f"/article/{name}")
        assert response.status_code == 404
        assert "no article is called" in response.text


def test_an_article_of_a_sub_folder(client: TestClient, drafted: Project) -> None:
    """Its name has a slash; its addresses work as those of any other."""
    path = drafted.seeds / "2025/lũ.txt"
    path.parent.mkdir()
    path.write_text("Nước lên\n\nDân bỏ chạy.\n", "utf-8")
    run(drafted)
    address = "/article/2025/l%C5%A9"
    assert f'href="{address}?open=first"' in client.get("/").text
    assert "Dân bỏ chạy." in client.get(address).text
    assert client.get(f"{address}/.findings").status_code == 200
    form = {**open_form(client, "Dân bỏ chạy.", address), "target": "People fled."}
    client.post(address, data={**form, "action": "save"})
    assert "People fled." in drafted.catalog("2025/lũ").read_text("utf-8")


def test_what_is_left_when_all_are_reviewed(client: TestClient, drafted: Project) -> None:
    """The number of findings, and the next article with sentences to review, if any."""
    assert client.get(f"{ARTICLE}/.done").json()["next"] is None
    (drafted.seeds / "nang.txt").write_text("Nắng lên\n\nTrời đẹp.\n", "utf-8")
    run(drafted)
    left = client.get(f"{ARTICLE}/.done").json()
    assert left["next"] == {"title": "Nắng lên", "address": "/article/nang?open=first"}
    assert isinstance(left["findings"], int)
