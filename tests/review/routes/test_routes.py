"""Every address of the page keeps the page's promises, whichever topic it belongs to.

The addresses are those of ``TOPICS``: one that is added is tested without a word here.
"""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from support.projects import files_under
from support.review_page import HOME, SOURCE, TOKEN

from translate.project import Project
from translate.review import routes
from translate.review.keys import key_of
from translate.review.routes import TOPICS

FILLED = {"{slug:path}": "mua", "{file:path}": "mua.vi-en.html"}
"""What stands for the parts of an address that vary."""


def _filled(path: str) -> str:
    for name, value in FILLED.items():
        path = path.replace(name, value)
    assert "{" not in path, f"say in FILLED what stands for a part of {path}"
    return path


READS = sorted(_filled(path) for topic in TOPICS for path in topic.reads)
FORMS = sorted(_filled(path) for topic in TOPICS for path in (*topic.forms, *topic.slow))
ALL = [*(("GET", path) for path in READS), *(("POST", path) for path in FORMS)]
EVERY = pytest.mark.parametrize(("method", "path"), ALL)

_FOLDER = Path(routes.__file__).parent.parent
_CODE = "\n".join(path.read_text("utf-8") for path in sorted(_FOLDER.rglob("*.py")))
_FIELD = (
    r"""(?:form|fields|query|query_params)(?:\.get\(|\[)"([\w-]+)"|"([\w-]+)" (?:not )?in form"""
)
FIELDS = sorted({name for pair in re.findall(_FIELD, _CODE) for name in pair if name})
"""The fields of forms and addresses, as the code asks for them."""
PREFIXED = ("make:mua#1", "keep:mua#1", "make:", "format:html", "format:x", "format:../x")
VALUES = (
    *("", " ", "1", "0", "-1", "9" * 30, "²", "on", "mua", "../../etc/passwd", "/", "//evil", "\0"),
    *("\ud800", "[" * 2000, "{}", "[]", "null", '["x"]', '{"before": 1}', SOURCE, key_of(SOURCE)),
    *(
        "approve",
        "look",
        "missing",
        "any",
        "num-value",
        "html",
        "docx",
        "vi",
        "<script>alert(1)</script>",
    ),
)


def _body(fields: dict[str, str]) -> str:
    return "&".join(
        f"{quote(name)}={quote(value.encode('utf-8', 'surrogatepass'))}"
        for name, value in fields.items()
    )


def _answers(
    client: TestClient, method: str, path: str, body: str = "", **headers: str
) -> list[Any]:
    """Return what a person is answered, and what the script is."""
    kind = {"content-type": "application/x-www-form-urlencoded", **headers}
    accepted = ("text/html", "application/json")
    return [
        client.request(method, path, content=body, headers={**kind, "accept": one})
        for one in accepted
    ]


def test_there_are_addresses_and_fields() -> None:
    """The tables below are not empty because something was renamed."""
    assert {"/", "/article/mua", "/article/mua/.edition", "/glossary"} <= set(READS)
    assert {"/article/mua", "/article/mua/.draft", "/.add", "/replace/.undo"} <= set(FORMS)
    assert {"action", "shown", "source", "old", "open", "words"} <= set(FIELDS)


@EVERY
def test_strangers_are_refused(
    stranger: TestClient, drafted: Project, method: str, path: str
) -> None:
    """Without the cookie, with a wrong one, or with the secret in a form; nothing changes."""
    before = files_under(drafted.root)
    for cookie in ("", "songngu-8419=guess", f"songngu-8419={TOKEN}"):
        for answer in _answers(stranger, method, path, f"token={TOKEN}", cookie=cookie):
            assert answer.status_code == 403
            assert "Dân" not in answer.text
    assert files_under(drafted.root) == before


@EVERY
def test_other_names_of_this_machine_are_refused(
    client: TestClient, drafted: Project, method: str, path: str
) -> None:
    """By DNS rebinding another site's page could read ours; nothing changes."""
    before = files_under(drafted.root)
    for host in ("evil.example:8419", "127.0.0.1:80", "localhost.evil.example:8419"):
        for answer in _answers(client, method, path, host=host, origin=f"http://{host}"):
            assert answer.status_code == 421
    assert files_under(drafted.root) == before


@pytest.mark.parametrize("path", FORMS)
def test_forms_of_other_sites_are_refused(client: TestClient, drafted: Project, path: str) -> None:
    """And such as do not say where they come from."""
    before = files_under(drafted.root)
    for origin in ("https://evil.example", "null", "", f"{HOME}0", HOME.replace("http", "https")):
        for answer in _answers(
            client, "POST", path, _body(dict.fromkeys(FIELDS, "1")), origin=origin
        ):
            assert answer.status_code == 403
    del client.headers["origin"]
    assert {one.status_code for one in _answers(client, "POST", path)} == {403}
    assert files_under(drafted.root) == before


@EVERY
def test_other_methods_are_refused(
    calm: TestClient, drafted: Project, method: str, path: str
) -> None:
    """What is read is only read, what is sent is only sent, and there is nothing else."""
    before = files_under(drafted.root)
    others = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}
    others |= {"GET"} - {"GET" for read in READS if read == path}
    others |= {"POST"} - {"POST" for form in FORMS if form == path}
    for other in others:
        for answer in _answers(calm, other, path, _body(dict.fromkeys(FIELDS, "1"))):
            assert 400 <= answer.status_code < 500, (other, method)
    assert files_under(drafted.root) == before


@EVERY
def test_every_answer_has_the_policy(calm: TestClient, method: str, path: str) -> None:
    """Only our files load and no inline script runs; an edition runs nothing at all."""
    for answer in _answers(calm, method, path, "a=b"):
        policy = answer.headers["content-security-policy"]
        parts = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
        assert parts["default-src"] == "'none'"
        assert parts["base-uri"] == "'none'"
        assert parts["frame-ancestors"] in {"'none'", "'self'"}
        if "sandbox" in parts:
            assert "allow-scripts" not in parts["sandbox"]
            assert "script-src" not in parts
        else:
            assert parts["script-src"] == parts["style-src"] == parts["form-action"] == "'self'"
            assert parts["frame-ancestors"] == "'none'"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", READS)
def test_reading_changes_nothing(calm: TestClient, drafted: Project, path: str) -> None:
    """Whatever the address says; another site may lead the browser there."""
    before = files_under(drafted.root)
    for value in VALUES:
        fields = _body(dict.fromkeys(FIELDS, value[:200]))
        assert calm.get(f"{path}?{fields}").status_code < 500, value
    assert files_under(drafted.root) == before


@pytest.mark.parametrize("path", FORMS)
def test_a_crafted_form_is_refused(calm: TestClient, drafted: Project, path: str) -> None:
    """With one value in all fields or some; what is refused changes nothing."""
    for value, names in product(VALUES, (FIELDS, FIELDS[::2], PREFIXED)):
        before = files_under(drafted.root)
        answer, again = _answers(calm, "POST", path, _body(dict.fromkeys(names, value)))
        assert max(answer.status_code, again.status_code) < 500, (names, value, again.text)
        if answer.status_code >= 400 and again.status_code >= 400:
            assert files_under(drafted.root) == before
    for body in ("a=1&" * 6000, "%00=%00", "=", "&&", "x" * 10_000):
        for answer in _answers(calm, "POST", path, body):
            assert answer.status_code < 500


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.sampled_from(FORMS),
    st.dictionaries(
        st.sampled_from((*FIELDS, *PREFIXED)), st.sampled_from(VALUES) | st.text(), max_size=7
    ),
)
def test_no_crafted_form_is_an_error_of_the_program(
    calm: TestClient, path: str, fields: dict[str, str]
) -> None:
    """Whatever is in it, from the page or from the script."""
    for answer in _answers(calm, "POST", path, _body(fields)):
        assert answer.status_code < 500, answer.text
