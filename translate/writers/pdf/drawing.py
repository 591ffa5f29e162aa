"""Convert a drawing to pixels, for covers."""

from __future__ import annotations

from functools import lru_cache

_CANVAS = b"""#set page(width: 600pt, height: 900pt, margin: 0pt)
#image(bytes(sys.inputs.drawing), width: 100%, format: "svg")"""
DOTS = 192
"""Pixels to the inch of an image's drawing: fine enough for print at its size on a screen."""
_AS_IT_IS = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg")"""


@lru_cache(maxsize=4)
def draw(drawing: bytes) -> bytes | None:
    """Return a 2:3 SVG as a PNG of 800 by 1200; None if Typst is not installed or fails.

    Both editions of an article have the same cover, so the second one's comes from the cache.
    """
    return _drawn(_CANVAS, drawing, 96)


def draw_image(drawing: bytes) -> bytes | None:
    """Return an SVG as a PNG in its own proportions; None if Typst is not installed or fails."""
    return _drawn(_AS_IT_IS, drawing, DOTS)


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
