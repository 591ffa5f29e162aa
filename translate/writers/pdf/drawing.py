"""A drawing as pixels, for covers."""

from __future__ import annotations

from functools import lru_cache

_CANVAS = b"""#set page(width: 600pt, height: 900pt, margin: 0pt)
#image(bytes(sys.inputs.drawing), width: 100%, format: "svg")"""


@lru_cache(maxsize=4)
def draw(drawing: bytes) -> bytes | None:
    """Return an SVG of 2 by 3 as a PNG, 800 by 1200; None where Typst is not there or fails.

    Both editions of an article have the same cover: the second one's is remembered.
    """
    try:
        import typst  # noqa: PLC0415 - an extra that not everybody wants
    except ImportError:
        return None
    shown = {"drawing": drawing.decode()}
    try:
        return bytes(
            typst.compile(_CANVAS, format="png", ppi=96, sys_inputs=shown, ignore_system_fonts=True)
        )
    except typst.TypstError:
        return None
