"""Tests of the edition beside the work."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from support.projects import files_under
from support.review_page import JSON, SOURCE, open_form

from translate.pipeline.build import build
from translate.project import Project
from translate.review.keys import key_of

PREVIEW = "/article/mua/.edition"


def test_it_is_the_edition_as_a_build_makes_it(client: TestClient, drafted: Project) -> None:
    """In either arrangement; an unknown one is the English alone."""
    build(drafted, formats=("html",))
    before = files_under(drafted.root)
    english = (drafted.output / "mua.en.html").read_bytes()
    assert client.get(PREVIEW).content == english
    assert client.get(f"{PREVIEW}?kind=../../etc").content == english
    bilingual = client.get(f"{PREVIEW}?kind=bilingual").content
    assert bilingual == (drafted.output / "mua.vi-en.html").read_bytes()
    assert files_under(drafted.root) == before


def test_it_shows_what_was_saved_just_now(client: TestClient, drafted: Project) -> None:
    """Without a build: the output folder stays as it is."""
    before = files_under(drafted.output)
    form = {**open_form(client), "action": "save", "target": "They fled the flood."}
    assert client.post("/article/mua", data=form, headers=JSON).status_code == 200
    assert "They fled the flood." in client.get(PREVIEW).text
    assert files_under(drafted.output) == before


def test_it_has_no_rights(client: TestClient) -> None:
    """It runs nothing, sends nothing, and only our own page may frame it."""
    policy = client.get(PREVIEW).headers["content-security-policy"]
    assert policy.startswith("sandbox allow-same-origin; default-src 'none';")
    assert "script" not in policy
    assert "connect" not in policy
    assert "form-action 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    page = client.get("/article/mua").headers["content-security-policy"]
    assert "frame-src 'self'" in page
    assert "frame-ancestors 'none'" in page
    assert "sandbox" not in page


def test_an_articles_script_stays_text(client: TestClient, drafted: Project) -> None:
    """Markup of an article or its English is spelt out."""
    form = {**open_form(client), "action": "save", "target": "<script>alert(1)</script> & rain"}
    client.post("/article/mua", data=form, headers=JSON)
    page = client.get(PREVIEW).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_places_are_by_the_keys_of_the_page(client: TestClient) -> None:
    """The page finds the open sentence in the frame by them."""
    places = client.get("/article/mua/.places").json()
    anchor, number = places[key_of(SOURCE)]
    assert number >= 1
    assert f'id="{anchor}"' in client.get(PREVIEW).text


@pytest.mark.parametrize("path", [".edition", ".places"])
def test_only_the_person_at_this_machine_sees_it(stranger: TestClient, path: str) -> None:
    """Without the cookie, or under another host name, nothing is shown."""
    assert stranger.get(f"/article/mua/{path}").status_code == 403
    evil = {"host": "evil.example:8419"}
    assert stranger.get(f"/article/mua/{path}", headers=evil).status_code == 421


@pytest.mark.parametrize("slug", ["none", "../mua", "..%2Fseeds%2Fmua", "%00"])
def test_there_is_no_preview_of_another_file(client: TestClient, slug: str) -> None:
    """An article's name leads to articles only."""
    for path in (".edition", ".places"):
        assert client.get(f"/article/{slug}/{path}").status_code in {404, 422}
