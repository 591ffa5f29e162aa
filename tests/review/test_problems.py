"""Tests of errors as a page for people or as one line for the script."""

import re

import pytest
from starlette.testclient import TestClient
from support.review_page import ARTICLE, JSON, SOURCE, EntryOf, open_form

from translate.pipeline.edit import commented, edit, rewritten
from translate.project import Project
from translate.review.keys import key_of


def test_a_conflict_shows_both_texts(
    client: TestClient, drafted: Project, entry_of: EntryOf
) -> None:
    """Text that somebody else wrote meanwhile is not overwritten; then one of both is chosen."""
    form = {**open_form(client), "target": "Mine.", "action": "approve"}
    edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, "Theirs."))
    response = client.post(ARTICLE, data=form)
    assert response.status_code == 409
    assert "Theirs." in response.text
    assert ">Mine.<" in response.text
    assert entry_of(SOURCE).msgstr == "Theirs."
    answer = client.post(ARTICLE, data=form, headers=JSON)
    assert answer.status_code == 409
    theirs = answer.json()["theirs"]
    assert theirs["target"] == "Theirs."
    client.post(ARTICLE, data={**form, "shown": theirs["shown"]})
    assert (entry_of(SOURCE).msgstr, entry_of(SOURCE).fuzzy) == ("Mine.", False)


def test_a_conflict_without_script_keeps_the_note(
    client: TestClient, drafted: Project, entry_of: EntryOf
) -> None:
    """Both notes are shown, and choosing one's own text keeps one's own note."""
    form = {**open_form(client), "target": "Mine.", "comment": "my note", "action": "save"}
    edit(drafted, "mua", SOURCE, lambda unit: commented(rewritten(unit, "Theirs."), "their note"))
    page = client.post(ARTICLE, data=form).text
    assert ">my note<" in page
    assert "their note" in page
    shown = client.get(f"{ARTICLE}/.sentences").json()[key_of(SOURCE)]["shown"]
    client.post(ARTICLE, data={**form, "shown": shown})
    assert (entry_of(SOURCE).msgstr, entry_of(SOURCE).comments) == ("Mine.", ("my note",))


@pytest.mark.parametrize(
    ("mine", "kept"),
    [
        ({"target": "Mine."}, ("Mine.", "their note")),
        ({"comment": "my note"}, ("Theirs.", "my note")),
        ({"action": "approve", "anyway": "yes"}, ("EN: Dân chạy lũ.", "their note")),
    ],
)
def test_keeping_mine_undoes_nothing_else(
    client: TestClient, drafted: Project, mine: dict[str, str], kept: tuple[str, str]
) -> None:
    """Other changes of theirs are kept; an approval applies only to the text it was for."""
    form = {**open_form(client), "action": "save", **mine}
    edit(drafted, "mua", SOURCE, lambda unit: commented(rewritten(unit, "Theirs."), "their note"))
    page = client.post(ARTICLE, data=form).text
    boxes = re.findall(r'<textarea name="\w+"[^>]*>([^<]*)</textarea>', page)
    assert tuple(boxes) == kept


def test_what_cannot_be_saved_is_shown_again(client: TestClient) -> None:
    """Without script, the page with the error has the text, for copying."""
    form = {
        **open_form(client),
        "source": "Câu này không có.",
        "target": "Mine.",
        "comment": "note",
    }
    page = client.post(ARTICLE, data={**form, "action": "save"})
    assert page.status_code == 409
    assert ">Mine.<" in page.text
    assert ">note<" in page.text


def test_an_error_of_the_program_is_one_line(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script gets JSON, people a page with their text; the server logs the error."""

    def fail(*_: object) -> None:
        raise RuntimeError("out of order\nand more")

    form = {**open_form(client), "target": "Mine.", "action": "save"}
    monkeypatch.setattr("translate.review.routes.sentences.edit", fail)
    with pytest.raises(RuntimeError):  # so the server logs it
        client.post(ARTICLE, data=form)
    browser = TestClient(
        client.app,
        base_url=str(client.base_url),
        headers=client.headers,
        cookies=client.cookies,
        raise_server_exceptions=False,
    )
    answer = browser.post(ARTICLE, data=form, headers=JSON)
    text = "an error in the program (RuntimeError: out of order); the terminal shows where"
    assert (answer.status_code, answer.json()) == (500, {"error": text})
    page = browser.post(ARTICLE, data=form)
    assert page.status_code == 500
    assert ">Mine.<" in page.text
    assert "default-src" in page.headers["content-security-policy"]


def test_an_unknown_address_is_refused(client: TestClient) -> None:
    """People get a page, the script one line."""
    assert "A problem" in client.get("/none").text
    answer = client.get("/none", headers=JSON)
    assert (answer.status_code, answer.json()) == (404, {"error": "Not Found"})
