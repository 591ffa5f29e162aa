"""Tests of drafting by the page's forms: what is written, and what never is."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.review_page import ARTICLE, HOME, JSON, PORT, SOURCE, TOKEN, EntryOf, open_form

from translate.engines import starter_package
from translate.errors import ModelError
from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.update import update
from translate.project import Project
from translate.review.app import make_app
from translate.review.keys import key_of

KEY = key_of(SOURCE)


def _fields(wanted: str, *sources: str, model: str = "") -> dict[str, str]:
    sources = sources or (SOURCE,)
    return {"sources": json.dumps(sources), "wanted": wanted, "model": model}


def _draft(client: TestClient, wanted: str, *sources: str, model: str = ""):
    fields = _fields(wanted, *sources, model=model)
    return client.post(f"{ARTICLE}/.draft", data=fields, headers=JSON)


def test_a_joined_sentence_is_drafted(client: TestClient, echo: EchoEngine) -> None:
    """As ``translate join`` does; a sentence that has English is left alone."""
    joined = f"Sáng 8/11, nước lên nhanh. {SOURCE}"
    fields = {"number": "2", "source": "Sáng 8/11, nước lên nhanh."}
    client.post(f"{ARTICLE}/.join", data=fields, headers=JSON)
    echo.asked.clear()
    answer = _draft(client, "missing", "Mưa lớn ở miền Trung", joined, "Không có.").json()
    assert echo.asked == [joined]
    assert answer.keys() == {key_of(joined), key_of("Mưa lớn ở miền Trung")}
    found = answer[key_of(joined)]
    assert (found["target"], found["state"]) == (f"EN: {joined}", "draft")
    assert found["became"] == "entered"
    assert answer[key_of("Mưa lớn ở miền Trung")]["became"] == "nothing"


@pytest.mark.parametrize("wanted", ["drafts", "any"])
def test_an_untouched_draft_is_drafted_again(
    client: TestClient, echo: EchoEngine, entry_of: EntryOf, wanted: str
) -> None:
    """It stays a draft; undo takes the old one back, which is a draft still."""
    before = open_form(client)
    echo.prefix = "NEW: "
    answer = _draft(client, wanted).json()[KEY]
    assert (answer["target"], answer["state"]) == (f"NEW: {SOURCE}", "draft")
    assert entry_of(SOURCE).fuzzy
    undo = {**before, "action": "restore", "earlier": before["shown"], "shown": answer["shown"]}
    undone = client.post(ARTICLE, data=undo, headers=JSON).json()
    assert (undone["target"], undone["state"]) == (f"EN: {SOURCE}", "draft")


@pytest.mark.parametrize("done", [False, True])
def test_what_a_person_wrote_stays(
    client: TestClient, echo: EchoEngine, drafted: Project, entry_of: EntryOf, *, done: bool
) -> None:
    """Edited or approved: the new draft is proposed where it was asked for, else not made."""
    edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, "People fled."))
    if done:
        edit(drafted, "mua", SOURCE, approved)
    before = drafted.catalog("mua").read_bytes()
    echo.asked.clear()
    echo.prefix = "NEW: "
    for wanted in ("missing", "drafts"):
        assert _draft(client, wanted).json()[KEY]["became"] == "nothing"
    assert not echo.asked
    answer = _draft(client, "any").json()[KEY]
    assert (answer["became"], answer["target"]) == ("proposed", "People fled.")
    assert answer["alternatives"][0]["text"] == f"NEW: {SOURCE}"
    assert drafted.catalog("mua").read_bytes() == before
    assert entry_of(SOURCE).fuzzy != done


def test_what_is_written_while_the_machine_drafts_stays(
    client: TestClient, echo: EchoEngine, drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forms do not wait for the machine, and its draft never takes the place of their text."""
    form = open_form(client)
    started, go_on = threading.Event(), threading.Event()
    draft = echo.draft

    def slowly(*asked):
        started.set()
        assert go_on.wait(10)
        return draft(*asked)

    monkeypatch.setattr(echo, "draft", slowly)
    answers: list[dict[str, str]] = []
    other = TestClient(client.app, base_url=HOME, headers=client.headers, cookies=client.cookies)
    drafting = threading.Thread(target=lambda: answers.append(_draft(other, "any").json()[KEY]))
    drafting.start()
    assert started.wait(10)
    saved = client.post(ARTICLE, data={**form, "action": "save", "target": "Mine."}, headers=JSON)
    assert saved.json()["target"] == "Mine."
    go_on.set()
    drafting.join()
    assert (answers[0]["became"], answers[0]["target"]) == ("proposed", "Mine.")
    assert 'msgstr "Mine."' in drafted.catalog("mua").read_text("utf-8")


@pytest.mark.parametrize("empty", [False, True])
def test_a_draft_that_came_meanwhile_gives_way(
    client: TestClient, echo: EchoEngine, drafted: Project, *, empty: bool
) -> None:
    """To what a person typed where there was none, or another; but nobody's text gives way."""
    if empty:
        edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, ""))
    form = open_form(client)
    echo.prefix = "NEW: "
    assert _draft(client, "any").json()[KEY]["became"] == "entered"
    typed = {**form, "action": "save", "target": "Mine."}
    saved = client.post(ARTICLE, data=typed, headers=JSON)
    assert (saved.status_code, saved.json()["target"]) == (200, "Mine.")
    other = {**form, "action": "save", "target": "Somebody else's."}
    assert client.post(ARTICLE, data=other, headers=JSON).status_code == 409


def test_without_a_model_the_problem_is_one_line(
    client: TestClient, drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says how to get one; the page works as before."""
    before = drafted.catalog("mua").read_bytes()

    def broken(*_: object) -> None:
        raise ModelError("no model", hint="see `translate models list`")

    monkeypatch.setattr("translate.workspace.engine.open_engine", broken)
    answer = _draft(client, "any")
    assert answer.status_code == 422
    assert answer.json()["error"] == "no model; see `translate models list`"
    assert drafted.catalog("mua").read_bytes() == before
    assert client.get(ARTICLE).status_code == 200


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"sources": "[", "wanted": "any"},
        {"sources": "{}", "wanted": "any"},
        {"sources": "[1]", "wanted": "any"},
        {"sources": "[" * 100_000, "wanted": "any"},
        {"sources": json.dumps([SOURCE] * 17), "wanted": "any"},
        {"sources": "[]", "wanted": "everything"},
    ],
)
def test_a_form_that_no_page_of_ours_sends_is_refused(
    client: TestClient, fields: dict[str, str]
) -> None:
    """Nothing is drafted for it."""
    assert client.post(f"{ARTICLE}/.draft", data=fields, headers=JSON).status_code == 400


@pytest.mark.parametrize("model", ["/etc/passwd", "../starter", "translate-xx_yy", "~/model"])
def test_only_a_model_of_the_list_drafts(client: TestClient, model: str) -> None:
    """A form is no way to open other files."""
    answer = _draft(client, "any", model=model)
    assert answer.status_code == 422
    assert "no model" in answer.json()["error"]


def test_an_article_that_does_not_exist_is_not_found(client: TestClient) -> None:
    """As with every other form."""
    answer = client.post("/article/none/.draft", data=_fields("any"), headers=JSON)
    assert answer.status_code == 404


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://127.0.0.1:80"])
def test_another_site_drafts_nothing(
    client: TestClient, echo: EchoEngine, drafted: Project, origin: str
) -> None:
    """A form on another page is refused, even with the cookie."""
    before = drafted.catalog("mua").read_bytes()
    echo.asked.clear()
    headers = {**JSON, "origin": origin}
    answer = client.post(f"{ARTICLE}/.draft", data=_fields("any"), headers=headers)
    assert answer.status_code == 403
    assert not echo.asked
    assert drafted.catalog("mua").read_bytes() == before


def test_without_the_secret_nothing_is_drafted_or_listed(stranger: TestClient) -> None:
    """Strangers learn of no model either."""
    assert stranger.post(f"{ARTICLE}/.draft", data=_fields("any")).status_code == 403
    assert stranger.get(f"{ARTICLE}/.models").status_code == 403


def test_the_bundled_model_drafts_and_another_one_again(project: Project, installed: Path) -> None:
    """With the real models of the machine: they are listed, and each records its own drafts."""
    with starter_package() as package:
        shutil.copytree(package.path, installed / "translate-vi_en-1_9")
    metadata = installed / "translate-vi_en-1_9" / "metadata.json"
    stated = json.loads(metadata.read_text("utf-8"))
    metadata.write_text(json.dumps({**stated, "package_version": "1.9"}), "utf-8")
    update(project)
    client = TestClient(make_app(project, PORT, TOKEN), base_url=HOME, headers={"origin": HOME})
    client.get(f"/?token={TOKEN}")
    choices = client.get(f"{ARTICLE}/.models").json()
    assert [one["setting"] for one in choices] == ["translate-vi_en-1_9", "starter"]
    assert choices[0]["label"] == "translate-vi_en 1.9"
    found = _draft(client, "missing").json()[KEY]
    assert found["state"] == "draft"
    assert "flood" in found["target"].lower()
    assert _draft(client, "any", model="starter").json()[KEY]["state"] == "draft"
    lines = project.drafts("mua").read_text("utf-8").splitlines()
    models = [json.loads(line).get("model") for line in lines]
    assert models[0] == "translate-vi_en 1.9"
    assert models[-1].startswith("translate-vi_en-starter ")
