"""Adding articles: text that was pasted, a file, an e-book, the address of a page."""

from __future__ import annotations

import base64
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from translate.errors import UsageError
from translate.pipeline.add import STANDARD_INPUT, AddedArticle, add, add_book, is_book
from translate.pipeline.add.page import is_address
from translate.pipeline.update import update
from translate.project import Project
from translate.review.requests import Form, after, form_of, project_of
from translate.review.topic import Topic


def _add(request: Request) -> Response:
    """Put articles into the project as ``translate add`` does, and go to the first one's page."""
    project = project_of(request)
    slugs = [article.slug for article in _added(project, form_of(request))]
    report = update(project, tuple(slugs))
    return after(report, request, f"/article/{quote(slugs[0])}?open=first")


def _added(project: Project, form: Form) -> tuple[AddedArticle, ...]:
    """The article that was added, or the chapters of a book."""
    name = form.get("name", "").strip()
    if data := form.get("data"):
        # a name without folders, so that no form can name a file of this machine
        file = form.get("file", "").replace("\\", "/").rpartition("/")[2]
        if is_book(file):
            return add_book(project, file, _decoded(data), name=name).chapters
        return (add(project, file or STANDARD_INPUT, _decoded(data), name=name),)
    if address := form.get("address", "").strip():
        if not is_address(address):
            raise UsageError("this is not the address of a web page", address[:200])
        return (add(project, address, name=name),)
    text = form.get("text", "")
    if not text.strip():
        raise UsageError("there is no text to add", hint="paste one, or choose a file")
    return (add(project, STANDARD_INPUT, text.encode(), name=name),)


def _decoded(data: str) -> bytes:
    try:
        return base64.b64decode(data, validate=True)
    except ValueError as error:  # no base64, or letters that it does not have
        raise HTTPException(400, "not a file of this page") from error


topic = Topic(forms={"/.add": _add})
