"""Images in a Word document."""

from __future__ import annotations

from dataclasses import replace

from docx.shared import Twips
from support.every_kind import article
from support.rich import DRAWING, rich
from support.word_document import R, ReadDocument, W

from translate.model import Group, GroupKind, Mark, MarkKind, Text, TextKind
from translate.writers import WRITERS, Edition, EditionKind, Picture
from translate.writers.docx.styles import CELL_SPACE

write_docx = WRITERS["docx"]


def test_an_image_says_what_it_shows(english: ReadDocument) -> None:
    """In words, for those who do not see it; a drawing is pixels, which every program shows."""
    (picture,) = english.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
    name = english.targets()[picture.get(f"{R}embed", "")]
    assert english.archive.read(f"word/{name}").startswith(b"\x89PNG")
    shown = [one.get("descr") for one in english.body.iter() if one.tag.endswith("}docPr")]
    assert shown == ["Boats on the river"]
    without = ReadDocument(write_docx(replace(rich(EditionKind.TRANSLATED), pictures={})))
    assert without.paragraphs("[Boats on the river]")


def test_a_wide_picture_fits_into_its_cell() -> None:
    """Word processors cut off what is wider than the space between a cell's margins."""
    wide = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="90"><path d="M0 0h9"/></svg>'
    )
    pictures = {"cho.svg": Picture(wide, "image/svg+xml")}
    made = ReadDocument(write_docx(replace(rich(EditionKind.BILINGUAL), pictures=pictures)))
    room = sum(int(one.get(f"{W}w", "0")) for one in made.body.find(f".//{W}tblGrid"))
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    (extent,) = made.body.iter(f"{drawing}extent")
    assert Twips(int(room / 2)) < int(extent.get("cx", "0")) <= Twips(room - 2 * CELL_SPACE)


def test_an_image_in_a_footnote_is_what_it_shows() -> None:
    """The part with the footnotes holds no images."""
    words = Text(
        TextKind.PARAGRAPH, "Xem  đây.", 1, marks=(Mark(MarkKind.IMAGE, 4, 4, "ca.svg", alt="x"),)
    )
    alt = Text(TextKind.ALT, "con cá", 1, id="x")
    refers = Text(TextKind.PARAGRAPH, "Ghe.", 1, marks=(Mark(MarkKind.NOTE, 4, 4, "n"),))
    whole = article(refers, Group(GroupKind.NOTE, (words, alt), id="n"))
    pictures = {"ca.svg": Picture(DRAWING, "image/svg+xml")}
    made = ReadDocument(write_docx(Edition(whole, {}, EditionKind.TRANSLATED, pictures=pictures)))
    assert "[con cá]" in "".join(made.part("word/footnotes.xml").itertext())
