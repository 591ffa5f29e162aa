"""The edition beside the work: rendered in memory, `Guard` has it opened without any rights."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from translate.pipeline.build.in_memory import preview, preview_places
from translate.review.keys import key_of
from translate.review.requests import project_of
from translate.review.topic import Topic


def _edition(request: Request) -> Response:
    """The article's HTML edition as it would be built now."""
    bilingual = request.query_params.get("kind") == "bilingual"
    page = preview(project_of(request), request.path_params["slug"], bilingual=bilingual)
    return Response(page, media_type="text/html")


def _places(request: Request) -> Response:
    """Where each sentence stands in it: the id of its passage, and its number there."""
    found = preview_places(project_of(request), request.path_params["slug"])
    return JSONResponse({key_of(source): place for source, place in found.items()})


topic = Topic(
    reads={
        "/article/{slug:path}/.edition": _edition,
        "/article/{slug:path}/.places": _places,
    },
)
