"""What notes are called by, and what describes images."""

from __future__ import annotations

from dataclasses import replace

from support.every_kind import article
from support.rich import rich, text

from translate.model import (
    Group,
    GroupKind,
    Mark,
    MarkKind,
    Text,
    TextKind,
    Unit,
    Verbatim,
    VerbatimKind,
)
from translate.tags import marks_of
from translate.writers import Edition, EditionKind
from translate.writers.layout.arrangement import leaves, tree
from translate.writers.layout.references import described, references


def _note(words: str, name: str) -> Group:
    return Group(GroupKind.NOTE, (text(words),), id=name)


def test_notes_are_numbered_as_the_text_refers_to_them() -> None:
    """Those that nothing refers to come last; one without an id stays where it is."""
    marks = (Mark(MarkKind.NOTE, 3, 3, "z"), Mark(MarkKind.NOTE, 8, 8, "a"))
    body = Text(TextKind.PARAGRAPH, "Xem ghe đi.", 1, marks=marks)
    notes = (_note("Ghe", "left"), _note("Cam", "a"), _note("Xong", "z"), _note("Chưa", ""))
    found = references(Edition(article(body, *notes), {}, EditionKind.TRANSLATED))
    assert found.numbers == {"z": 1, "a": 2, "left": 3}
    assert found.number(marks[1]) == 2
    assert found.number(Mark(MarkKind.NOTE, 0, 0, "?")) == 0


def test_an_image_has_the_text_that_describes_it() -> None:
    """In a figure, the one after it; in a sentence, the one whose id it names."""
    edition = rich()
    [figure] = (one for one in tree(edition) if one.kind is GroupKind.FIGURE)
    shown = described(getattr(figure, "children"))  # noqa: B009 - a union of two records
    assert [(one.kind, alt and alt.text) for one, alt in shown] == [
        (VerbatimKind.IMAGE, "Boats on the river"),
        (TextKind.CAPTION, None),
    ]
    alts = references(edition).alts
    assert [one.text for one in alts.values()] == ["Boats on the river"]
    assert references(edition).alt(Mark(MarkKind.IMAGE, 0, 0, alt="alt-1")) == alts["alt-1"]


def test_two_descriptions_are_not_both_the_image_s() -> None:
    """The second is text."""
    image = Verbatim(VerbatimKind.IMAGE, "a.png")
    alts = tuple(text(one, TextKind.ALT) for one in ("Ghe", "Cam"))
    whole = article(text("Xong"), Group(GroupKind.FIGURE, (image, *alts)))
    figure = tree(Edition(whole, {}, EditionKind.TRANSLATED))[-1]
    shown = described(getattr(figure, "children"))  # noqa: B009 - as above
    assert [alt and alt.text for _, alt in shown] == ["Ghe", None]


def test_titles_are_said_in_the_translation() -> None:
    """Each by its text, with a label; a title without one says what its link does in English."""
    marks = (
        Mark(MarkKind.LINK, 0, 3, "a", "Bản đồ"),
        Mark(MarkKind.LINK, 4, 7, "b", "ghe"),
        Mark(MarkKind.LINK, 8, 10, "c", "https://a.vn"),
    )
    body = Text(TextKind.PARAGRAPH, "Xem ghe đi.", 1, marks=marks)
    tooltip = Text(TextKind.TOOLTIP, "Bản đồ", 1)
    units = {
        "<a1>Xem</a1> <a2>ghe</a2> <a3>đi</a3>.": "<a3>Go</a3> <a1>see</a1> <a2>boats</a2>.",
        "Bản đồ": "Map",
    }
    translated = {one: Unit(one, english, approved=True) for one, english in units.items()}
    edition = Edition(article(body, tooltip), translated, EditionKind.TRANSLATED)
    assert references(edition).title("Bản\u00a0 đồ") == "Map"
    assert references(edition).title("không có") == "không có"
    [passage] = leaves(tree(edition))  # what is said is no text that is read on
    [line] = passage.lines
    assert [one.title for one in marks_of(line.pieces)] == ["https://a.vn", "Map", "boats"]
    assert [one.title for one in marks_of(line.source_pieces)] == ["Bản đồ", "ghe", "https://a.vn"]
    drafted = replace(translated["Bản đồ"], approved=False, draft="Map")
    mixed = {**translated, "Bản đồ": drafted}
    said = references(Edition(article(body, tooltip), mixed, EditionKind.TRANSLATED)).said
    assert said == {"Bản đồ": "Map [draft]"}
