"""Fill in templates: ours, or a theme's with the same name. No other writer imports Jinja."""

from __future__ import annotations

import base64
import hashlib
import uuid
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)

from translate.errors import InputError

THEME = Path(__file__).parent / "theme"
"""Our own theme, which also supplies what another theme does not have."""


def render(theme: Path | None, name: str, **values: Any) -> bytes:
    """Fill in a template and return it as UTF-8.

    Args:
        theme: The folder to look in before our own, or None.
        name: The template's file name; what goes into it is escaped as HTML/XML.
        values: What the template may use.

    Raises:
        InputError: A template of the theme is broken; the place names file and line.
    """
    try:
        return _environment(theme).get_template(name).render(values).encode()
    except TemplateSyntaxError as error:
        raise InputError(
            f"broken template: {error.message}", f"{error.filename}:{error.lineno}", HINT
        ) from error
    except TemplateError as error:
        place = str(theme / name) if theme else name
        raise InputError(
            f"the template cannot be filled in: {error.message}", place, HINT
        ) from error


def find(theme: Path | None, name: str) -> Path:
    """Return the theme's file with that name, or ours."""
    own = theme / name if theme else None
    return own if own and own.exists() else THEME / name


HINT = "docs/themes.md says what a template may use"


@lru_cache(maxsize=8)
def _environment(theme: Path | None) -> Environment:
    ours: BaseLoader = FileSystemLoader(THEME)
    loader = ChoiceLoader([FileSystemLoader(theme), ours]) if theme else ours
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["sha256"] = _sha256
    environment.filters["uuid"] = _uuid
    return environment


def _sha256(text: str) -> str:
    """Return the digest by which a content security policy allows a script to run."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _uuid(name: str) -> uuid.UUID:
    """Return an identity that is the same on every machine and in every build."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"songngu:{name}")
