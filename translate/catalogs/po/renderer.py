"""From a `Catalog` to the bytes of a PO file: what was not changed is written as it was read."""

from __future__ import annotations

from itertools import chain

from translate.catalogs.po.entry import Catalog, Entry
from translate.catalogs.po.layout import layout, page_width
from translate.catalogs.po.parser import header_fields


def render(catalog: Catalog) -> bytes:
    """Return ``catalog`` as the bytes of a PO file."""
    head = _head(catalog)
    entries = [head, *catalog.entries] if head else list(catalog.entries)
    width = 0 if all(not entry.changed for entry in entries) else page_width(entries)
    leads = [entry.origin.lead if entry.origin else "\n" for entry in entries]
    if entries and not entries[0].origin:
        # what stood before the first entry of the file, a byte order mark perhaps, stays on top
        known = head is entries[0] and len(entries) > 1 and entries[1].origin
        leads[:2] = [leads[1], "\n"] if known else ["", *leads[1:2]]
    texts = [
        entry.origin.text if entry.origin and not entry.changed else layout(entry, width)
        for entry in entries
    ]
    text = "".join(chain.from_iterable(zip(leads, texts, strict=True))) + catalog.tail
    if not catalog.ended:
        text = text.removesuffix("\n")
    return text.replace("\n", catalog.newline).encode()


def _head(catalog: Catalog) -> Entry | None:
    """Return the header as an entry; None when there is none."""
    if not catalog.head and not catalog.header and not catalog.comment:
        return None
    head = (catalog.head or Entry("")).change(comments=tuple(catalog.comment))
    if catalog.header == header_fields(head.msgstr):
        return head
    return head.change(msgstr="".join(f"{k}: {v}\n" for k, v in catalog.header.items()))
