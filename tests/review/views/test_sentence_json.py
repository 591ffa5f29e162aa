"""Tests of a sentence as JSON for the browser."""

import pytest
from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.review_page import ARTICLE, JSON, SOURCE, EntryOf, open_form

from translate.project import Project
from translate.review.keys import key_of


def test_the_script_gets_what_it_shows(client: TestClient) -> None:
    """JSON has the text, the state, the difference from the draft, and the marks."""
    form = {**open_form(client), "target": "EN: Dân chạy mưa.", "action": "save"}
    answer = client.post(ARTICLE, data=form, headers=JSON).json()
    assert (answer["state"], answer["done"]) == ("edited-draft", False)
    assert ["old", "lũ"] in answer["diff"]
    assert ["new", "mưa"] in answer["diff"]
    assert set(answer["marks"]) == {"source", "target"}
    listed = client.get(f"{ARTICLE}/.sentences").json()
    assert listed[key_of(SOURCE)]["shown"] == answer["shown"]


def test_the_script_gets_the_alternatives(client: TestClient, echo: EchoEngine) -> None:
    """The machine's other proposals have their differences from the English, which is left out."""
    form = {**open_form(client), "target": "OR: Dân chạy lũ.", "action": "look"}
    assert client.post(ARTICLE, data=form, headers=JSON).json()["alternatives"] == [
        {
            "text": "OR: Dân chạy lũ.",
            "diff": [["old", "EN"], ["new", "OR"], ["same", ": Dân chạy lũ."]],
            "variant": "EN → OR",
        },
        {
            "text": "OH: Dân chạy lũ.",
            "diff": [["old", "EN"], ["new", "OH"], ["same", ": Dân chạy lũ."]],
            "variant": "EN → OH",
        },
    ]
    answer = client.post(ARTICLE, data={**form, "action": "save"}, headers=JSON).json()
    assert [one["text"] for one in answer["alternatives"]] == ["OH: Dân chạy lũ."]


def test_a_term_says_which_forbidden_words_it_replaces(
    client: TestClient, drafted: Project
) -> None:
    """Of its own source only, as they are written in the English."""
    glossary = "source,target,forbidden\nlũ,flood,\nlũ,deluge,yes\ndân,people,\n"
    drafted.glossary().parent.mkdir(parents=True, exist_ok=True)
    drafted.glossary().write_text(glossary, "utf-8")
    form = {**open_form(client), "target": "The Deluges, a deluge.", "action": "save"}
    terms = client.post(ARTICLE, data=form, headers=JSON).json()["terms"]
    assert {one["target"]: one["instead"] for one in terms} == {
        "flood": ["Deluges", "deluge"],
        "people": [],
    }


@pytest.mark.parametrize(("word", "approved"), [("fuzzy", "false"), ("reviewed", "true")])
def test_what_a_browser_kept_from_version_1_is_understood(
    client: TestClient, entry_of: EntryOf, word: str, approved: str
) -> None:
    """A page that was open during an upgrade undoes and saves as before."""
    form = open_form(client)
    assert '"approved": false' in form["shown"]
    before = form["shown"].replace('"approved": false', f'"state": "{word}"')
    form = {**form, "action": "restore", "earlier": before}
    answer = client.post(ARTICLE, data=form, headers=JSON).json()
    assert f'"approved": {approved}' in answer["shown"]
    assert entry_of(SOURCE).fuzzy is (approved == "false")
