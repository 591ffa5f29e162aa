"""The editions: what has been built, building them, and files made for a download.

`Guard` has the built ones opened without any rights.
"""

from __future__ import annotations

from mimetypes import guess_type
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from translate.errors import UsageError
from translate.io import is_file, resolved
from translate.pipeline.build import build
from translate.pipeline.build.in_memory import rendered
from translate.pipeline.review_table import TABLES, table_bytes
from translate.review.pages import show
from translate.review.requests import form_of, project_of
from translate.review.topic import Topic
from translate.review.views.desk import edition_text
from translate.review.views.editions import output_page
from translate.workspace.report import Report

_SHOWN = {".html", ".txt"}
"""What a browser shows; everything else is saved, and opened by its own program."""
_CHOICE = "format-"
"""What the names of the form's fields begin with, before a format's name."""


def _edition(request: Request) -> Response:
    """A file of the output folder; nothing outside of it, by whatever path or link."""
    folder = resolved(project_of(request).output)
    try:
        path = resolved(folder / request.path_params["file"])
        there = path.is_relative_to(folder) and is_file(path)
    except (OSError, ValueError):
        there = False
    if not there:
        raise HTTPException(404, "there is no such edition")
    shown = path.suffix.lower() in _SHOWN
    return FileResponse(path, filename=None if shown else path.name)


def _outputs(request: Request, report: Report | None = None) -> Response:
    """The editions of an article: what can be made, and what stands in the way."""
    out = output_page(project_of(request), request.path_params["slug"])
    status = 422 if report and report.problems else 200
    values = {"out": out, "report": report, "edition_text": edition_text}
    return show(request, "editions.html", status, **values)


def _build(request: Request) -> Response:
    """Build the formats that the form names as ``translate build`` does, and say what was made."""
    form = form_of(request)
    formats = tuple(name.removeprefix(_CHOICE) for name in form if name.startswith(_CHOICE))
    if not formats:
        raise UsageError("no format is chosen", hint="choose one")
    report = build(
        project_of(request),
        (request.path_params["slug"],),
        formats=formats,
        require_reviewed="require-reviewed" in form,
        require_clean="require-clean" in form,
    )
    return _outputs(request, report)


def _download(request: Request) -> Response:
    """A file of the article, made now; nothing is written on this machine."""
    project, slug = project_of(request), request.path_params["slug"]
    file, table = (request.query_params.get(name, "") for name in ("file", "table"))
    if table in TABLES:
        file, data = f"{slug}.{table}", table_bytes(project, slug, table)
    elif not (data := rendered(project, slug, file) or b""):
        raise HTTPException(404, "there is no such edition")
    name = quote(file.rpartition("/")[2], safe="")
    kind = guess_type(file)[0] or "application/octet-stream"
    # the name as of RFC 6266 and 8187: letters of any language
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(data, media_type=kind, headers=headers)


topic = Topic(
    reads={
        "/editions/{file:path}": _edition,
        "/article/{slug:path}/.out": _outputs,
        "/article/{slug:path}/.build": _outputs,
        "/article/{slug:path}/.download": _download,
    },
    slow={"/article/{slug:path}/.build": _build},
)
