"""XLIFF 2.0: one unit per passage, one segment per sentence; tags are ``pc`` and ``ph``.

https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from xml.etree.ElementTree import Element, SubElement

from translate.interchange.exported import exported, ids_in
from translate.interchange.inline import NO_CODE, Code, add_tagged, code_of, tagged_in
from translate.interchange.states import STATE_WORDS, STATES_XLIFF_2, sub_state
from translate.interchange.units import FileHeader, ReturnedFile, ReturnedUnit, UnitGroup
from translate.interchange.xml import document, local_name
from translate.model import Mark, MarkKind
from translate.tags import STANDALONE, end_tag_of, name_of, tag_of

_CORE = "urn:oasis:names:tc:xliff:document:2.0"
_METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
"""The standard's module for what a program notes for itself."""
_IDS = "songngu"
"""The group of metadata that has a unit's ids."""
_TYPES = {
    MarkKind.LINK: ("link", ""),
    MarkKind.STRONG: ("fmt", "xlf:b"),
    MarkKind.EMPHASIS: ("fmt", "xlf:i"),
    MarkKind.BREAK: ("fmt", "xlf:lb"),
    MarkKind.IMAGE: ("image", ""),
    MarkKind.NOTE: ("other", ""),
}
"""What the standard calls the kinds of marks; those that it has no word for are ours."""
_CODES = {"pc", "ph", "sc", "ec"}


def render_xliff(header: FileHeader, groups: Iterable[UnitGroup]) -> bytes:
    """Return ``groups`` as an XLIFF file; an untranslated segment has no target."""
    root = Element(
        "xliff",
        {
            "xmlns": _CORE,
            "xmlns:mda": _METADATA,
            "version": "2.0",
            "srcLang": header.source_language,
            "trgLang": header.target_language,
        },
    )
    file = SubElement(root, "file", id="f1", original=header.original)
    notes = SubElement(file, "notes")
    for name, value in header.facts.items():
        SubElement(notes, "note", category=name).text = value
    for statement in header.notes:
        SubElement(notes, "note", category="colophon").text = statement
    for group in groups:
        _add_unit(file, group)
    return document(root, mixed=("source", "target"))


def _add_unit(file: Element, group: UnitGroup) -> None:
    unit = SubElement(file, "unit", id=group.id, name=group.name)
    known = SubElement(SubElement(unit, "mda:metadata"), "mda:metaGroup", category=_IDS)
    for place, one in enumerate(group.units, 1):
        ticked = bool(one.state and one.state.reviewed)
        id_ = exported(one.source, one.target, ticked=ticked)
        SubElement(known, "mda:meta", type=f"s{place}").text = str(id_)
    models = {place: one.model for place, one in enumerate(group.units, 1) if one.model}
    if models:
        notes = SubElement(unit, "notes")
        for place, model in models.items():
            note = SubElement(notes, "note", category="model")
            note.text = f"sentence {place} drafted by {model}"
    for place, one in enumerate(group.units, 1):
        segment = SubElement(unit, "segment", id=f"s{place}")
        if one.state:
            segment.set("state", STATE_WORDS[one.state].xliff_2)
        if one.state and not one.state.reviewed:
            segment.set("subState", sub_state(one.state))
        make = partial(_add_code, prefix=f"s{place}-")
        add_tagged(SubElement(segment, "source"), one.source, make)
        if one.target:
            add_tagged(SubElement(segment, "target"), one.target, make)


def _add_code(parent: Element, mark: Mark, prefix: str) -> Element:
    """Add the element of a mark; ids are unique in a unit, which may have several sentences."""
    type_, sub_type = _TYPES.get(mark.kind, ("fmt", f"{_IDS}:{mark.kind.value}"))
    found = {"id": f"{prefix}{name_of(mark)}", "canCopy": "no", "type": type_}
    if sub_type:
        found["subType"] = sub_type
    if mark.kind in STANDALONE:
        return SubElement(parent, "ph", found | {"disp": tag_of(mark)})
    shown = {"dispStart": tag_of(mark), "dispEnd": end_tag_of(mark)}
    return SubElement(parent, "pc", found | shown)


def _read_code(node: Element) -> Code:
    """What one of our elements stands for, also where a program has made two of it."""
    name = local_name(node)
    code = code_of(node.get("id") or node.get("startRef") or "")
    if code is None or name not in _CODES:
        return NO_CODE
    if name in ("sc", "ec"):
        return Code(code.before if name == "sc" else code.after, text=False)
    return code


def read_xliff_2(root: Element) -> ReturnedFile:
    """Return what is in an XLIFF 2.0 file; of codes that are not ours there is their text."""
    file = root.find("{*}file")
    return ReturnedFile(
        tuple(one for unit in root.iter(f"{{{_CORE}}}unit") for one in _segments(unit)),
        original=file.get("original", "") if file is not None else "",
        target_language=root.get("trgLang", ""),
    )


def _segments(unit: Element) -> Iterator[ReturnedUnit]:
    place = f"{{*}}metadata/{{*}}metaGroup[@category='{_IDS}']/{{*}}meta"
    known = {meta.get("type"): ids_in(meta.text or "") for meta in unit.iterfind(place)}
    for segment in unit.iterfind("{*}segment"):
        source, target = segment.find("{*}source"), segment.find("{*}target")
        ids = known.get(segment.get("id"), ())
        if source is not None:
            yield ReturnedUnit(
                tagged_in(source, _read_code),
                "" if target is None else tagged_in(target, _read_code),
                STATES_XLIFF_2.get(segment.get("state", "")),
                ids[0] if ids else None,
            )
