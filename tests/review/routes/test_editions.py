"""Tests of the editions as files."""

import pytest
from starlette.testclient import TestClient

from translate.pipeline.build import build
from translate.project import Project


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
