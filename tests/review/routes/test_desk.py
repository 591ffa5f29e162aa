"""Tests of the choice of the interface's language."""

from starlette.testclient import TestClient


def test_the_interface_speaks_vietnamese(client: TestClient) -> None:
    """By the browser's wish, or by choice, which is remembered."""
    assert '<html lang="vi">' in client.get("/", headers={"accept-language": "vi-VN,en"}).text
    assert '<html lang="en">' in client.get("/", headers={"accept-language": "fr"}).text
    response = client.post("/language", data={"language": "vi", "back": "/article/mua"})
    assert response.url.path == "/article/mua"
    assert "Duyệt" in response.text
    assert client.post("/language", data={"language": "xx"}).status_code == 400
    away = {"language": "vi", "back": "//example.org"}
    response = client.post("/language", data=away, follow_redirects=False)
    assert response.headers["location"] == "/example.org"
