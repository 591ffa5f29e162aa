"""Images of an edition in a Word document."""

from __future__ import annotations

import io
from typing import NamedTuple

from docx.image.exceptions import UnrecognizedImageError
from docx.opc.exceptions import OpcError
from docx.parts.story import StoryPart
from docx.shared import Emu, Length
from docx.text.run import Run

from translate.writers.base import Edition
from translate.writers.pdf.drawing import DOTS, draw_image


class Described(NamedTuple):
    """An image with what is said of it."""

    target: str
    """Its file, as the article names it."""
    alt: str = ""
    """What it shows, in words."""
    title: str = ""
    """What it says when it is pointed at."""


def add_picture(edition: Edition, run: Run, image: Described, widest: Length) -> bool:
    """Put an image into a run, no wider than ``widest``.

    Args:
        edition: The edition.
        run: Where it is to be.
        image: The image.
        widest: The width that there is.

    Returns:
        False where the image is not there, is of a kind that Word cannot show, or the part that the
        run is in can hold none.
    """
    picture = edition.pictures.get(image.target)
    if picture is None or not isinstance(run.part, StoryPart):  # such as footnotes
        return False
    data: bytes | None = picture.data
    if picture.media_type == "image/svg+xml":
        data = draw_image(picture.data)
    if data is None:
        return False
    try:
        shape = run.add_picture(io.BytesIO(data))
    except (UnrecognizedImageError, OpcError, ValueError, KeyError, ZeroDivisionError, EOFError):
        return False
    if data is not picture.data:  # a drawing, which is drawn finer than a screen shows it
        shape.height = Emu(int(shape.height * 72 / DOTS))
        shape.width = Emu(int(shape.width * 72 / DOTS))
    if shape.width > widest:
        shape.height = Emu(int(shape.height * widest / shape.width))
        shape.width = widest
    properties = shape._inline.docPr
    properties.set("descr", image.alt)
    if image.title:
        properties.set("title", image.title)
    properties.set("name", f"Image {properties.get('id')}")
    return True
