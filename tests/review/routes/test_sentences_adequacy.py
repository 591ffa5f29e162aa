"""Tests of the drafting model's doubts on the page, with the bundled model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient
from support.review_page import ARTICLE, HOME, JSON, PORT, TOKEN, open_form

from translate.pipeline.edit import edit, rewritten
from translate.pipeline.update import update
from translate.project import Project
from translate.review.app import make_app

SOURCE = "Nước lên rất nhanh ở vùng hạ lưu, và người dân phải chạy lũ ngay trong đêm."
OTHER = "Coffee exports reached a record value this year, according to the ministry of trade."


@pytest.mark.usefixtures("installed")
def test_a_doubt_is_a_finding_until_the_english_changes(project: Project) -> None:
    """It is asked for once, then known to saving; without the setting there is none."""
    (project.seeds / "mua.txt").write_text(f"Mưa lớn ở miền Trung\n\n{SOURCE}\n", "utf-8")
    update(project)
    edit(project, "mua", SOURCE, lambda unit: rewritten(unit, OTHER))
    for wanted in ("no", "yes"):
        changed = replace(project, settings=replace(project.settings, adequacy=wanted))
        client = TestClient(make_app(changed, PORT, TOKEN), base_url=HOME)
        client.headers["origin"] = HOME
        client.get(f"/?token={TOKEN}")
        assert ("data-judged" in client.get(ARTICLE).text) == (wanted == "yes")
        answer = client.get(f"{ARTICLE}/.adequacy", params={"source": SOURCE}).json()
        if wanted == "no":
            assert answer is None
    assert "adequacy" in {one["id"] for one in answer["findings"]}
    form = {**open_form(client, SOURCE), "action": "look"}
    looked = client.post(ARTICLE, data=form, headers=JSON).json()
    assert "adequacy" in {one["id"] for one in looked["findings"]}
    form |= {"action": "save", "target": "The water rose."}
    saved = client.post(ARTICLE, data=form, headers=JSON).json()
    assert "adequacy" not in {one["id"] for one in saved["findings"]}


def test_a_stranger_has_nothing_judged(stranger: TestClient) -> None:
    """As with every other address."""
    address = f"{ARTICLE}/.adequacy"
    assert stranger.get(address, params={"source": SOURCE}).status_code == 403
