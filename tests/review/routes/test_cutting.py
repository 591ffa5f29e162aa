"""Tests of joining, splitting, and undoing both by the page's forms."""

import pytest
from starlette.testclient import TestClient
from support.review_page import ARTICLE, JSON, SOURCE

from translate.catalogs.po import load
from translate.pipeline.edit import edit, rewritten
from translate.project import Project
from translate.review.keys import key_of


def test_join_and_split(client: TestClient) -> None:
    """The result is that of the commands; a sentence that no longer exists is refused."""
    fields = {"number": "2", "source": "Sáng 8/11, nước lên nhanh."}
    response = client.post(f"{ARTICLE}/.join", data=fields, headers=JSON)
    joined = "Sáng 8/11, nước lên nhanh. Dân chạy lũ."
    assert response.json()["address"] == f"{ARTICLE}?number=2"
    assert f'value="{joined}"' in client.get(f"{ARTICLE}?number=2").text
    assert client.post(f"{ARTICLE}/.join", data=fields, headers=JSON).status_code == 409
    fields = {"number": "2", "source": joined, "after": "Sáng 8/11,"}
    client.post(f"{ARTICLE}/.split", data=fields)
    assert "nước lên nhanh. Dân chạy lũ." in client.get(ARTICLE).text


@pytest.mark.parametrize("number", ["x", "", "9" * 5000, "0", "5"])
def test_a_number_that_no_sentence_has_is_refused(client: TestClient, number: str) -> None:
    """The error is one line, even for a number of thousands of digits."""
    fields = {"number": number, "source": SOURCE}
    answer = client.post(f"{ARTICLE}/.join", data=fields, headers=JSON)
    assert answer.status_code == 422
    assert "sentence" in answer.json()["error"]
    assert len(answer.json()["error"]) < 120


def test_a_cut_is_undone(client: TestClient, drafted: Project) -> None:
    """The data of its answer undoes it, but not over later changes by somebody else."""
    before = load(drafted.catalog("mua")).entries
    fields = {"number": "2", "source": "Sáng 8/11, nước lên nhanh."}
    cut = client.post(f"{ARTICLE}/.join", data=fields, headers=JSON).json()["cut"]
    undone = client.post(f"{ARTICLE}/.takeback", data={"cut": cut}, headers=JSON)
    assert undone.json() == {"address": f"{ARTICLE}?open={key_of(fields['source'])}"}
    assert load(drafted.catalog("mua")).entries == before
    client.post(f"{ARTICLE}/.join", data=fields)
    joined = "Sáng 8/11, nước lên nhanh. Dân chạy lũ."
    edit(drafted, "mua", joined, lambda unit: rewritten(unit, "Theirs."))
    assert client.post(f"{ARTICLE}/.takeback", data={"cut": cut}).status_code == 409


@pytest.mark.parametrize("cut", ["", "[]", "{}", '{"kind": "join"}', "[" * 100_000])
def test_an_invalid_cut_is_refused(client: TestClient, cut: str) -> None:
    """The page did not make such a form."""
    answer = client.post(f"{ARTICLE}/.takeback", data={"cut": cut}, headers=JSON)
    assert answer.status_code == 422
    assert "not made by this page" in answer.json()["error"]
