"""An edition as a tagged PDF, set by the theme's ``edition.typ``."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from translate.errors import InputError, UsageError
from translate.message import Message
from translate.writers.base import Edition, IncompleteWarning
from translate.writers.layout.laid import printable
from translate.writers.pdf.typst_data import template_data
from translate.writers.templates import HINT, THEME, find, refuse_links_out

_TEMPLATE = "edition.typ"
_PARTS = "typst"
"""The folder with what the template consists of."""
_SHOWN = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/svg+xml": ".svg",
}
"""The images that Typst can set, by their media type, with the extension it knows them by."""
_UNDISPLAYED = re.compile(r'text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
"""Typst's notation for a character that it considers unprintable."""


def write_pdf(edition: Edition) -> bytes:
    """Return the edition as a tagged PDF with bookmarks.

    Text in a script that Typst's fonts do not have (Chinese, emoji) is set in the system's fonts.
    Characters missing there too show as boxes: the colophon says so, with an `IncompleteWarning`.

    Raises:
        UsageError: Typst is not installed.
        InputError: A theme's ``edition.typ`` is broken, or Typst fails on this article.
    """
    try:
        import typst  # noqa: PLC0415 - 80 MB, an optional extra
    except ImportError as error:
        raise UsageError("PDF needs Typst", hint="pip install 'songngu[pdf]'") from error
    theme = _theme_file(edition.theme)
    with _folder(edition, themed=bool(theme)) as (folder, pictures):
        return _compiled(typst, edition, folder, pictures, theme)


def _compiled(
    typst: Any, edition: Edition, folder: Path, pictures: dict[str, str], theme: str
) -> bytes:
    """Return the edition as set by the template in ``folder``; ``theme`` is where that is from."""
    data = template_data(edition, pictures)

    def compiled(**how: Any) -> bytes:
        return bytes(
            typst.compile(
                folder / _TEMPLATE,
                root=folder,
                font_paths=[edition.theme] if theme else [],
                sys_inputs={"edition": json.dumps(data)},
                timestamp=_timestamp(edition),
                **how,
            )
        )

    for own_fonts_only in (True, False):
        try:
            return compiled(ignore_system_fonts=own_fonts_only, pdf_standards="ua-1")
        except typst.TypstError as error:
            missing = _UNDISPLAYED.search(error.message)
    if missing:
        data["colophon"] = (*data["colophon"], _warn_of(missing[1], edition))
    try:
        return compiled()
    except typst.TypstError as error:
        message = Message("cannot be typeset as PDF: {message}", message=printable(error.message))
        if theme:
            raise InputError(message, theme, HINT) from error
        raise InputError(message, edition.article.path, "leave out pdf for this one") from error


def _theme_file(theme: Path | None) -> str:
    """Return the theme's template, or its folder of parts of ours; empty if it has neither."""
    own = find(theme, _TEMPLATE)
    parts = find(theme, _PARTS)
    return next((str(one) for one in (own, parts) if theme and one.is_relative_to(theme)), "")


@contextmanager
def _folder(edition: Edition, *, themed: bool) -> Iterator[tuple[Path, dict[str, str]]]:
    """Make a folder with the template's files and the article's images, for as long as needed.

    Yields:
        The folder, and the images' files in it by what the article calls them.
    """
    with tempfile.TemporaryDirectory(prefix="songngu-") as name:
        folder = Path(name)
        shutil.copy(THEME / _TEMPLATE, folder)
        shutil.copytree(THEME / _PARTS, folder / _PARTS)
        if themed and edition.theme:
            refuse_links_out(edition.theme)
            shutil.copytree(edition.theme, folder, dirs_exist_ok=True)
        pictures = {}
        for number, (target, picture) in enumerate(sorted(edition.pictures.items()), 1):
            if suffix := _SHOWN.get(picture.media_type):
                pictures[target] = f"/pictures/{number}{suffix}"
                (folder / "pictures").mkdir(exist_ok=True)
                (folder / "pictures" / f"{number}{suffix}").write_bytes(picture.data)
        yield folder, pictures


def _warn_of(text: str, edition: Edition) -> str:
    """Warn of text that no font can show; return what the edition's colophon says of it."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    codes = " ".join(f"U+{ord(sign):04X}" for sign in text)
    place = f"{edition.article.path}: the PDF of it"
    hint = "install a font that has them, such as one of Noto's, or put one into the theme"
    warnings.warn(
        f"{place} has boxes for characters that no font here has, such as {codes}; {hint}",
        IncompleteWarning,
        stacklevel=2,
    )
    return f"Boxes replace characters that no font at hand has, such as {codes}."


def _timestamp(edition: Edition) -> datetime:
    """Return when the translation was last changed: PDF needs a time; the build's would vary."""
    try:
        return datetime.fromisoformat(edition.revised).replace(tzinfo=UTC)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)
