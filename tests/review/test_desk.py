"""Tests of the desk, the list of articles."""

from starlette.testclient import TestClient

from translate.project import Project


def test_the_desk_lists_articles_with_their_progress(client: TestClient) -> None:
    """It has title, name and reviewed sentences; for an article that cannot be read, the reason."""
    page = client.get("/").text
    assert "Mưa lớn ở miền Trung" in page
    assert "0 of 4 reviewed" in page
    assert 'href="/article/mua"' in page


def test_a_broken_article_does_not_hide_the_others(client: TestClient, drafted: Project) -> None:
    """Its problem is shown in its place."""
    (drafted.seeds / "hong.txt").write_bytes(b"M\xe9")
    page = client.get("/").text
    assert "is not UTF-8" in page
    assert "Mưa lớn ở miền Trung" in page
    assert client.get("/article/hong").status_code == 422
