"""Tests of what is known of a sentence: matches of the memory."""

from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.review_page import ARTICLE, SOURCE, open_form

from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.pipeline.run import run
from translate.project import Project


def test_matches_of_the_memory(client: TestClient, drafted: Project) -> None:
    """A similar reviewed sentence is shown with its differences, but never the sentence itself."""
    path = drafted.seeds / "mua.txt"
    path.write_text(path.read_text("utf-8") + "\nSáng 9/11, nước lên nhanh.\n", "utf-8")
    client.post(f"{ARTICLE}/.update", data={})
    form = {**open_form(client, "Sáng 9/11, nước lên nhanh."), "target": "On November 9 it rose."}
    client.post(ARTICLE, data={**form, "action": "approve"})
    asked = {"source": "Sáng 8/11, nước lên nhanh."}
    [match] = client.get(f"{ARTICLE}/.matches", params=asked).json()
    assert match["target"] == "On November 9 it rose."
    assert match["percent"] > 75
    assert ["old", "9/11"] in match["diff"]
    itself = {"source": "Sáng 9/11, nước lên nhanh."}
    assert client.get(f"{ARTICLE}/.matches", params=itself).json() == []
    assert client.get(f"{ARTICLE}/.matches", params={"source": "Không có."}).json() == []


def test_a_match_of_the_memory_shows_what_it_was_made_for(
    client: TestClient, drafted: Project, echo: EchoEngine
) -> None:
    """It is not a difference of the source, and the sentence is an ordinary draft."""
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


def test_the_history_of_a_sentence(client: TestClient) -> None:
    """Its texts, the newest first, against the one that stands there now; none, of no sentence."""
    for target, action in (("People fled.", "approve"), ("All people fled.", "approve")):
        client.post(ARTICLE, data={**open_form(client), "target": target, "action": action})
    address = f"{ARTICLE}/.history"
    newest, oldest = client.get(address, params={"source": SOURCE}).json()
    assert (newest["target"], oldest["target"]) == ("All people fled.", "People fled.")
    assert newest["approved"]
    assert newest["diff"] == [["same", "All people fled."]]
    assert ["old", "People"] in oldest["diff"]
    assert client.get(address, params={"source": "Không có."}).json() == []
    assert client.get("/article/none/.history", params={"source": SOURCE}).json() == []
