"""Tests of forms, and of answers to people or to the script."""

import pytest
from starlette.testclient import TestClient
from support.review_page import ARTICLE, JSON, open_form

from translate.project import Project


def test_too_large_a_form_is_refused(client: TestClient) -> None:
    """It must not fill the memory."""
    assert client.post("/article/mua", data={"target": "x" * 1_100_000}).status_code == 422


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"action": "explode"}, 400),
        ({"shown": "{}"}, 422),
        ({"shown": '{"target": 1, "state": "x", "comments": [], "previous": ""}'}, 422),
        ({"source": "Câu này không có."}, 409),
        ({"target": " "}, 422),
    ],
)
def test_an_invalid_form_is_refused(
    client: TestClient, drafted: Project, fields: dict[str, str], status: int
) -> None:
    """An unknown action, a damaged form, a sentence that is gone, or nothing to approve."""
    before = drafted.catalog("mua").read_bytes()
    form = {**open_form(client), "action": "approve", **fields}
    answer = client.post(ARTICLE, data=form, headers=JSON)
    assert answer.status_code == status
    assert "\n" not in answer.json()["error"]
    assert drafted.catalog("mua").read_bytes() == before
