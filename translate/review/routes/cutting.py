"""Join sentences, split them, and undo both, for the page's forms."""

from __future__ import annotations

import json
from dataclasses import asdict
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from translate.errors import ConflictError, InputError, UsageError
from translate.io import parse_json
from translate.message import Message
from translate.pipeline.segment import join, split
from translate.pipeline.segment.undo import Cut, take_back
from translate.pipeline.show import sentence_at
from translate.review.keys import key_of
from translate.review.requests import after, form_of, project_of
from translate.review.topic import Topic
from translate.workspace.report import Report

_DIGITS = 9
"""The most digits that a sentence's number has in any article."""


def _join(request: Request) -> Response:
    """Join the sentence that the form names with the next."""
    number, address = _numbered(request)
    return _cut(join(project_of(request), request.path_params["slug"], number), request, address)


def _split(request: Request) -> Response:
    """Split the sentence that the form names after a text."""
    number, address = _numbered(request)
    slug, text = request.path_params["slug"], form_of(request).get("after", "")
    return _cut(split(project_of(request), slug, number, text), request, address)


def _take_back(request: Request) -> Response:
    """Undo a join or split, from the data in the answer to it."""
    slug, cut = request.path_params["slug"], _cut_from(form_of(request).get("cut", ""))
    report, source = take_back(project_of(request), slug, cut)
    return after(report, request, f"/article/{quote(slug)}?open={key_of(source)}")


def _numbered(request: Request) -> tuple[int, str]:
    """Return the sentence that a form names, if it still is the one that the person sees.

    Returns:
        Its number, and the address that later opens the sentence with that number.
    """
    slug, form = request.path_params["slug"], form_of(request)
    digits = form.get("number", "")
    if not digits.isdecimal() or len(digits) > _DIGITS:
        raise UsageError(
            Message("not the number of a sentence: {digits!r}", digits=digits[:20]),
            slug,
            "open it again",
        )
    number = int(digits)
    _, unit = sentence_at(project_of(request), slug, number)
    if unit.source != form.get("source"):
        raise ConflictError("the article has changed meanwhile", slug, "open it again")
    return number, f"/article/{quote(slug)}?number={number}"


def _cut(done: tuple[Report, Cut], request: Request, address: str) -> Response:
    report, cut = done
    return after(report, request, address, cut=json.dumps(asdict(cut), ensure_ascii=False))


def _cut_from(text: str) -> Cut:
    """Return the cut that `_cut` has written.

    Raises:
        UsageError: The text was not written by `_cut`.
    """
    try:
        return Cut(**{name: str(value) for name, value in parse_json(text, "").items()})
    except (InputError, TypeError, AttributeError) as error:
        raise UsageError("the form was not made by this page") from error


topic = Topic(
    forms={
        "/article/{slug:path}/.join": _join,
        "/article/{slug:path}/.split": _split,
        "/article/{slug:path}/.takeback": _take_back,
    },
    spoken=("Put the cursor where the next sentence begins, then press Enter",),
)
