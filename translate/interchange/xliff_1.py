"""XLIFF 1.2: as the standard has it, and for OmegaT with the sentences to translate alone.

OmegaT 3.6 finds nothing in XLIFF 2.0, and takes the content of ``target`` for the text to
translate; newer versions read ``source``, and by default ignore a target that equals it. So for
OmegaT, whose English comes with the TMX, the target holds the source sentence, as in other files
that are handed out for translation. Tags are ``g`` and ``x``.

https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement

from translate.interchange.exported import exported, ids_in
from translate.interchange.inline import NO_CODE, SKIPPED, Code, add_tagged, code_of, tagged_in
from translate.interchange.states import STATE_WORDS, STATES_XLIFF_1, UNTRANSLATED_XLIFF_1
from translate.interchange.units import (
    FileHeader,
    ReturnedFile,
    ReturnedUnit,
    TranslationUnit,
    UnitGroup,
)
from translate.interchange.xml import document, local_name
from translate.model import Mark, MarkKind, State
from translate.tags import STANDALONE, name_of

_SKIPPED = {"bpt", "ept", "it", "ph"}
"""Elements that hold another program's codes, not text."""
_KINDS = {
    MarkKind.LINK: "link",
    MarkKind.STRONG: "bold",
    MarkKind.EMPHASIS: "italic",
    MarkKind.IMAGE: "image",
    MarkKind.BREAK: "lb",
}
"""What the standard calls the kinds of marks; the others are ours."""


def render_xliff_1(header: FileHeader, groups: Iterable[UnitGroup]) -> bytes:
    """Return ``groups`` with their translations, of which those not approved need review."""
    return _render(header, groups, _add_translated)


def render_xlf(header: FileHeader, groups: Iterable[UnitGroup]) -> bytes:
    """Return the sentences of ``groups``, to be translated with their TMX as memory."""
    return _render(header, groups, _add_untranslated)


def _render(
    header: FileHeader,
    groups: Iterable[UnitGroup],
    add_target: Callable[[Element, TranslationUnit], None],
) -> bytes:
    root = Element("xliff", xmlns="urn:oasis:names:tc:xliff:document:1.2", version="1.2")
    file = SubElement(
        root,
        "file",
        {
            "original": header.original,
            "source-language": header.source_language,
            "target-language": header.target_language,
            "datatype": "plaintext",
        },
    )
    head = SubElement(file, "header")
    for name, value in header.facts.items():
        SubElement(head, "note").text = f"{name}: {value}"
    for statement in header.notes:
        SubElement(head, "note").text = statement
    body = SubElement(file, "body")
    for group in groups:
        _add_group(body, group, add_target)
    return document(root, mixed=("source", "target"))


def _add_group(
    body: Element, group: UnitGroup, add_target: Callable[[Element, TranslationUnit], None]
) -> None:
    node = SubElement(body, "group", id=group.id, resname=group.name)
    for place, one in enumerate(group.units, 1):
        ticked = bool(one.state and one.state.reviewed)
        given = str(exported(one.source, one.target, ticked=ticked))
        unit = SubElement(node, "trans-unit", id=f"{group.id}.{place}", extradata=given)
        add_tagged(SubElement(unit, "source"), one.source, _add_code)
        add_target(unit, one)
        SubElement(unit, "note").text = _note(one)


def _add_translated(unit: Element, one: TranslationUnit) -> None:
    words = STATE_WORDS[one.state or State.UNTRANSLATED]
    unit.set("approved", "yes" if words.approved_1 else "no")
    add_tagged(SubElement(unit, "target", state=words.xliff_1), one.target, _add_code)


def _add_untranslated(unit: Element, one: TranslationUnit) -> None:
    # whatever the state, because the target's content is not English yet
    untranslated = STATE_WORDS[State.UNTRANSLATED].xliff_1
    add_tagged(SubElement(unit, "target", state=untranslated), one.source, _add_code)


def _add_code(parent: Element, mark: Mark) -> Element:
    name = "x" if mark.kind in STANDALONE else "g"
    kind = _KINDS.get(mark.kind, f"x-{mark.kind.value}")
    return SubElement(parent, name, id=name_of(mark), ctype=kind)


def _read_code(node: Element) -> Code:
    """What an element stands for; of other programs' codes only what `_SKIPPED` has is no text."""
    name = local_name(node)
    code = code_of(node.get("id", "")) if name in ("g", "x") else None
    return code or (SKIPPED if name in _SKIPPED else NO_CODE)


def _note(unit: TranslationUnit) -> str:
    if not unit.state:
        return ""
    drafted = unit.model and not unit.state.reviewed
    return f"{unit.state.value}, by {unit.model}" if drafted else unit.state.value


def read_xliff_1(root: Element) -> ReturnedFile:
    """Return what is in an XLIFF 1.2 file; inline codes that are not ours are left out.

    A target that merely repeats the source, and is not said to be translated, is no translation.
    """
    files = root.findall("{*}file")
    first = files[0].attrib if files else {}
    return ReturnedFile(
        tuple(one for file in files for node in file.iter() for one in _returned(node)),
        original=first.get("original", ""),
        target_language=first.get("target-language", ""),
    )


def _returned(node: Element) -> Iterator[ReturnedUnit]:
    source, target = node.find("{*}source"), node.find("{*}target")
    if local_name(node) != "trans-unit" or source is None:
        return
    said = target.get("state", "") if target is not None else ""
    texts = [tagged_in(one, _read_code) if one is not None else "" for one in (source, target)]
    approved = node.get("approved")
    ids = ids_in(node.get("extradata", ""))
    if approved != "yes" and said in UNTRANSLATED_XLIFF_1 and texts[0] == texts[1]:
        texts[1], ids = "", ()  # nobody emptied it
    state = STATES_XLIFF_1.get(said)
    if approved:
        state = State.REVIEWED if approved == "yes" else State.EDITED_DRAFT
    yield ReturnedUnit(texts[0], texts[1], state, ids[0] if ids else None)
