"""Convert drawings to pixels, for covers, and images to PDF, for LaTeX."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

_CANVAS = b"""#set page(width: 600pt, height: 900pt, margin: 0pt)
#image(bytes(sys.inputs.drawing), width: 100%, format: "svg")"""
DOTS = 192
"""Pixels to the inch of an image's drawing: fine enough for print at its size on a screen."""
_AS_IT_IS = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg")"""
_FROM_FILE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(sys.inputs.file)"""
_ENDINGS = {"image/svg+xml": ".svg", "image/gif": ".gif", "image/webp": ".webp"}


@lru_cache(maxsize=4)
def draw(drawing: bytes) -> bytes | None:
    """Return a 2:3 SVG as a PNG of 800 by 1200; None if Typst is not installed or fails.

    Both editions of an article have the same cover, so the second one's comes from the cache.
    """
    return _drawn(_CANVAS, drawing, 96)


def draw_image(drawing: bytes) -> bytes | None:
    """Return an SVG as a PNG in its own proportions; None if Typst is not installed or fails."""
    return _drawn(_AS_IT_IS, drawing, DOTS)


def image_as_pdf(image: bytes, media_type: str) -> bytes | None:
    """Return an image as a PDF of its size, the same bytes each time.

    Args:
        image: The image.
        media_type: SVG, GIF or WebP: ``image/svg+xml``.

    Returns:
        The PDF; None if Typst is not installed or fails.
    """
    try:
        import typst  # noqa: PLC0415 - an optional extra
    except ImportError:
        return None
    with tempfile.TemporaryDirectory(prefix="songngu-") as name:
        file = f"image{_ENDINGS[media_type]}"
        (Path(name) / file).write_bytes(image)
        (Path(name) / "image.typ").write_bytes(_FROM_FILE)
        try:
            return bytes(
                typst.compile(
                    str(Path(name) / "image.typ"),
                    root=name,
                    sys_inputs={"file": f"/{file}"},
                    timestamp=datetime(1980, 1, 1, tzinfo=UTC),
                    ignore_system_fonts=True,
                )
            )
        except typst.TypstError:
            return None


def _drawn(canvas: bytes, drawing: bytes, dots: int) -> bytes | None:
    """Fill a canvas with a drawing, ``dots`` to the inch."""
    try:
        import typst  # noqa: PLC0415 - an optional extra
    except ImportError:
        return None
    try:
        shown = {"drawing": drawing.decode()}
        return bytes(
            typst.compile(
                canvas, format="png", ppi=dots, sys_inputs=shown, ignore_system_fonts=True
            )
        )
    except (UnicodeDecodeError, typst.TypstError):
        return None
