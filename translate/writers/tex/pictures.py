"""The images of an article as files beside a LaTeX document, in the formats that LaTeX has."""

from __future__ import annotations

import re
import warnings
from pathlib import PurePosixPath

from translate.writers.base import Edition, IncompleteWarning
from translate.writers.pdf.drawing import image_as_pdf

_AS_THEY_ARE = {"image/png": ".png", "image/jpeg": ".jpg"}
_AS_PDF = frozenset({"image/svg+xml", "image/gif", "image/webp"})
_UNSAFE = re.compile(r"[^\w.+-]+")
"""What is not in a file's name, so that no system and no TeX takes it for something else."""


def tex_pictures(edition: Edition) -> dict[str, str]:
    """Return the files of the images that LaTeX can show, relative to the document.

    Returns:
        By what the article calls the image; drawings and images of the web become PDF.
    """
    folder = f"{_safe(PurePosixPath(edition.article.slug).name)}-images"
    found: dict[str, str] = {}
    for target, picture in edition.pictures.items():
        extension = _AS_THEY_ARE.get(picture.media_type)
        if not extension and picture.media_type in _AS_PDF:
            extension = ".pdf"
        if not extension:
            continue
        stem = _safe(PurePosixPath(target.partition("?")[0].replace("#", "/")).stem)
        file, number = f"{folder}/{stem}{extension}", 1
        while file.lower() in {one.lower() for one in found.values()}:
            number += 1
            file = f"{folder}/{stem}-{number}{extension}"
        found[target] = file
    return found


def tex_files(edition: Edition) -> dict[str, bytes]:
    """Return the images that stand beside a LaTeX document, by their places relative to it.

    One that cannot be converted, as without Typst, is left out with an `IncompleteWarning`; the
    document then shows in a box what it depicts.
    """
    found = {}
    for target, file in tex_pictures(edition).items():
        picture = edition.pictures[target]
        if picture.media_type in _AS_THEY_ARE:
            data: bytes | None = picture.data
        else:
            data = image_as_pdf(picture.data, picture.media_type)
        if data:
            found[file] = data
        else:
            warnings.warn(
                f"{edition.article.path}: its LaTeX shows no image {target!r}, which Typst would "
                "convert to PDF; pip install 'songngu[pdf]'",
                IncompleteWarning,
                stacklevel=2,
            )
    return found


def _safe(name: str) -> str:
    return _UNSAFE.sub("-", name).strip("-.") or "image"
