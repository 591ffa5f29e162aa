"""Templates filled in, in the reader's language; everything that goes into them is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, StreamingResponse

from translate.locale import SOURCE, interface_languages, translations
from translate.message import Message, Translate, localized, localized_values
from translate.model import State
from translate.review.requests import project_of
from translate.review.shortcuts import SHORTCUTS, keys

LANGUAGE_COOKIE = "songngu-language"
"""The cookie that remembers a choice of language."""


@pass_context
def _in_words(context: Context, value: object) -> object:
    """Put a `Message` into the page's language; people's own texts stay as they are."""
    return localized(value, context["_"]) if isinstance(value, Message) else value


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    finalize=_in_words,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_FIRST, _NEXT = 2_000, 15_000
"""Pieces of a page that are sent at once, first and later: 40 sentences fill a large screen."""
_STATIC = Path(__file__).parent / "static"
_ENTRIES = {"desk.js", "review.js"}
_MODULES = sorted(
    {str(path.relative_to(_STATIC).as_posix()) for path in _STATIC.rglob("*.js")} - _ENTRIES
)
"""What the article page's script is made of: named in the page, so that all come at once."""


def language_of(request: Request) -> str:
    """The interface language: chosen on the page, else the first of the browser's that we have."""
    wanted = [request.cookies.get(LANGUAGE_COOKIE, "")]
    wanted += [
        part.partition(";")[0].strip().partition("-")[0].lower()
        for part in request.headers.get("accept-language", "").split(",")
    ]
    return next((code for code in wanted if code in interface_languages()), SOURCE)


def translator_for(language: str) -> Translate:
    """The function that turns an English text of the interface into ``language``."""
    return translations(language).gettext


def answer(request: Request, data: object, status: int = 200) -> JSONResponse:
    """Return ``data`` for the script, each `Message` in it in the reader's language."""
    return JSONResponse(localized_values(data, translator_for(language_of(request))), status)


def show(request: Request, name: str, status: int = 200, **values: Any) -> HTMLResponse:
    """The page that the template ``name`` makes of ``values``."""
    text = _ENVIRONMENT.get_template(name).render(_with_usual(request, values))
    return HTMLResponse(text, status)


def show_in_parts(request: Request, name: str, **values: Any) -> StreamingResponse:
    """The page as `show` makes it, sent while it is made: a long one is drawn from its beginning.

    What can go wrong has to be over when the page begins: its status is sent by then.
    """
    pieces = _ENVIRONMENT.get_template(name).generate(_with_usual(request, values))
    return StreamingResponse(_parts(pieces), media_type="text/html")


def _parts(pieces: Iterator[str]) -> Iterator[str]:
    """Yield the pieces of a page in parts: a small one that is soon there, then larger ones."""
    size = _FIRST
    while part := "".join(islice(pieces, size)):
        yield part
        size = _NEXT


def _with_usual(request: Request, values: dict[str, Any]) -> dict[str, Any]:
    """Return ``values`` and what every page needs."""
    language = language_of(request)
    translated = translator_for(language)
    usual = {
        "_": translated,
        "language": language,
        "languages": interface_languages(),
        "address": request.url.path,
        "modules": _MODULES,
        "static": request.app.state.static,
        "pair": project_of(request).pair,
        "states": tuple(State),
        "spoken": {text: translated(text) for text in request.app.state.spoken},
        "keys": keys(),
        "shortcuts": SHORTCUTS,
    }
    return {**usual, **values}
