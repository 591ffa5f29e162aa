"""The page without its script: reading, changing and approving one sentence at a time."""

import re
import threading

import pytest
from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.review_page import ARTICLE, JSON, SOURCE, EntryOf, open_form

from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.pipeline.edit import commented, edit, rewritten
from translate.pipeline.run import run
from translate.project import Project
from translate.review.keys import key_of


def test_the_desk_lists_articles_with_their_progress(client: TestClient) -> None:
    """Title, name, how many are reviewed; an article that cannot be read says why."""
    page = client.get("/").text
    assert "Mưa lớn ở miền Trung" in page
    assert "0 of 4 reviewed" in page
    assert 'href="/article/mua"' in page


def test_a_broken_article_does_not_hide_the_others(client: TestClient, drafted: Project) -> None:
    """Its problem stands in its place."""
    (drafted.seeds / "hong.txt").write_bytes(b"M\xe9")
    page = client.get("/").text
    assert "is not UTF-8" in page
    assert "Mưa lớn ở miền Trung" in page
    assert client.get("/article/hong").status_code == 422


def test_an_article_is_running_text(client: TestClient) -> None:
    """Every sentence with its English, its state in words, its kind of block."""
    page = client.get(ARTICLE).text
    assert page.count('class="row draft"') == 4
    assert "EN: Dân chạy lũ." in page
    assert '<section class="passage" data-kind="heading">' in page
    assert '<span class="hidden">Sentence </span><span class="number">3</span>' in page
    assert '<form class="editor"' not in page.partition("<template")[0]


def test_a_repeated_sentence_opens_once(client: TestClient, drafted: Project) -> None:
    """One form, where it first stands: what is typed into another would be lost."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + f"\n{SOURCE}\n", "utf-8")
    page = client.get(f"{ARTICLE}?open={key_of(SOURCE)}").text.partition("<template")[0]
    assert page.count(f">{SOURCE}<") == 2
    assert page.count('<form class="editor"') == 1


def test_a_missing_article_is_a_page(client: TestClient) -> None:
    """With what to do, and status 404."""
    response = client.get("/article/none")
    assert response.status_code == 404
    assert "no article is called" in response.text


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
    """When all are reviewed, the article is shown whole."""
    sources = ("Mưa lớn ở miền Trung", "Sáng 8/11, nước lên nhanh.", SOURCE)
    for source in (*sources, "“Chúng tôi không rời đi”, bà Lụa nói."):
        form = {**open_form(client, source), "action": "approve", "anyway": "yes"}
        response = client.post(ARTICLE, data=form, follow_redirects=False)
    assert response.headers["location"].endswith("?open=#s-")
    assert "4 of 4 reviewed" in client.get(ARTICLE).text


def test_saving_keeps_it_unreviewed(client: TestClient, entry_of: EntryOf) -> None:
    """What is typed is on disk, as an edited draft with its note."""
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
    """Back to the draft; and undo, which brings back an earlier version whole."""
    first = open_form(client)
    client.post(ARTICLE, data={**first, "target": "People fled.", "action": "approve"})
    approved = open_form(client)
    client.post(ARTICLE, data={**approved, "action": "revert"})
    assert (entry_of(SOURCE).msgstr, entry_of(SOURCE).fuzzy) == ("EN: Dân chạy lũ.", True)
    undo = {**open_form(client), "action": "restore", "earlier": approved["shown"]}
    client.post(ARTICLE, data=undo)
    assert (entry_of(SOURCE).msgstr, entry_of(SOURCE).fuzzy) == ("People fled.", False)


def test_the_script_gets_what_it_shows(client: TestClient) -> None:
    """Text, state, the difference to the draft, and the marks, as JSON."""
    form = {**open_form(client), "target": "EN: Dân chạy mưa.", "action": "save"}
    answer = client.post(ARTICLE, data=form, headers=JSON).json()
    assert (answer["state"], answer["done"]) == ("edited-draft", False)
    assert ["old", "lũ"] in answer["diff"]
    assert ["new", "mưa"] in answer["diff"]
    assert set(answer["marks"]) == {"source", "target"}
    listed = client.get(f"{ARTICLE}/sentences").json()
    assert listed[key_of(SOURCE)]["shown"] == answer["shown"]


def test_the_script_gets_the_alternatives(client: TestClient, echo: EchoEngine) -> None:
    """Other proposals of the machine with what they change of the English; never that itself."""
    form = {**open_form(client), "target": "OR: Dân chạy lũ.", "action": "look"}
    assert client.post(ARTICLE, data=form, headers=JSON).json()["alternatives"] == [
        {
            "text": "OR: Dân chạy lũ.",
            "diff": [["old", "EN"], ["new", "OR"], ["same", ": Dân chạy lũ."]],
        },
        {
            "text": "OH: Dân chạy lũ.",
            "diff": [["old", "EN"], ["new", "OH"], ["same", ": Dân chạy lũ."]],
        },
    ]
    answer = client.post(ARTICLE, data={**form, "action": "save"}, headers=JSON).json()
    assert [one["text"] for one in answer["alternatives"]] == ["OH: Dân chạy lũ."]


def test_an_alternative_is_taken_without_script(client: TestClient, entry_of: EntryOf) -> None:
    """A button each, in the open sentence only; the note that was typed is saved with it."""
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
    """Without script, a page asks; what was typed is saved meanwhile; yes means yes."""
    source = "Sáng 8/11, nước lên nhanh."
    form = {**open_form(client, source), "target": "On 11 August it rose.", "action": "approve"}
    asking = client.post(ARTICLE, data=form)
    assert "Approve anyway" in asking.text
    assert "date-order" not in asking.text  # people read what is wrong, not its name
    assert (entry_of(source).msgstr, entry_of(source).fuzzy) == ("On 11 August it rose.", True)
    answer = client.post(ARTICLE, data={**form, **open_form(client, source)}, headers=JSON).json()
    assert answer["asks"]
    assert [one["severity"] for one in answer["findings"]] == ["error"]
    client.post(ARTICLE, data={**form, **open_form(client, source), "anyway": "yes"})
    assert not entry_of(source).fuzzy


def test_checks_that_cannot_work_do_not_undo_a_save(
    client: TestClient, drafted: Project, entry_of: EntryOf
) -> None:
    """A damaged glossary is shown among the findings; what was typed is saved, and said to be."""
    form = {**open_form(client), "target": "People fled.", "action": "save"}
    drafted.glossary().write_text("no,such,columns\n1,2,3\n", "utf-8")
    answer = client.post(ARTICLE, data=form, headers=JSON)
    assert answer.status_code == 200
    [finding] = answer.json()["findings"]
    assert "glossary.csv" in finding["message"]
    assert entry_of(SOURCE).msgstr == "People fled."


def test_findings_of_the_whole_article(client: TestClient) -> None:
    """Counted by sentence and severity."""
    form = {**open_form(client), "target": "People fled in 2019.", "action": "save"}
    client.post(ARTICLE, data=form)
    found = client.get(f"{ARTICLE}/findings").json()
    assert sum(found[key_of(SOURCE)].values()) > 0


def test_matches_of_the_memory(client: TestClient, drafted: Project) -> None:
    """A reviewed sentence that is much the same, with what differs; never the sentence itself."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + "\nSáng 9/11, nước lên nhanh.\n", "utf-8")
    client.post(f"{ARTICLE}/update", data={})
    form = {**open_form(client, "Sáng 9/11, nước lên nhanh."), "target": "On November 9 it rose."}
    client.post(ARTICLE, data={**form, "action": "approve"})
    asked = {"source": "Sáng 8/11, nước lên nhanh."}
    [match] = client.get(f"{ARTICLE}/matches", params=asked).json()
    assert match["target"] == "On November 9 it rose."
    assert match["percent"] > 75
    assert ["old", "9/11"] in match["diff"]
    itself = {"source": "Sáng 9/11, nước lên nhanh."}
    assert client.get(f"{ARTICLE}/matches", params=itself).json() == []
    assert client.get(f"{ARTICLE}/matches", params={"source": "Không có."}).json() == []


def test_a_conflict_shows_both_texts(
    client: TestClient, drafted: Project, entry_of: EntryOf
) -> None:
    """What somebody else wrote meanwhile is not overwritten; then one of both is chosen."""
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
    shown = client.get(f"{ARTICLE}/sentences").json()[key_of(SOURCE)]["shown"]
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
def test_keeping_mine_takes_back_nothing_else(
    client: TestClient, drafted: Project, mine: dict[str, str], kept: tuple[str, str]
) -> None:
    """What only they changed stays as they wrote it; an approval is of the text it was for."""
    form = {**open_form(client), "action": "save", **mine}
    edit(drafted, "mua", SOURCE, lambda unit: commented(rewritten(unit, "Theirs."), "their note"))
    page = client.post(ARTICLE, data=form).text
    boxes = re.findall(r'<textarea name="\w+"[^>]*>([^<]*)</textarea>', page)
    assert tuple(boxes) == kept


def test_what_cannot_be_saved_is_shown_again(client: TestClient) -> None:
    """Without script: the page that says why has the text, to be copied."""
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
def test_a_form_that_makes_no_sense_is_refused(
    client: TestClient, drafted: Project, fields: dict[str, str], status: int
) -> None:
    """An unknown action, a damaged form, a sentence that is gone, nothing to approve."""
    before = drafted.catalog("mua").read_bytes()
    form = {**open_form(client), "action": "approve", **fields}
    answer = client.post(ARTICLE, data=form, headers=JSON)
    assert answer.status_code == status
    assert "\n" not in answer.json()["error"]
    assert drafted.catalog("mua").read_bytes() == before


def test_a_changed_article_can_be_taken_up(client: TestClient, drafted: Project) -> None:
    """Sentences that are not in the catalog yet are counted; a button takes them up."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + "\nTrời tạnh.\n", "utf-8")
    page = client.get(ARTICLE).text
    assert "1 sentences are not in its catalog yet" in page
    assert "not in the catalog" in page
    client.post(f"{ARTICLE}/update", data={})
    page = client.get(ARTICLE).text
    assert "are not in its catalog" not in page
    assert 'class="row untranslated"' in page


def test_a_changed_source_shows_the_difference(client: TestClient, drafted: Project) -> None:
    """The old source beside the new one, word by word, without script too."""
    client.post(ARTICLE, data={**open_form(client), "target": "People fled.", "action": "approve"})
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8").replace("Dân chạy", "Người dân chạy"), "utf-8")
    client.post(f"{ARTICLE}/update", data={})
    page = client.get(ARTICLE).text
    assert 'class="row source-changed"' in page
    assert "<ins>Người" in page
    assert "What changed in the source" in page


def test_a_match_of_the_memory_shows_what_it_was_made_for(
    client: TestClient, drafted: Project, echo: EchoEngine
) -> None:
    """The difference is none of the source, and the sentence is a draft like others."""
    drafted.memory().mkdir(parents=True)
    memory = render_tmx(
        FileHeader("vi", "en"), [TranslationUnit("Bà con vùng thấp đã chạy lũ.", "They fled.", "a")]
    )
    (drafted.memory() / "old.tmx").write_bytes(memory)
    echo.silent = True
    path = drafted.seeds / "mua.txt"
    path.write_text(f"{path.read_text('utf-8')} Bà con vùng thấp chạy lũ.\n", "utf-8")
    run(drafted)
    page = client.get(ARTICLE).text
    assert "Compared with the sentence it was made for" in page
    assert "<del>đã" in page
    assert 'class="row source-changed"' not in page


@pytest.mark.parametrize(("word", "approved"), [("fuzzy", "false"), ("reviewed", "true")])
def test_what_a_browser_kept_from_version_1_is_understood(
    client: TestClient, entry_of: EntryOf, word: str, approved: str
) -> None:
    """A page that was open across an upgrade undoes and saves as ever."""
    form = open_form(client)
    assert '"approved": false' in form["shown"]
    before = form["shown"].replace('"approved": false', f'"state": "{word}"')
    form = {**form, "action": "restore", "earlier": before}
    answer = client.post(ARTICLE, data=form, headers=JSON).json()
    assert f'"approved": {approved}' in answer["shown"]
    assert entry_of(SOURCE).fuzzy is (approved == "false")


def test_join_and_split(client: TestClient) -> None:
    """As the commands do it; a sentence that is not there any more is refused."""
    fields = {"number": "2", "source": "Sáng 8/11, nước lên nhanh."}
    response = client.post(f"{ARTICLE}/join", data=fields, headers=JSON)
    joined = "Sáng 8/11, nước lên nhanh. Dân chạy lũ."
    assert response.json()["address"] == f"{ARTICLE}?number=2"
    assert f'value="{joined}"' in client.get(f"{ARTICLE}?number=2").text
    assert client.post(f"{ARTICLE}/join", data=fields, headers=JSON).status_code == 409
    fields = {"number": "2", "source": joined, "after": "Sáng 8/11,"}
    client.post(f"{ARTICLE}/split", data=fields)
    assert "nước lên nhanh. Dân chạy lũ." in client.get(ARTICLE).text


@pytest.mark.parametrize("number", ["x", "", "9" * 5000, "0", "5"])
def test_a_number_that_no_sentence_has_is_refused(client: TestClient, number: str) -> None:
    """In one line; a number of thousands of digits too."""
    fields = {"number": number, "source": SOURCE}
    answer = client.post(f"{ARTICLE}/join", data=fields, headers=JSON)
    assert answer.status_code == 422
    assert "sentence" in answer.json()["error"]
    assert len(answer.json()["error"]) < 120


def test_a_cut_is_taken_back(client: TestClient, drafted: Project) -> None:
    """As the answer to it says how; not over what somebody wrote since."""
    before = drafted.catalog("mua").read_bytes()
    fields = {"number": "2", "source": "Sáng 8/11, nước lên nhanh."}
    cut = client.post(f"{ARTICLE}/join", data=fields, headers=JSON).json()["cut"]
    undone = client.post(f"{ARTICLE}/takeback", data={"cut": cut}, headers=JSON)
    assert undone.json() == {"address": f"{ARTICLE}?open={key_of(fields['source'])}"}
    assert drafted.catalog("mua").read_bytes() == before
    client.post(f"{ARTICLE}/join", data=fields)
    joined = "Sáng 8/11, nước lên nhanh. Dân chạy lũ."
    edit(drafted, "mua", joined, lambda unit: rewritten(unit, "Theirs."))
    assert client.post(f"{ARTICLE}/takeback", data={"cut": cut}).status_code == 409


@pytest.mark.parametrize("cut", ["", "[]", "{}", '{"kind": "join"}', "[" * 100_000])
def test_what_is_no_cut_is_refused(client: TestClient, cut: str) -> None:
    """A form that the page did not make."""
    answer = client.post(f"{ARTICLE}/takeback", data={"cut": cut}, headers=JSON)
    assert answer.status_code == 422
    assert "not made by this page" in answer.json()["error"]


def test_a_mistake_of_the_program_is_one_line(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the script as JSON, for people a page with what they typed; the server still sees it."""

    def fail(*_: object) -> None:
        raise RuntimeError("out of order\nand more")

    form = {**open_form(client), "target": "Mine.", "action": "save"}
    monkeypatch.setattr("translate.review.app.edit", fail)
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
    text = "a mistake in the program (RuntimeError: out of order); the terminal shows where"
    assert (answer.status_code, answer.json()) == (500, {"error": text})
    page = browser.post(ARTICLE, data=form)
    assert page.status_code == 500
    assert ">Mine.<" in page.text
    assert "default-src" in page.headers["content-security-policy"]


def test_an_address_that_is_none_is_refused(client: TestClient) -> None:
    """As a page for people, as one line for the script."""
    assert "A problem" in client.get("/none").text
    answer = client.get("/none", headers=JSON)
    assert (answer.status_code, answer.json()) == (404, {"error": "Not Found"})


def test_the_interface_speaks_vietnamese(client: TestClient) -> None:
    """By the browser's wish, or by choice, which is remembered."""
    assert '<html lang="vi">' in client.get("/", headers={"accept-language": "vi-VN,en"}).text
    assert '<html lang="en">' in client.get("/", headers={"accept-language": "fr"}).text
    response = client.post("/language", data={"language": "vi", "back": "/article/mua"})
    assert response.url.path == "/article/mua"
    assert "Duyệt" in response.text
    assert client.post("/language", data={"language": "xx"}).status_code == 400
    away = {"language": "vi", "back": "//example.org"}
    response = client.post("/language", data=away, follow_redirects=False)
    assert response.headers["location"] == "/example.org"


def test_a_repeated_sentence_is_one_sentence(client: TestClient, drafted: Project) -> None:
    """It counts each time, and both rows show the same English; ids stay unique."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + "\nTrời tạnh. Dân chạy lũ.\n", "utf-8")
    client.post(f"{ARTICLE}/update", data={})
    page = client.get(f"{ARTICLE}?open={key_of(SOURCE)}").text
    assert "of 6 reviewed" in page
    assert page.count(f'data-key="{key_of(SOURCE)}"') == 2
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_edits_at_the_same_time_are_all_kept(client: TestClient, entry_of: EntryOf) -> None:
    """Two tabs that approve different sentences in the same moment."""
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
