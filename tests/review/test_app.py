"""Tests of which address does what."""

import pytest
from starlette.testclient import TestClient
from support.review_page import ARTICLE, SOURCE, open_form

from translate.pipeline.run import run
from translate.project import Project
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
