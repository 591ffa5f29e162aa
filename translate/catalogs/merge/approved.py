"""Which texts a catalog has as reviewed: the approvals that a merge must not add to."""

from __future__ import annotations

from typing import TypeAlias

from translate.catalogs.comments import was_reviewed
from translate.catalogs.merge.wording import wording
from translate.catalogs.po import Catalog, Entry
from translate.text.canonical import canonical
from translate.text.tag_form import tag_forms

ApprovedText: TypeAlias = tuple[str | None, str, tuple[str, ...]]
"""Context, source in its canonical spelling with its tags, and the translation in all its forms."""


def reviewed_texts(catalog: Catalog) -> dict[ApprovedText, Entry]:
    """Return the reviewed entries of a catalog, obsolete ones too, by what was approved."""
    found = (entry for entry in catalog.entries if entry.msgid and wording(entry).reviewed)
    return {_text(entry, entry.msgid): entry for entry in found}


def approved_texts(catalog: Catalog) -> set[ApprovedText]:
    """Return what people have approved in a catalog.

    That is what is reviewed, and what was, before an edit of the article: an update makes it
    reviewed again when the edit is undone. A new spelling of a source is no other source.
    """
    former = (
        _text(entry, entry.previous)
        for entry in catalog.entries
        if entry.fuzzy and entry.previous and was_reviewed(entry)
    )
    return {*reviewed_texts(catalog), *former}


def _text(entry: Entry, source: str) -> ApprovedText:
    spelt = f"{canonical(source)}{''.join(tag_forms(source))}"
    return entry.msgctxt, spelt, wording(entry).forms
