"""What the checks say: of an article, of all articles, and what they are to be silent on."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from translate.pipeline.check import check
from translate.pipeline.ignoring import ignore_in_article, report_in_article
from translate.review.advice.summary import summary
from translate.review.keys import key_of
from translate.review.pages import show
from translate.review.requests import form_of, onward, project_of
from translate.review.topic import Topic


def _counts(request: Request) -> Response:
    """How many findings each sentence has, by severity; for the whole article it takes a while."""
    slug = request.path_params["slug"]
    checked = check(project_of(request), (slug,))
    counts: dict[str, Counter[str]] = {}
    for one in checked.findings.get(slug, []):
        counts.setdefault(key_of(one.unit.source), Counter())[one.severity.value] += 1
    return JSONResponse(counts)


def _qa(request: Request) -> Response:
    """Every finding of an article, or of all, with a link to its sentence."""
    slug = request.path_params.get("slug", "")
    found = summary(project_of(request), (slug,) if slug else ())
    return show(request, "qa.html", summary=found, slug=slug)


def _ignore(request: Request) -> Response:
    """Silence a check in the article."""
    slug, form = request.path_params["slug"], form_of(request)
    ignore_in_article(project_of(request), slug, form.get("check", ""), form.get("reason", ""))
    return onward(request, f"/article/{quote(slug)}/.qa")


def _report(request: Request) -> Response:
    """Let a check report in the article again."""
    slug = request.path_params["slug"]
    report_in_article(project_of(request), slug, form_of(request).get("check", ""))
    return onward(request, f"/article/{quote(slug)}/.qa")


topic = Topic(
    reads={
        "/qa": _qa,
        "/article/{slug:path}/.qa": _qa,
        "/article/{slug:path}/.findings": _counts,
    },
    forms={
        "/article/{slug:path}/.ignore": _ignore,
        "/article/{slug:path}/.report": _report,
    },
    spoken=(
        "Fix",
        "Ignore …",
        "Ignore here",
        "In this article",
        "Reason, if you like",
        "Ignored",
        "Ignored in this article",
    ),
)
