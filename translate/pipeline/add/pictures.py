"""Pictures that an article refers to, copied with it."""

from __future__ import annotations

import urllib.parse
from pathlib import Path

from translate.io import exists, is_file, read_bytes, resolved, save
from translate.model import Article
from translate.walk import picture_targets

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp"})
_LARGEST = 50_000_000
"""Bytes of a picture."""


def copy_pictures(article: Article, origin: Path, target: Path) -> list[Path]:
    """Copy the pictures that stand beside an article; one that is there already stays as it is.

    Args:
        article: The article.
        origin: The folder of the file that it was read from.
        target: The folder of its copy.

    Returns:
        The copies that were written. What an address outside of ``origin`` names is left where it
        is, and so is what is no picture.
    """
    written = []
    for name in picture_targets(article):
        parts = urllib.parse.urlsplit(name)
        path = origin / urllib.parse.unquote(parts.path)
        copy = target / urllib.parse.unquote(parts.path)
        if parts.scheme or parts.netloc or path.suffix.lower() not in SUFFIXES:
            continue
        if not resolved(path).is_relative_to(resolved(origin)) or not is_file(path):
            continue
        if path.stat().st_size <= _LARGEST and not exists(copy):
            save(copy, read_bytes(path))
            written.append(copy)
    return written
