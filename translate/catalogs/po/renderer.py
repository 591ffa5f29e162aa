"""From a `Catalog` to the bytes of a PO file: what was not changed is written as it was read."""

from __future__ import annotations

from translate.catalogs.po.entry import Catalog, Entry
from translate.catalogs.po.header import header_fields, with_fields
from translate.catalogs.po.layout import PoStyle, layout, page_width


def render(catalog: Catalog) -> bytes:
    """Return ``catalog`` as the bytes of a PO file."""
    places = {id(origin): place for place, origin in enumerate(catalog.read)}
    entries = _with_head(catalog, places)
    changed = [entry.changed for entry in entries]
    style = PoStyle(page_width(entries) if any(changed) else 0, catalog.newline)
    # what stood before the first entry of the file, a byte order mark perhaps, stays on top
    texts = [catalog.read[0].lead if catalog.read else ""]
    whole, expected = True, 0
    for number, (entry, again) in enumerate(zip(entries, changed, strict=True)):
        origin, place = entry.origin, places.get(id(entry.origin), -1)
        lead = style.newline
        if origin and not again and place == expected:
            lead, text = origin.lead, origin.text
        else:
            if origin and place > 0 and not origin.inline:
                lead = origin.lead
            text = layout(entry, style) if again or not origin else origin.mark + origin.text
            texts.append("" if whole else style.newline)
        texts += [lead if number else "", text]
        expected = -1 if again else place + 1
        whole = text.endswith("\n")
    if catalog.tail and not whole and expected != len(catalog.read):
        texts.append(style.newline)
    return "".join([*texts, catalog.tail]).encode()


def _with_head(catalog: Catalog, places: dict[int, int]) -> list[Entry]:
    """Return the entries with the header among them, after those that stood before it."""
    entries = list(catalog.entries)
    head = _head(catalog)
    if head:
        last = places.get(id(head.origin), 0)
        at = 0
        while at < len(entries) and 0 <= places.get(id(entries[at].origin), -1) < last:
            at += 1
        entries.insert(at, head)
    return entries


def _head(catalog: Catalog) -> Entry | None:
    """Return the header as an entry; None when there is none."""
    if not catalog.head and not catalog.header and not catalog.comment:
        return None
    head = (catalog.head or Entry("")).change(comments=tuple(catalog.comment))
    if catalog.header == header_fields(head.msgstr):
        return head
    return head.change(msgstr=with_fields(head.msgstr, catalog.header), obsolete=False)
