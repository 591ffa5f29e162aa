"""What the catalogs of other articles have for sentences: translations, and other English."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from translate.catalogs.po import Catalog, Entry
from translate.tags import marks_by_form, renumbered
from translate.text.canonical import canonical
from translate.text.tag_form import without_tag_forms


class Known(NamedTuple):
    """A translation, and whose it is."""

    entry: Entry
    slug: str


class Elsewhere(NamedTuple):
    """What other articles have for sentences."""

    translations: Mapping[str, Known]
    """A translation of each sentence that any article has one of, by source: reviewed ones before
    fuzzy ones. Where no article has the very sentence, one that differs in tags alone will do."""
    others: Mapping[str, Mapping[str, Known]]
    """Reviewed English that is not that of the sentence, by article and source. Which of two texts
    is the newer no catalog says."""


def offered(catalog: Catalog) -> Iterator[Entry]:
    """The translations that other articles may take over.

    A machine's draft is not worth taking over; of a removed sentence, only somebody's work is left.
    """
    removed = (entry for entry in catalog.entries if entry.obsolete)
    entries = (*catalog.own.values(), *removed)
    return (e for e in entries if not e.empty and (e.obsolete or not e.fuzzy))


def find_elsewhere(
    catalogs: Iterable[tuple[str, Catalog]],
    wanted: Collection[str],
    back: Mapping[str, Mapping[str, Entry]],
) -> Elsewhere:
    """Look for sentences in the catalogs of all articles, each of which is taken once.

    Args:
        catalogs: The slugs and catalogs; of equally good translations, that of the first counts.
        wanted: The sentences that have no translation.
        back: The entries of the sentences that are back, by article and source.
    """
    translations, others = _Translations(wanted), _OtherEnglish(back)
    for slug, catalog in catalogs:
        for entry in offered(catalog):
            known = Known(entry, slug)
            translations.consider(known)
            others.consider(known)
    return Elsewhere(translations.found(), others.found)


class _Translations:
    """Collects the best translation of each sentence.

    Args:
        wanted: The sentences.
    """

    def __init__(self, wanted: Collection[str]) -> None:
        self._wanted = wanted
        self._exact: dict[str, Known] = {}
        self._similar: dict[str, Known] = {}
        """Of sentences that differ in tags alone."""
        self._bare: dict[str, list[str]] = {}
        """The sentences, by their texts without tags."""
        for source in wanted:
            self._bare.setdefault(without_tag_forms(source), []).append(source)

    def consider(self, known: Known) -> None:
        """Take a translation, if it is of such a sentence, and better than what there is."""
        if not self._bare:
            return
        text = known.entry.msgid
        if text in self._wanted:
            _put(self._exact, text, known)
        for source in self._bare.get(without_tag_forms(text), ()):
            if source != text:
                _put(self._similar, source, known)

    def found(self) -> dict[str, Known]:
        """Return what there is, by source."""
        similar = {s: one for s, one in self._similar.items() if s not in self._exact}
        return self._exact | {s: _retagged(one, s) for s, one in similar.items()}


class _OtherEnglish:
    """Collects reviewed English that other articles have for reviewed sentences.

    Args:
        back: The entries of the sentences, by article and source.
    """

    def __init__(self, back: Mapping[str, Mapping[str, Entry]]) -> None:
        self.found: dict[str, dict[str, Known]] = {slug: {} for slug in back}
        """The first for each sentence, by article and source."""
        self._reviewed: dict[str, list[tuple[str, Entry]]] = {}
        for slug, entries in back.items():
            for source, entry in entries.items():
                if not entry.fuzzy:
                    self._reviewed.setdefault(canonical(source), []).append((slug, entry))

    def consider(self, known: Known) -> None:
        """Take a translation, if it is reviewed and not that of the sentence here."""
        if known.entry.fuzzy or not self._reviewed:
            return
        for slug, here in self._reviewed.get(canonical(known.entry.msgid), ()):
            same = without_tag_forms(here.msgstr) == without_tag_forms(known.entry.msgstr)
            if slug != known.slug and not same:
                self.found[slug].setdefault(here.msgid, known)


def _put(found: dict[str, Known], source: str, one: Known) -> None:
    """Note a translation of ``source``, unless there is one that is at least as good."""
    known = found.setdefault(source, one)
    if known.entry.fuzzy and not one.entry.fuzzy:
        found[source] = one


def _retagged(known: Known, source: str) -> Known:
    """A translation of a sentence that differs in tags, with those of ``source``."""
    entry = known.entry
    text = renumbered(entry.msgstr, entry.msgid, source, marks_by_form(source)).text
    return Known(entry.with_fuzzy(True, msgstr=text, previous=entry.msgid), known.slug)
