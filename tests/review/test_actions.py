"""Tests of the actions of a form of the page."""

import re
import threading

from starlette.testclient import TestClient
from support.review_page import ARTICLE, JSON, SOURCE, EntryOf, open_form

from translate.project import Project
from translate.review.keys import key_of


def test_approving_without_script(client: TestClient, entry_of: EntryOf) -> None:
    """The form approves the sentence as typed and goes on to the next one."""
    form = {**open_form(client), "target": "  People fled\r\n the flood. ", "action": "approve"}
    response = client.post(ARTICLE, data=form, follow_redirects=False)
    assert response.status_code == 303
    onward = key_of("“Chúng tôi không rời đi”, bà Lụa nói.")
    assert response.headers["location"] == f"{ARTICLE}?open={onward}#s-{onward}"
    entry = entry_of(SOURCE)
    assert (entry.msgstr, entry.fuzzy) == ("People fled the flood.", False)


def test_the_last_approval_leads_nowhere(client: TestClient) -> None:
    """When all are reviewed, the whole article is shown."""
    sources = ("Mưa lớn ở miền Trung", "Sáng 8/11, nước lên nhanh.", SOURCE)
    for source in (*sources, "“Chúng tôi không rời đi”, bà Lụa nói."):
        form = {**open_form(client, source), "action": "approve", "anyway": "yes"}
        response = client.post(ARTICLE, data=form, follow_redirects=False)
    assert response.headers["location"].endswith("?open=#s-")
    assert "4 of 4 reviewed" in client.get(ARTICLE).text


def test_saving_keeps_it_unreviewed(client: TestClient, entry_of: EntryOf) -> None:
    """Typed text is on disk, as an edited draft with its note."""
    form = {
        **open_form(client),
        "target": "People fled.",
        "comment": "ask Lụa\nagain",
        "action": "save",
    }
    client.post(ARTICLE, data=form)
    entry = entry_of(SOURCE)
    assert (entry.msgstr, entry.fuzzy) == ("People fled.", True)
    assert entry.comments == ("ask Lụa", "again")
    page = client.get(ARTICLE).text
    assert 'class="row edited-draft"' in page
    assert "ask Lụa" in page


def test_reverting_and_restoring(client: TestClient, entry_of: EntryOf) -> None:
    """Reverting restores the draft; undo restores an earlier version completely."""
    first = open_form(client)
    client.post(ARTICLE, data={**first, "target": "People fled.", "action": "approve"})
    approved = open_form(client)
    client.post(ARTICLE, data={**approved, "action": "revert"})
    assert (entry_of(SOURCE).msgstr, entry_of(SOURCE).fuzzy) == ("EN: Dân chạy lũ.", True)
    undo = {**open_form(client), "action": "restore", "earlier": approved["shown"]}
    client.post(ARTICLE, data=undo)
    assert (entry_of(SOURCE).msgstr, entry_of(SOURCE).fuzzy) == ("People fled.", False)


def test_an_alternative_is_taken_without_script(client: TestClient, entry_of: EntryOf) -> None:
    """The open sentence has a button for each; a typed note is saved too."""
    page = client.get(f"{ARTICLE}?open={key_of(SOURCE)}").text
    offered = re.findall(r'<button name="alternative" value="([^"]*)"', page)
    assert offered == ["OR: Dân chạy lũ.", "OH: Dân chạy lũ."]
    form = {**open_form(client), "target": "typed", "comment": "note", "alternative": offered[1]}
    client.post(ARTICLE, data=form)
    entry = entry_of(SOURCE)
    assert (entry.msgstr, entry.fuzzy, entry.comments) == (offered[1], True, ("note",))
    page = client.get(f"{ARTICLE}?open={key_of(SOURCE)}").text
    assert re.findall(r'name="alternative" value="([^"]*)"', page) == [offered[0]]
    again = client.post(ARTICLE, data={**form, "alternative": offered[0]})
    assert again.status_code == 409  # the form was made before the sentence changed
    assert f">{offered[0]}<" in again.text
    assert 'value="save"' in again.text


def test_an_error_is_asked_about_once(client: TestClient, entry_of: EntryOf) -> None:
    """Without script, a page asks after saving the text; the answer yes approves it."""
    source = "Sáng 8/11, nước lên nhanh."
    form = {**open_form(client, source), "target": "On 11 August it rose.", "action": "approve"}
    asking = client.post(ARTICLE, data=form)
    assert "Approve anyway" in asking.text
    assert "date-order" not in asking.text  # people see the message, not the check's id
    assert (entry_of(source).msgstr, entry_of(source).fuzzy) == ("On 11 August it rose.", True)
    answer = client.post(ARTICLE, data={**form, **open_form(client, source)}, headers=JSON).json()
    assert answer["asks"]
    assert [one["severity"] for one in answer["findings"]] == ["error"]
    client.post(ARTICLE, data={**form, **open_form(client, source), "anyway": "yes"})
    assert not entry_of(source).fuzzy


def test_checks_that_cannot_work_do_not_undo_a_save(
    client: TestClient, drafted: Project, entry_of: EntryOf
) -> None:
    """A damaged glossary is shown among the findings; the text is saved, and the page says so."""
    form = {**open_form(client), "target": "People fled.", "action": "save"}
    drafted.glossary().write_text("no,such,columns\n1,2,3\n", "utf-8")
    answer = client.post(ARTICLE, data=form, headers=JSON)
    assert answer.status_code == 200
    [finding] = answer.json()["findings"]
    assert "glossary.csv" in finding["message"]
    assert entry_of(SOURCE).msgstr == "People fled."


def test_edits_at_the_same_time_are_all_kept(client: TestClient, entry_of: EntryOf) -> None:
    """Two tabs approve different sentences at the same moment."""
    sources = ("Mưa lớn ở miền Trung", "Sáng 8/11, nước lên nhanh.", SOURCE)
    approve = {"action": "approve", "anyway": "yes"}
    forms = [{**open_form(client, source), **approve} for source in sources]
    threads = [
        threading.Thread(target=client.post, args=(ARTICLE,), kwargs={"data": form})
        for form in forms
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not any(entry_of(source).fuzzy for source in sources)
