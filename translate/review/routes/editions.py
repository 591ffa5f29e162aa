"""The editions that have been built, as files; `Guard` has them opened without any rights."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from translate.review.requests import project_of
from translate.review.topic import Topic

_SHOWN = {".html", ".txt"}
"""What a browser shows; everything else is saved, and opened by its own program."""


def _edition(request: Request) -> Response:
    """A file of the output folder; nothing outside of it, by whatever path or link."""
    folder = project_of(request).output.resolve()
    try:
        path = (folder / request.path_params["file"]).resolve()
        there = path.is_relative_to(folder) and path.is_file()
    except (OSError, ValueError):
        there = False
    if not there:
        raise HTTPException(404, "there is no such edition")
    shown = path.suffix.lower() in _SHOWN
    return FileResponse(path, filename=None if shown else path.name)


topic = Topic(reads={"/editions/{file:path}": _edition})
