"""Tests of words replaced in many translations: shown, made where ticked, taken back."""

import re
from html import unescape

from starlette.testclient import TestClient
from support.review_page import ARTICLE, SOURCE, EntryOf, open_form

from translate.pipeline.update import update
from translate.project import Project

WANTED = {"old": "fled", "new": "escaped"}


def _approve(client: TestClient, target: str) -> None:
    form = {**open_form(client), "target": target, "action": "approve", "asked": "yes"}
    client.post(ARTICLE, data=form)


def _boxes(client: TestClient, **wanted: str) -> dict[str, str]:
    """The form of the preview as a browser sends it, every box ticked."""
    page = client.get("/replace", params=wanted).text
    form = page.partition('<form method="post" action="/replace">')[2].partition("</form>")[0]
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
    fields += re.findall(r'name="(make:[^"]+)" value="([^"]*)"', form)
    fields += [(name, "on") for name in re.findall(r'name="(keep:[^"]+)"', form)]
    return {unescape(name): unescape(value) for name, value in fields}


def test_nothing_changes_before_it_is_asked_for(client: TestClient, entry_of: EntryOf) -> None:
    """The preview shows both texts, with the old words marked."""
    _approve(client, "People fled the flood.")
    page = client.get("/replace", params=WANTED).text
    assert "People <mark>fled</mark> the flood." in page
    assert "People escaped the flood." in page
    assert entry_of(SOURCE).msgstr == "People fled the flood."


def test_a_reviewed_sentence_is_to_be_reviewed_again(client: TestClient, entry_of: EntryOf) -> None:
    """Unless its box says that it stays reviewed; the whole step is taken back at once."""
    _approve(client, "People fled the flood.")
    fields = _boxes(client, **WANTED)
    [keep] = [name for name in fields if name.startswith("keep:")]
    client.post("/replace", data={name: fields[name] for name in fields if name != keep})
    assert entry_of(SOURCE).msgstr == "People escaped the flood."
    assert entry_of(SOURCE).fuzzy
    assert "The replacement was taken back" in client.post("/replace/.undo").text
    assert entry_of(SOURCE).msgstr == "People fled the flood."
    assert not entry_of(SOURCE).fuzzy
    assert "Sentences changed: 1" in client.post("/replace", data=fields).text
    assert entry_of(SOURCE).msgstr == "People escaped the flood."
    assert not entry_of(SOURCE).fuzzy


def test_what_is_not_ticked_or_changed_meanwhile_stays(
    client: TestClient, entry_of: EntryOf
) -> None:
    """A form that was shown before another change replaces nothing."""
    _approve(client, "People fled the flood.")
    fields = _boxes(client, **WANTED)
    client.post("/replace", data=WANTED)
    assert entry_of(SOURCE).msgstr == "People fled the flood."
    _approve(client, "All people fled the flood.")
    page = client.post("/replace", data=fields).text
    assert "left as they are, since somebody changed them meanwhile: 1" in page
    assert entry_of(SOURCE).msgstr == "All people fled the flood."


def test_what_is_gone_is_not_called_changed(client: TestClient, drafted: Project) -> None:
    """A sentence that its article does not have any more, and an article that is gone."""
    _approve(client, "People fled the flood.")
    fields = _boxes(client, **WANTED)
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8").replace(SOURCE, "Trời nắng."), "utf-8")
    update(drafted)
    page = client.post("/replace", data=fields).text
    assert "Sentences changed: 0 · no longer in their articles: 1" in page
    odd = {"make:../../mua#1": "x", "make:": "y"}
    assert "no longer in their articles: 2" in client.post("/replace", data={**WANTED, **odd}).text
    drafted.catalog("mua").write_text("nothing of a catalog", "utf-8")
    page = client.post("/replace", data=fields).text
    assert "mua.po:1" in page
    assert "in their articles" not in page


def test_an_undo_says_when_there_is_nothing_to_undo(
    client: TestClient, entry_of: EntryOf, drafted: Project
) -> None:
    """And what could not be written then can be taken back later."""
    assert "Nothing to undo" in client.post("/replace/.undo").text
    _approve(client, "People fled the flood.")
    client.post("/replace", data=_boxes(client, **WANTED))
    path = drafted.catalog("mua")
    made = path.read_bytes()
    path.write_text("nothing of a catalog", "utf-8")
    assert "mua.po:1" in client.post("/replace/.undo").text
    path.write_bytes(made)
    assert "The replacement was taken back" in client.post("/replace/.undo").text
    assert entry_of(SOURCE).msgstr == "People fled the flood."
    assert "Nothing to undo" in client.post("/replace/.undo").text


def test_without_words_or_an_article_nothing_is_replaced(client: TestClient) -> None:
    """An unknown article is a page that is not there; no words are a form that is damaged."""
    assert client.get("/replace", params={**WANTED, "article": "none"}).status_code == 404
    assert client.post("/replace", data={"old": " ", "new": "x"}).status_code == 422
    assert (
        "No English has these words"
        in client.get("/replace", params={"old": "xyzzy", "new": ""}).text
    )
    assert client.post("/replace/.undo").status_code == 200
