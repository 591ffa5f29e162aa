"""From a catalog to what the other stages know: units, and the sentences that need a draft."""

from __future__ import annotations

from collections.abc import Mapping

from translate.catalogs.comments import is_borrowed, was_by_memory
from translate.catalogs.po import Catalog, Entry
from translate.interchange.units import TranslationUnit
from translate.model import Draft, Origin, State, Unit


def missing(catalog: Catalog) -> list[str]:
    """Return the source sentences without any translation, in the catalog's order."""
    return [source for source, entry in catalog.own.items() if entry.empty]


def untouched(catalog: Catalog, drafts: Mapping[str, Draft]) -> list[str]:
    """Return the source sentences whose translation is still one of ``drafts``, not reviewed."""
    return [source for source, entry in catalog.own.items() if is_draft(entry, drafts)]


def is_human(entry: Entry, drafts: Mapping[str, Draft]) -> bool:
    """Whether a person had a hand in ``entry``, so that no program may drop it.

    Args:
        entry: An entry of a catalog.
        drafts: The drafts by source sentence.
    """
    return _unit(entry, "", drafts.get(entry.msgid)).state.by_hand


def is_draft(entry: Entry, drafts: Mapping[str, Draft]) -> bool:
    """Whether the translation of ``entry`` is the one in ``drafts``, and no person touched it.

    A comment that it needs work is a person's too.

    Args:
        entry: An entry of a catalog.
        drafts: Drafts by source sentence.
    """
    draft = drafts.get(entry.msgid)
    if draft is None or entry.msgstr != draft.text:
        return False
    return _unit(entry, "", draft).state is State.DRAFT


def drafts_behind(catalog: Catalog, drafts: Mapping[str, Draft]) -> dict[str, Draft]:
    """Return the draft that each translation is or comes from, by source sentence.

    Args:
        catalog: The catalog.
        drafts: The newest draft of each sentence.
    """
    return {
        source: drafts[source].matching(entry.msgstr)
        for source, entry in catalog.own.items()
        if source in drafts
    }


def memory_units(catalog: Catalog, path: str) -> list[TranslationUnit]:
    """Return the reviewed sentences of a catalog, removed ones too.

    Args:
        catalog: The catalog.
        path: Its path, for the units' origin.
    """
    return [
        TranslationUnit(entry.msgid, entry.msgstr, f"{path}:{entry.line}")
        for entry in catalog.entries
        if entry.msgid and not entry.empty and not entry.fuzzy
    ]


def units_of(catalog: Catalog, path: str, drafts: Mapping[str, Draft]) -> dict[str, Unit]:
    """Return the catalog's units by source sentence, in its order; removed sentences are left out.

    Args:
        catalog: The catalog.
        path: Its path, for the units' places.
        drafts: The drafts by source sentence.
    """
    return {source: _unit(entry, path, drafts.get(source)) for source, entry in catalog.own.items()}


def all_units(catalog: Catalog, path: str) -> list[Unit]:
    """Return a unit for each entry of a catalog that may be another program's, in every context.

    Args:
        catalog: The catalog.
        path: Its path, for the units' places.
    """
    return [_unit(entry, path, None) for entry in catalog.live]


def _unit(entry: Entry, path: str, newest: Draft | None) -> Unit:
    draft = newest.matching(entry.msgstr) if newest else None
    return Unit(
        source=entry.msgid,
        target=entry.msgstr,
        approved=not (entry.fuzzy or entry.empty),
        place=f"{path}:{entry.line}",
        context=entry.extracted,
        comments=entry.comments,
        previous=entry.previous or "",
        borrowed=is_borrowed(entry),
        draft=draft.text if draft else "",
        origin=draft.origin if draft else Origin.MODEL,
        model=draft.model if draft else "",
        by_memory=_is_by_memory(entry, draft),
        alternatives=_alternatives(draft, newest) if draft and newest else (),
    )


def _is_by_memory(entry: Entry, draft: Draft | None) -> bool:
    """Whether the entry stands as a trusted memory approved it: edits of it are a person's."""
    entered = draft is not None and draft.origin is Origin.MEMORY and draft.text == entry.msgstr
    return entered and was_by_memory(entry) and not entry.fuzzy


def _alternatives(draft: Draft, newest: Draft) -> tuple[str, ...]:
    """The alternatives of ``draft`` that a reviewer may choose.

    What was itself a draft of the sentence is left out: once chosen, it would pass for a draft
    that nobody has touched.
    """
    drafts = {one.text for one in newest.newest_first}
    return tuple(text for text in draft.alternatives if text not in drafts)
