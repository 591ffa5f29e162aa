"""Tests of the editions: as files, built, and made for a download."""

import threading
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient
from support.projects import approve_all, files_under
from support.review_page import JSON, SOURCE, open_form

from translate.model import Severity
from translate.pipeline.build import build
from translate.pipeline.check import check
from translate.pipeline.review_table import export_table
from translate.project import Project
from translate.review.keys import key_of
from translate.writers import INTERCHANGE, WRITERS

OUT, BUILD, DOWNLOAD = (f"/article/mua/.{name}" for name in ("out", "build", "download"))


def test_an_edition_is_served_without_rights(client: TestClient, drafted: Project) -> None:
    """It may bring its style, and run nothing; all other pages keep the policy of the page."""
    build(drafted, formats=("html",))
    [path] = list(drafted.output.glob("mua.en.html"))
    answer = client.get(f"/editions/{path.name}")
    assert answer.content == path.read_bytes()
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("sandbox allow-same-origin; default-src 'none';")
    assert "script" not in policy
    assert "content-disposition" not in answer.headers
    (drafted.output / "mua.pdf").write_bytes(b"%PDF-1.7")
    saved = client.get("/editions/mua.pdf").headers["content-disposition"]
    assert saved == 'attachment; filename="mua.pdf"'
    assert "sandbox" not in client.get("/").headers["content-security-policy"]


@pytest.mark.parametrize(
    "name", ["../seeds/mua.txt", "%2e%2e/seeds/mua.txt", "..%2fseeds%2fmua.txt", "", ".", "%00"]
)
def test_nothing_outside_of_the_folder_is_served(
    client: TestClient, drafted: Project, name: str
) -> None:
    """Whatever the path says."""
    drafted.output.mkdir(exist_ok=True)
    assert client.get(f"/editions/{name}").status_code in {404, 405}


def test_a_link_out_of_the_folder_is_not_followed(client: TestClient, drafted: Project) -> None:
    """An output folder may come from somebody else."""
    drafted.output.mkdir(exist_ok=True)
    (drafted.output / "out.html").symlink_to(drafted.seeds / "mua.txt")
    assert client.get("/editions/out.html").status_code == 404


def test_strangers_get_no_edition(stranger: TestClient, drafted: Project) -> None:
    """Without the cookie, nothing is served and nothing is added."""
    assert stranger.get("/editions/mua.en.html").status_code == 403
    assert stranger.get("/.found").status_code == 403
    assert stranger.post("/.add", data={"text": "Trời mưa."}).status_code == 403


def test_the_page_says_what_stands_in_the_way(client: TestClient, drafted: Project) -> None:
    """Each sentence to review, with a link; nothing once all are."""
    page = client.get(OUT).text
    assert f'href="/article/mua?open={key_of(SOURCE)}' in page
    assert "Sentences that are not reviewed: " in page
    approve_all(drafted)
    page = client.get(OUT).text
    assert "Sentences that are not reviewed" not in page
    assert f"open={key_of(SOURCE)}" not in page.partition("Errors by the checks")[0]


def test_the_page_names_errors_by_the_checks(client: TestClient, drafted: Project) -> None:
    """They make a build refuse that requires a clean article."""
    found = check(drafted, ("mua",)).findings["mua"]
    errors = [one for one in found if one.severity is Severity.ERROR]
    page = client.get(OUT).text
    assert f"Errors by the checks: {len(errors)}" in page
    answer = client.post(BUILD, data={"format-html": "on", "require-clean": "on"})
    assert answer.status_code == 422
    assert f"{len(errors)} errors by the checks" in answer.text


def test_the_form_builds_what_was_chosen(client: TestClient, drafted: Project) -> None:
    """The formats of the settings are chosen already; the page says what was written."""
    assert client.get(OUT).text.count(" checked>") == len(drafted.settings.formats)
    answer = client.post(BUILD, data={"format-tmx": "on", "format-docx": "on"})
    assert answer.status_code == 200
    for name in ("mua.tmx", "mua.en.docx", "mua.vi-en.docx"):
        assert (drafted.output / name).is_file()
        assert f"output/{name}" in answer.text
    again = client.post(BUILD, data={"format-tmx": "on"})
    assert "Everything is up to date." in again.text
    assert client.get(BUILD).status_code == 200  # where the browser loads the answer again


def test_a_build_is_refused_until_all_is_reviewed(client: TestClient, drafted: Project) -> None:
    """Where that is asked for; then nothing is written for the article."""
    form = {"format-tmx": "on", "require-reviewed": "on"}
    answer = client.post(BUILD, data=form)
    assert answer.status_code == 422
    assert "sentences are not reviewed" in answer.text
    assert not (drafted.output / "mua.tmx").exists()
    approve_all(drafted)
    assert client.post(BUILD, data=form).status_code == 200
    assert (drafted.output / "mua.tmx").exists()


@pytest.mark.parametrize("form", [{}, {"format-exe": "on"}, {"format-../html": "on"}])
def test_a_format_must_be_one_that_there_is(
    client: TestClient, drafted: Project, form: dict[str, str]
) -> None:
    """A form of another kind builds nothing."""
    before = files_under(drafted.root)
    answer = client.post(BUILD, data=form)
    assert answer.status_code == 422
    assert "format" in answer.text
    assert files_under(drafted.root) == before


def test_sentences_are_saved_while_a_build_goes_on(
    client: TestClient, drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It holds neither the page's turn nor the project's lock while it makes the files."""
    going_on, saved = threading.Event(), threading.Event()

    def made(tasks: object) -> object:
        going_on.set()
        assert saved.wait(20), "the sentence was not saved while the build went on"
        return original(tasks)

    from translate.pipeline import build as module  # noqa: PLC0415

    original = module.make
    monkeypatch.setattr(module, "make", made)
    answers: list[int] = []
    form = {**open_form(client), "action": "save", "target": "They fled."}
    thread = threading.Thread(
        target=lambda: answers.append(client.post(BUILD, data={"format-tmx": "on"}).status_code)
    )
    thread.start()
    assert going_on.wait(20)
    assert client.post("/article/mua", data=form, headers=JSON).status_code == 200
    saved.set()
    thread.join()
    assert answers == [200]


@pytest.mark.parametrize("name", [*INTERCHANGE, *WRITERS])
def test_a_download_is_the_file_that_a_build_writes(
    client: TestClient, drafted: Project, name: str
) -> None:
    """Of any format, as a file to save; nothing is written."""
    page = client.get(OUT).text
    before = files_under(drafted.root)
    ending = {"xliff12": "1-2.xlf"}.get(name, name if name in INTERCHANGE else f"en.{name}")
    address = f"{DOWNLOAD}?file=mua.{ending}"
    assert f'href="{address}"' in page
    answer = client.get(address)
    assert files_under(drafted.root) == before
    assert answer.headers["content-disposition"] == f"attachment; filename*=UTF-8''mua.{ending}"
    build(drafted, formats=(name,))
    assert answer.content == (drafted.output / f"mua.{ending}").read_bytes()


@pytest.mark.parametrize("name", ["docx", "xlsx", "csv"])
def test_a_review_table_is_the_exported_one(
    client: TestClient, drafted: Project, tmp_path: Path, name: str
) -> None:
    """As ``translate export`` writes it."""
    answer = client.get(f"{DOWNLOAD}?table={name}")
    path = tmp_path / "elsewhere" / f"mua.{name}"
    path.parent.mkdir()
    export_table(drafted, path)
    assert answer.headers["content-disposition"].endswith(f"mua.{name}")
    if name == "xlsx":
        rows, exported = (
            [[cell.value for cell in row] for row in load_workbook(data).worksheets[0]]
            for data in (BytesIO(answer.content), path)
        )
        assert rows == exported
    else:
        assert answer.content == path.read_bytes()


@pytest.mark.parametrize(
    "query",
    ["", "file=", "file=mua.txt", "file=../seeds/mua.txt", "file=%00", "table=exe", "table="],
)
def test_nothing_else_is_downloaded(client: TestClient, query: str) -> None:
    """Only what an article can be written to."""
    assert client.get(f"{DOWNLOAD}?{query}").status_code == 404


def test_strangers_build_and_download_nothing(stranger: TestClient, drafted: Project) -> None:
    """Neither without the cookie, nor from another site with it."""
    before = files_under(drafted.root)
    for path in (OUT, BUILD, f"{DOWNLOAD}?file=mua.tmx", f"{DOWNLOAD}?table=csv"):
        assert stranger.get(path).status_code == 403
        assert stranger.get(path, headers={"host": "evil.example:8419"}).status_code == 421
    assert stranger.post(BUILD, data={"format-tmx": "on"}).status_code == 403
    assert files_under(drafted.root) == before


@pytest.mark.parametrize("origin", ["https://evil.example", "null", ""])
def test_another_site_builds_nothing(client: TestClient, drafted: Project, origin: str) -> None:
    """A form on another page is refused, even with the cookie."""
    before = files_under(drafted.root)
    answer = client.post(BUILD, data={"format-tmx": "on"}, headers={"origin": origin})
    assert answer.status_code == 403
    assert files_under(drafted.root) == before


def test_a_missing_article_has_no_editions(client: TestClient) -> None:
    """Its pages and downloads are not there."""
    for path in (".out", ".build", ".download?file=none.tmx", ".download?table=csv"):
        assert client.get(f"/article/none/{path}").status_code == 404
    assert client.post("/article/none/.build", data={"format-tmx": "on"}).status_code == 404


def test_markup_of_an_article_stays_text_on_its_page(client: TestClient, drafted: Project) -> None:
    """The page of the editions has the article's texts in it."""
    path = drafted.seeds / "mua.txt"
    path.write_text("<b>x</b>\n\n<script>alert(1)</script> là chữ.\n", "utf-8")
    page = client.get(OUT).text
    assert "<script>alert" not in page
    assert "<b>x" not in page
    assert "&lt;script&gt;" in page
