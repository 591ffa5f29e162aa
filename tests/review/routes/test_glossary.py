"""Tests of the glossary on the page: terms added, changed, removed, and where they stand."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient
from support.review_page import ARTICLE, HOME, JSON, SOURCE, open_form

from translate.project import Project
from translate.review.keys import key_of

_HEAD = "source,target,note,forbidden,case-sensitive,keep\n"


def _write(project: Project, *lines: str) -> None:
    project.glossary().parent.mkdir(parents=True, exist_ok=True)
    project.glossary().write_text(_HEAD + "".join(f"{line}\n" for line in lines), "utf-8")


def test_a_term_is_added_and_the_sentence_checked_by_it(
    client: TestClient, drafted: Project
) -> None:
    """With the next look at the sentence; a term typed in two forms of Unicode is one."""
    term = {"source": " lu\u0303 ", "target": "flood", "note": "of 2020"}
    assert client.post("/glossary", data=term, headers=JSON).json() == {
        "source": "lũ",
        "target": "flood",
        "shown": '["lũ", "flood", "of 2020", false, false, false]',
    }
    assert drafted.glossary().read_text("utf-8") == f"{_HEAD}lũ,flood,of 2020,,,\n"
    look = {**open_form(client), "action": "look"}
    answer = client.post(ARTICLE, data=look, headers=JSON).json()
    assert [one["target"] for one in answer["terms"]] == ["flood"]
    assert "glossary" in {one["id"] for one in answer["findings"]}


def test_a_term_that_is_there_is_not_overwritten(client: TestClient, drafted: Project) -> None:
    """Its note would be lost; an incomplete term and a contradiction are refused too."""
    _write(drafted, "lũ,flood,a human's note,,,")
    before = drafted.glossary().read_bytes()
    refused = client.post("/glossary", data={"source": "lũ", "target": "flood"}, headers=JSON)
    assert refused.status_code == 409
    assert "has lũ → flood already" in refused.json()["error"]
    for term in ({"source": "lũ"}, {"target": "x"}, {"source": "x", "keep": "y", "forbidden": "y"}):
        assert client.post("/glossary", data=term).status_code == 422
    assert drafted.glossary().read_bytes() == before


def test_a_term_is_changed_in_its_place(client: TestClient, drafted: Project) -> None:
    """The form has all that the glossary says of it; the other lines stay as they are written."""
    _write(drafted, 'lũ, "flod" ,why,,yes,', "mưa,  rain")
    page = client.get("/glossary", params={"old-source": "lũ", "old-target": "flod"}).text
    assert 'name="note" value="why"' in page
    assert 'name="case-sensitive" checked' in page
    form = {"old-source": "lũ", "old-target": "flod", "source": "lũ", "target": "flood"}
    client.post("/glossary", data={**form, "note": "why", "case-sensitive": "on"})
    assert drafted.glossary().read_text("utf-8") == f"{_HEAD}lũ,flood,why,,yes,\nmưa,  rain\n"
    again = client.post("/glossary", data=form, headers=JSON)
    assert again.status_code == 409
    assert "any more" in again.json()["error"]
    taken = {"old-source": "lũ", "old-target": "flood", "source": "mưa", "target": "rain"}
    assert client.post("/glossary", data=taken).status_code == 409


def _form(page: str, address: str, number: int = 0) -> dict[str, str]:
    """Return the hidden fields of a form of a page."""
    form = page.split(f'method="post" action="{address}"')[number + 1].partition("</form>")[0]
    hidden = re.findall(r'type="hidden" name="([\w-]+)" value="([^"]*)"', form)
    return {name: unescape(value) for name, value in hidden}


def test_a_term_that_was_changed_meanwhile_is_not_overwritten(
    client: TestClient, drafted: Project
) -> None:
    """What differs is merged; where both change the note, what was typed stays in the form."""
    _write(drafted, "lũ,flood,,,,")
    address = {"old-source": "lũ", "old-target": "flood"}
    shown = _form(client.get("/glossary", params=address).text, "/glossary")
    _write(drafted, "lũ,flood,theirs,,,")
    merged = client.post("/glossary", data={**shown, "source": "lũ", "target": "deluge"})
    assert merged.status_code == 200
    assert drafted.glossary().read_text("utf-8") == f"{_HEAD}lũ,deluge,theirs,,,\n"
    mine = {"source": "lũ", "target": "flood", "note": "mine"}
    _write(drafted, "lũ,flood,theirs,,,")
    refused = client.post("/glossary", data={**shown, **mine})
    assert refused.status_code == 409
    assert "lũ,flood,theirs" in drafted.glossary().read_text("utf-8")
    assert 'name="note" value="mine"' in refused.text
    assert "<small>theirs</small>" in refused.text.partition("</div>")[0]
    chosen = client.post("/glossary", data={**_form(refused.text, "/glossary"), **mine})
    assert chosen.status_code == 200
    assert "lũ,flood,mine" in drafted.glossary().read_text("utf-8")
    listed = _form(client.get("/glossary").text, "/glossary/.remove")
    _write(drafted, "lũ,flood,theirs again,,,")
    assert client.post("/glossary/.remove", data=listed).status_code == 409
    assert "theirs again" in drafted.glossary().read_text("utf-8")


def test_what_the_page_did_to_a_term_can_be_undone_on_it(
    client: TestClient, drafted: Project
) -> None:
    """Adding it, and changing it, as long as nobody has changed it since."""
    _write(drafted, "lũ,flod,why,,,")
    before = drafted.glossary().read_bytes()
    added = client.post("/glossary", data={"source": "mưa", "target": "rain"}).text
    assert client.post("/glossary/.remove", data=_form(added, "/glossary/.remove")).is_success
    assert drafted.glossary().read_bytes() == before
    old = {"old-source": "lũ", "old-target": "flod"}
    changed = client.post("/glossary", data={**old, "source": "lũ", "target": "flood"}).text
    assert drafted.glossary().read_bytes() != before
    assert client.post("/glossary", data=_form(changed, "/glossary")).is_success
    assert drafted.glossary().read_bytes() == before


@pytest.mark.parametrize("shown", ["", "[]", "{}", "7", '["a", "b", "c", 1, 2, 3]', '["a"'])
def test_a_crafted_form_of_a_term_is_refused(
    client: TestClient, drafted: Project, shown: str
) -> None:
    """Both addresses answer that our pages do not send it, and change nothing."""
    _write(drafted, "lũ,flood,,,,")
    before = drafted.glossary().read_bytes()
    form = {"source": "lũ", "target": "flood", "old-source": "lũ", "shown": shown}
    for address in ("/glossary", "/glossary/.remove"):
        assert 400 <= client.post(address, data=form).status_code < 500
    assert drafted.glossary().read_bytes() == before


def test_a_term_is_removed_and_put_back(client: TestClient, drafted: Project) -> None:
    """The page that follows has all of it in a form."""
    _write(drafted, "lũ,deluge,too grand,yes,,")
    pair = {"source": "lũ", "target": "deluge"}
    page = client.post("/glossary/.remove", data=pair).text
    assert drafted.glossary().read_text("utf-8") == _HEAD
    assert "Removed: lũ → deluge" in page
    assert 'name="note" value="too grand"' in page
    assert 'name="forbidden" value="yes"' in page
    assert client.post("/glossary/.remove", data=pair).status_code == 409
    client.post("/glossary", data={**pair, "note": "too grand", "forbidden": "yes"})
    assert drafted.glossary().read_text("utf-8") == f"{_HEAD}lũ,deluge,too grand,yes,,\n"


def test_the_uses_of_a_term_lead_to_their_sentences(client: TestClient) -> None:
    """None are said to be none."""
    key = key_of(SOURCE)
    page = client.get("/glossary/.uses", params={"source": "lũ"}).text
    assert "Dân chạy <mark>lũ</mark>." in page
    assert f'href="{ARTICLE}?open={key}#s-{key}"' in page
    for none in ("xyz", ""):
        assert "No sentence has this term" in client.get(f"/glossary/.uses?source={none}").text


def test_markup_in_a_term_stays_text(client: TestClient, drafted: Project) -> None:
    """In the list, in the form and in the addresses."""
    _write(drafted, '<b>x</b>,"""><script>y</script>",\'&,,,')
    for address in ("/glossary", "/glossary?source=%22%3E%3Cb%3Ex", "/glossary/.uses?source=<b>x"):
        page = client.get(address).text
        assert "<b>x" not in page
        assert "<script>" not in page


def test_a_damaged_glossary_is_a_problem_with_its_line(
    client: TestClient, drafted: Project
) -> None:
    """And is left as it is."""
    _write(drafted, "lũ,")
    before = drafted.glossary().read_bytes()
    assert "glossary.csv:2" in client.get("/glossary").text
    assert client.post("/glossary", data={"source": "a", "target": "b"}).status_code == 422
    assert drafted.glossary().read_bytes() == before


@pytest.mark.parametrize("address", ["/glossary", "/glossary/.remove"])
def test_another_site_changes_no_term(client: TestClient, drafted: Project, address: str) -> None:
    """Nor does a form without an origin, or an address that is only read."""
    _write(drafted, "lũ,flood,,,,")
    before = drafted.glossary().read_bytes()
    form = {"source": "lũ", "target": "flood", "old-source": "lũ", "old-target": "flood"}
    for origin in ("https://evil.example", "null", ""):
        refused = client.post(address, data=form, headers={"origin": origin})
        assert refused.status_code == 403
    client.get(address, params=form)
    del client.headers["origin"]
    assert client.post(address, data=form).status_code == 403
    assert drafted.glossary().read_bytes() == before


def test_strangers_see_no_term(stranger: TestClient, drafted: Project) -> None:
    """Every address of the glossary needs the secret."""
    _write(drafted, "lũ,flood,,,,")
    for address in ("/glossary", "/glossary/.uses?source=lũ"):
        answer = stranger.get(address)
        assert answer.status_code == 403
        assert "flood" not in answer.text
    for address in ("/glossary", "/glossary/.remove"):
        form = {"source": "lũ", "target": "flood"}
        assert stranger.post(address, data=form, headers={"origin": HOME}).status_code == 403
    assert "flood" in drafted.glossary().read_text("utf-8")
