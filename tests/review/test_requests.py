"""Tests of forms, and of answers to people or to the script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from support.review_page import ARTICLE, JSON, SOURCE, open_form

from translate.project import Project

FORMS = (ARTICLE, f"{ARTICLE}/.join", f"{ARTICLE}/.split", f"{ARTICLE}/.takeback")
FORMS += ("/article/none", "/article/%00", "/article/..%2f..%2fx")
NAMES = ("action", "source", "shown", "target", "comment", "earlier", "number", "after", "cut")
NAMES += ("anyway", "alternative", "language", "back", "open")
VALUES = (
    *("", "approve", "save", "restore", "revert", "look", SOURCE, "1", "9" * 9, "²", "-1", "vi"),
    *("\0", "\ud800", "[" * 10_000, '{"a":' * 3000, "{}", "[]", "null", "9" * 5000, "//evil"),
    json.dumps({"target": "\ud800", "approved": False, "comments": [], "previous": ""}),
    json.dumps({"target": {}, "approved": [], "comments": "x", "previous": 1}),
    json.dumps({"target": "x", "state": [], "comments": [], "previous": ""}),
    json.dumps({"target": "x", "approved": False, "comments": 3, "previous": ""}),
    json.dumps({"target": "x", "approved": False, "comments": ["a\nb", "\x1b"], "previous": ""}),
    json.dumps({"before": "a", "after": "b"}),
)


def _encoded(fields: dict[str, str]) -> Iterator[str]:
    for name, value in fields.items():
        yield f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.sampled_from(FORMS),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(VALUES) | st.text(), max_size=7),
    st.booleans(),
)
def test_a_crafted_form_is_refused(
    calm: TestClient, path: str, fields: dict[str, str], script: bool
) -> None:
    """Whatever is in it, from the page or from the script."""
    headers = {"content-type": "application/x-www-form-urlencoded"}
    if script:
        headers["accept"] = "application/json"
    answer = calm.post(path, content="&".join(_encoded(fields)), headers=headers)
    assert answer.status_code < 500, answer.text


@pytest.mark.parametrize("name", NAMES)
def test_one_crafted_field_among_sound_ones_is_refused(calm: TestClient, name: str) -> None:
    """A form as the page has it, but for one field."""
    headers = {"content-type": "application/x-www-form-urlencoded"}
    for value in VALUES:
        form = {"action": "save", **open_form(calm), name: value}
        answer = calm.post(ARTICLE, content="&".join(_encoded(form)), headers=headers)
        assert answer.status_code < 500, (value[:80], answer.text)


@pytest.mark.parametrize(
    "content", [b"a=1&" * 1000, b"action=%00", b"\xff\xfe=%ff", b"a" * 900_000]
)
def test_a_body_that_is_no_form_of_ours_is_refused(calm: TestClient, content: bytes) -> None:
    """Thousands of fields, zero bytes, no text at all."""
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert 400 <= calm.post(ARTICLE, content=content, headers=headers).status_code < 500


@pytest.mark.parametrize("path", ["/article/%00", "/article/%ff", "/article/a%2fb", "/static/%00"])
def test_odd_addresses_are_not_found(calm: TestClient, path: str) -> None:
    """No file has such a name."""
    assert 400 <= calm.get(path).status_code < 500
    for end in ("/.sentences", "/.findings", "/.matches?source=%00", "?open=%00&number=%ff"):
        assert calm.get(path + end).status_code < 500


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
