"""Templates in the reader's language."""

import asyncio
import re
from collections.abc import MutableMapping
from typing import Any

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


def test_a_long_article_is_sent_while_it_is_made(project: Project, echo: EchoEngine) -> None:
    """A browser draws its beginning while the server still writes its end."""
    lines = "\n\n".join(f"Mưa lớn ngày thứ {number}." for number in range(400))
    (project.seeds / "dai.txt").write_text(f"Tựa đề\n\n{lines}\n", "utf-8")
    run(project)
    client = TestClient(make_app(project, PORT, TOKEN), base_url=HOME)
    client.get(f"/?token={TOKEN}")
    sent = asyncio.run(_sent(client, "/article/dai"))
    assert len(sent) > 1
    assert 'data-number="1"' in sent[0]
    assert 'data-number="400"' not in sent[0]
    assert "".join(sent).rstrip().endswith("</html>")
    # what is wrong is known before the page begins
    assert client.get("/article/nirgends").status_code == 404


async def _sent(client: TestClient, path: str) -> list[str]:
    cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "headers": [(b"host", HOME.partition("//")[2].encode()), (b"cookie", cookie.encode())],
    }
    parts: list[str] = []

    async def receive() -> dict[str, object]:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        if body := message.get("body"):
            parts.append(body.decode())

    await client.app(scope, receive, send)
    return parts
