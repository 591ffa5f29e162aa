"""Fill in templates: ours, or a theme's with the same name. No other writer imports Jinja.

A theme may come from somebody else: its templates run in Jinja's sandbox, where they can read what
they are given and change or call nothing else (https://jinja.palletsprojects.com/en/stable/sandbox/),
and its files are read only where they are inside of its folder.
"""

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
from jinja2.sandbox import ImmutableSandboxedEnvironment

from translate.errors import InputError, TranslateError
from translate.io import is_there, resolved
from translate.message import Message

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
    except TranslateError:
        raise
    except TemplateSyntaxError as error:
        raise InputError(
            Message("broken template: {message}", message=error.message),
            f"{error.filename}:{error.lineno}",
            HINT,
        ) from error
    except Exception as error:
        # what a theme computes may fail in any way; ours may only be broken
        if theme is None and not isinstance(error, TemplateError):
            raise
        reason = " ".join(str(error).split()) or type(error).__name__
        place = str(theme / name) if theme else name
        raise InputError(
            Message("the template cannot be filled in: {reason}", reason=reason), place, HINT
        ) from error


def find(theme: Path | None, name: str) -> Path:
    """Return the theme's file with that name, or ours.

    Raises:
        InputError: The theme's is a link to a file that is not in its folder.
    """
    own = theme / name if theme else None
    if theme is None or own is None or not is_there(own):
        return THEME / name
    _refuse_elsewhere(own, theme)
    return own


def refuse_links_out(theme: Path) -> None:
    """Refuse a theme with links to what is not in its folder: Typst would follow them.

    Raises:
        InputError: There is one.
    """
    for path in sorted(theme.rglob("*")):
        if path.is_symlink():
            _refuse_elsewhere(path, theme)


def _refuse_elsewhere(path: Path, theme: Path) -> None:
    if not resolved(path).is_relative_to(resolved(theme)):
        message = "is a link out of the theme's folder"
        raise InputError(message, str(path), "copy the file into the theme")


HINT = "docs/themes.md says what a template may use"


class _ThemeLoader(FileSystemLoader):
    """Templates of a theme; a link to what is elsewhere is refused."""

    def __init__(self, theme: Path) -> None:
        super().__init__(theme)
        self._theme = theme

    def get_source(self, environment: Environment, template: str) -> Any:
        """The text of a template, its path, and whether it is as it was."""
        text, path, is_current = super().get_source(environment, template)
        _refuse_elsewhere(Path(path), self._theme)
        return text, path, is_current


@lru_cache(maxsize=8)
def _environment(theme: Path | None) -> Environment:
    ours: BaseLoader = FileSystemLoader(THEME)
    loader = ChoiceLoader([_ThemeLoader(theme), ours]) if theme else ours
    # ours need no guard, which takes a third of the time to fill in a page
    kind = ImmutableSandboxedEnvironment if theme else Environment
    environment = kind(
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
