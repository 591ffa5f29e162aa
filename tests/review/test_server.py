"""Starting and stopping the server."""

import uvicorn
from starlette.testclient import TestClient

from translate.project import Project
from translate.review.server import serve


def test_the_address_lets_in_whoever_knows_it(drafted: Project, monkeypatch) -> None:
    """It names the port, the article's first open sentence, and a secret that is new each time."""
    apps = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, sockets: apps.append(self.config.app))
    addresses: list[tuple[str, str]] = []
    for slug in ("mua", ""):
        serve(drafted, slug, 0, lambda *both: addresses.append(both))
    (article, _), (desk, opened) = addresses
    assert "/article/mua?open=first&token=" in article
    assert article.rpartition("=")[2] != desk.rpartition("=")[2]
    home = desk.partition("/?")[0]
    client = TestClient(apps[1], base_url=home)
    with client:  # as uvicorn does: start-up and shutdown pass the guard
        assert client.get(desk).status_code == 200
    assert client.get(article.replace(article.partition("/article")[0], home)).status_code == 200
    assert TestClient(apps[1], base_url=home).get("/").status_code == 403
    # what stands in the browser's arguments is of no use to whoever reads it there later
    assert [TestClient(apps[1], base_url=home).get(opened).status_code for _ in range(2)] == [
        200,
        403,
    ]
