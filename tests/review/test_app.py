"""Tests of which address does what."""

import re

import pytest
from starlette.testclient import TestClient
from support.review_page import ARTICLE, HOME, PORT, SOURCE, TOKEN, open_form

from translate.pipeline.run import run
from translate.project import Project
from translate.review.app import make_app
from translate.review.keys import key_of


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


def test_style_and_scripts_are_kept_for_one_run_of_the_server(
    client: TestClient, drafted: Project
) -> None:
    """Their address is new at each start, so that no other server's are in the browser's cache."""
    [style] = re.findall(r'href="(/static/[\w-]+)/style/base.css"', client.get("/").text)
    kept = client.get(f"{style}/style/base.css")
    assert kept.headers["cache-control"] == "private, max-age=86400, immutable"
    for other in ("/", ARTICLE, "/static/style/base.css", f"{style}x/style/base.css"):
        assert client.get(other).headers["cache-control"] == "no-store"
    again = TestClient(make_app(drafted, PORT, TOKEN), base_url=HOME)
    again.get(f"/?token={TOKEN}")
    assert style not in again.get("/").text
