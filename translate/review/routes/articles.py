"""An article as a whole: its page, what changed on disk, its findings, its update."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from translate.model import State
from translate.pipeline.check import check
from translate.pipeline.update import update
from translate.review.pages import answer, show_in_parts
from translate.review.requests import after, project_of
from translate.review.topic import Topic
from translate.review.views.article import page_of
from translate.review.views.desk import cards, edition_text, editions_of, next_article
from translate.review.views.sentence_json import closed_row


def _article(request: Request) -> Response:
    page, query = page_of(project_of(request), request.path_params["slug"]), request.query_params
    opened = query.get("open") or page.key_at(query.get("number", ""))
    if opened == "first":
        opened = page.next_open("")
    judged = request.app.state.judge.wanted
    return show_in_parts(request, "article.html", page=page, opened=opened, judged=judged)


def _sentences(request: Request) -> Response:
    """Every sentence as it now stands on disk: what another tab or program changed."""
    page = page_of(project_of(request), request.path_params["slug"])
    return JSONResponse({row.key: closed_row(row.unit) for row in page.rows})


def _done(request: Request) -> Response:
    """What is left to do once all sentences are reviewed: findings, and the next article."""
    project, slug = project_of(request), request.path_params["slug"]
    findings = check(project, (slug,)).findings.get(slug, [])
    following = next_article(cards(project), slug)
    after = (
        {
            "title": following.title,
            "address": f"/article/{quote(following.slug)}?open=first",
        }
        if following
        else None
    )
    editions = [
        {"text": edition_text(one), "address": f"/editions/{quote(one.file)}"}
        for one in editions_of(project, slug)
    ]
    return answer(request, {"findings": len(findings), "next": after, "editions": editions})


def _update(request: Request) -> Response:
    slug = request.path_params["slug"]
    return after(update(project_of(request), (slug,)), request, f"/article/{quote(slug)}")


topic = Topic(
    reads={
        "/article/{slug:path}": _article,
        "/article/{slug:path}/.done": _done,
        "/article/{slug:path}/.sentences": _sentences,
    },
    forms={"/article/{slug:path}/.update": _update},
    spoken=(
        "All sentences are reviewed",
        "Sentence {number}, {state}",
        "{done} of {total} reviewed",
        "No sentence matches",
        "There is no sentence {number}",
        "Findings left: {count}",
        "No findings",
        "Next article:",
        "Editions:",
        *(state.value for state in State),
    ),
)
