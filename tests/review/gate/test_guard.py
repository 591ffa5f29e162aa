"""Tests that only the person at this machine has access, and that pages load only our own files."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from support.review_page import HOME, TOKEN

from translate.pipeline.edit import commented, edit
from translate.pipeline.run import run
from translate.project import Project
from translate.review import server
from translate.review.app import make_app


def test_without_the_secret_nothing_is_shown(stranger: TestClient) -> None:
    """Every address is refused, also that of the style sheet, and so is a wrong secret."""
    for path in ("/", "/article/mua", "/static/style/base.css", "/?token=guess", "/nothing"):
        response = stranger.get(path)
        assert response.status_code == 403
        assert "Mưa" not in response.text


def test_a_wrong_cookie_is_refused(stranger: TestClient) -> None:
    """Neither another secret nor a malformed cookie opens the page."""
    for cookie in (
        "songngu-8419=guess",
        "songngu-8419=",
        "\x01=;;;",
        "a@b=1",
        "songngu-1=" + TOKEN,
        "songngu-8419=" + TOKEN,
    ):
        assert stranger.get("/", headers={"cookie": cookie}).status_code == 403


def test_the_secret_becomes_a_cookie_and_leaves_the_address(stranger: TestClient) -> None:
    """No other site sends the cookie, and no script reads it."""
    response = stranger.get(f"/article/mua?token={TOKEN}", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/article/mua")
    cookie = response.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    response = stranger.get(f"/article/mua?open=first&token={TOKEN}", follow_redirects=False)
    assert response.headers["location"] == "/article/mua?open=first"
    assert '<form class="editor"' in stranger.get("/article/mua?open=first").text


def test_the_cookie_is_not_the_secret(client: TestClient, drafted: Project) -> None:
    """It reaches every port of the machine; in an address it opens nothing, nor at a new server."""
    session = client.cookies["songngu-8419"]
    assert session != TOKEN
    app = make_app(drafted, 8419, TOKEN)
    assert TestClient(app, base_url=HOME).get(f"/?token={session}").status_code == 403
    again = TestClient(app, base_url=HOME, cookies={"songngu-8419": session})
    assert again.get("/").status_code == 403


def test_odd_cookies_of_other_programs_do_not_matter(client: TestClient) -> None:
    """All programs on 127.0.0.1 share their cookies."""
    odd = f"a@b=1; =; \x01; songngu-8419={client.cookies['songngu-8419']}"
    assert client.get("/", headers={"cookie": odd}).status_code == 200


def test_the_welcome_leads_to_no_other_site(stranger: TestClient) -> None:
    """An address with two slashes does not redirect to another site."""
    response = stranger.get(f"{HOME}//example.org?token={TOKEN}", follow_redirects=False)
    assert response.headers["location"] == "/example.org"


@pytest.mark.parametrize("host", ["evil.example:8419", "127.0.0.1", "127.0.0.1:80", "[::1]:8419"])
def test_a_foreign_host_is_refused(client: TestClient, host: str) -> None:
    """With DNS rebinding, the browser sends the request under another host name."""
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://127.0.0.1:80"])
def test_another_site_changes_nothing(client: TestClient, drafted: Project, origin: str) -> None:
    """A form on another page is refused, even with the cookie."""
    before = drafted.catalog("mua").read_bytes()
    form = {"action": "approve", "source": "Dân chạy lũ."}
    response = client.post("/article/mua", data=form, headers={"origin": origin})
    assert response.status_code == 403
    assert drafted.catalog("mua").read_bytes() == before


def test_a_request_without_origin_changes_nothing(client: TestClient) -> None:
    """Browsers always send an Origin with a form, so one without it is not from our pages."""
    del client.headers["origin"]
    assert client.post("/article/mua", data={"action": "approve"}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/article/mua", "/static/review.js", "/article/none"])
def test_every_answer_has_the_policy(client: TestClient, path: str) -> None:
    """Only our own files load, no inline script runs, no other site frames or reads a page."""
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_the_pages_have_no_inline_script_or_style(client: TestClient) -> None:
    """The pages have nothing that the policy would forbid."""
    for path in ("/", "/article/mua", "/article/none"):
        page = client.get(path).text
        assert "<style" not in page
        assert " style=" not in page
        assert " on" not in {part[:3] for part in page.split("<")}
        assert page.count("<script") == page.count("<script type=")
        assert "http" not in page.replace("http-equiv", "")


def test_an_article_with_markup_stays_text(project: Project, echo: object) -> None:
    """Script in a sentence, its English, a note, a name or the search is only text."""
    evil = '<script>alert("1")</script> "quoted" & \'it\' {{ 7*7 }} là chữ.'
    (project.seeds / "<b>x.txt").write_text(evil + "\n", "utf-8")
    run(project)
    edit(project, "<b>x", evil, lambda unit: commented(unit, "</textarea><script>x</script>"))
    client = TestClient(make_app(project, 8419, TOKEN), base_url=HOME)
    client.get(f"/?token={TOKEN}")
    for path in ("/", "/article/%3Cb%3Ex", "/article/%3Cb%3Ex?open=%22%3E%3Cscript%3E"):
        page = client.get(path)
        assert page.status_code == 200
        assert "<script>" not in page.text
        assert "alert" in page.text
        assert "<b>x" not in page.text
        assert "49" not in page.text.replace("8419", "").partition("</h")[0]


def test_no_file_outside_of_the_static_ones_is_served(client: TestClient) -> None:
    """An address cannot lead out of the folder."""
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"):
        assert client.get(path).status_code == 404
    assert (Path(server.__file__).parent / "app.py").exists()
