"""Templates in the reader's language."""

import re

from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.review_page import HOME, PORT, TOKEN

from translate.pipeline.run import run
from translate.project import Project, Settings
from translate.review.app import make_app


def test_texts_are_declared_in_the_languages_of_the_project(
    project: Project, echo: EchoEngine
) -> None:
    """A browser spells and speaks by them; the interface's own texts keep its language."""
    german = Project(project.root, Settings(source_language="de", language="fr"))
    run(german)
    client = TestClient(make_app(german, PORT, TOKEN), base_url=HOME)
    client.get(f"/?token={TOKEN}")
    page = client.get("/article/mua", headers={"accept-language": "en"}).text
    assert '<html lang="en">' in page
    assert 'data-source="de" data-target="fr"' in page
    assert set(re.findall(r'<(?:h1|div|textarea)[^>]* lang="(\w+)"', page)) == {"de", "fr"}
    assert 'aria-label="Translation"' in page
    assert '<h2 lang="de">' in client.get("/").text
