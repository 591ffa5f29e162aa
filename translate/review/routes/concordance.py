"""Where words stand in all articles and memories, in either language."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from translate.errors import TranslateError
from translate.pipeline.find import MOST_FOUND, find
from translate.review.pages import show
from translate.review.requests import project_of
from translate.review.topic import Topic
from translate.review.views.found_words import concordance_line


def _concordance(request: Request) -> Response:
    """Answer with the sentences that have the words, or with the form alone."""
    words = request.query_params.get("words", "").strip()
    problems: list[TranslateError] = []
    # one more than are shown says whether there are more
    found = (
        find(project_of(request), words, limit=MOST_FOUND + 1, problems=problems) if words else []
    )
    shown: dict[str, Any] = {
        "words": words,
        "lines": [concordance_line(one) for one in found[:MOST_FOUND]],
        "more": len(found) > MOST_FOUND,
        "problems": problems,
    }
    return show(request, "concordance.html", **shown)


topic = Topic(reads={"/concordance": _concordance})
