"""Tests of the findings' addresses: counts, the summary, and checks that are to be silent."""

from starlette.testclient import TestClient
from support.review_page import ARTICLE, JSON, SOURCE, open_form

from translate.catalogs.po import load
from translate.project import Project
from translate.review.keys import key_of


def test_findings_of_the_whole_article(client: TestClient) -> None:
    """They are counted by sentence and severity."""
    form = {**open_form(client), "target": "People fled in 2019.", "action": "save"}
    client.post(ARTICLE, data=form)
    found = client.get(f"{ARTICLE}/.findings").json()
    assert sum(found[key_of(SOURCE)].values()) > 0


def test_the_summary_leads_to_the_sentences(client: TestClient) -> None:
    """Of one article and of all, in the reader's language; what an article says is escaped."""
    form = {**open_form(client), "target": "<b>People</b> fled fled in 2019.", "action": "save"}
    client.post(ARTICLE, data=form)
    key = key_of(SOURCE)
    for address in ("/qa", f"{ARTICLE}/.qa"):
        page = client.get(address).text
        assert f'href="{ARTICLE}?open={key}#s-{key}"' in page
        assert "&lt;b&gt;People" in page
        assert "doubles a word" in page
    vietnamese = client.get("/qa", headers={"accept-language": "vi"}).text
    assert "lặp một từ" in vietnamese
    assert "doubles a word" not in vietnamese
    assert client.get("/article/none/.qa").status_code == 404


def test_a_check_is_silenced_and_reports_again(client: TestClient, drafted: Project) -> None:
    """The catalog says so, above its header."""
    form = {**open_form(client), "target": "People fled fled.", "action": "save"}
    client.post(ARTICLE, data=form)
    ignore = {"check": "doubled-words", "reason": "as printed"}
    assert client.post(f"{ARTICLE}/.ignore", data=ignore, headers=JSON).status_code == 200
    assert load(drafted.catalog("mua")).comment == ("qa-ignore: doubled-words as printed",)
    page = client.get(f"{ARTICLE}/.qa").text
    assert "doubles a word" not in page
    assert "Report again" in page
    client.post(f"{ARTICLE}/.report", data={"check": "doubled-words"})
    assert "doubles a word" in client.get(f"{ARTICLE}/.qa").text
    refused = client.post(f"{ARTICLE}/.ignore", data={"check": "x\ny"}, headers=JSON)
    assert refused.status_code == 422
    assert load(drafted.catalog("mua")).comment == ()
