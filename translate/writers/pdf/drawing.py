"""Convert a drawing to pixels, for covers."""

from __future__ import annotations

from functools import lru_cache

_CANVAS = b"""#set page(width: 600pt, height: 900pt, margin: 0pt)
#image(bytes(sys.inputs.drawing), width: 100%, format: "svg")"""


@lru_cache(maxsize=4)
def draw(drawing: bytes) -> bytes | None:
    """Return a 2:3 SVG as a PNG of 800 by 1200; None if Typst is not installed or fails.

    Both editions of an article have the same cover, so the second one's comes from the cache.
    """
    try:
        import typst  # noqa: PLC0415 - an optional extra
    except ImportError:
        return None
    shown = {"drawing": drawing.decode()}
    try:
        return bytes(
            typst.compile(_CANVAS, format="png", ppi=96, sys_inputs=shown, ignore_system_fonts=True)
        )
    except typst.TypstError:
        return None
