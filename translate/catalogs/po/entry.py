"""What a catalog is made of: plain frozen records, which remember how the file spelt them."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from translate.catalogs.po.header import format_date, in_utf8

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime


class EntryText(NamedTuple):
    """How an entry stood in the file that it was read from."""

    lead: str
    """The blank lines before it."""
    text: str
    """From its first comment to the end of its last string, line end included."""
    values: tuple[Any, ...]
    """Its `Entry.values` as they were read."""
    inline: bool = False
    """Whether it began on the line on which the entry before it ended."""
    mark: str = ""
    """What it needs before it to be obsolete on a line of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a catalog; of plural forms, ``msgstr`` is the first."""

    msgid: str
    msgstr: str = ""
    msgctxt: str | None = None
    comments: tuple[str, ...] = ()
    """The translator's notes (``# ``)."""
    extracted: tuple[str, ...] = ()
    """What the program says about the message (``#.``)."""
    references: tuple[str, ...] = ()
    """Where it stands (``#:``): ``path:line`` each."""
    flags: tuple[str, ...] = ()
    """``fuzzy`` and others (``#,``), unknown ones too."""
    previous: str | None = None
    """The msgid that the msgstr was made for (``#|``)."""
    obsolete: bool = False
    line: int = field(default=0, compare=False)
    """1-based line of the msgid in the file it was read from; 0 for a new entry."""
    origin: EntryText | None = field(default=None, compare=False, repr=False)

    @property
    def fuzzy(self) -> bool:
        """Whether a human has yet to look at it."""
        return "fuzzy" in self.flags

    @property
    def empty(self) -> bool:
        """Whether it has no translation; spaces are none."""
        return not self.msgstr or self.msgstr.isspace()

    @property
    def key(self) -> tuple[str | None, str]:
        """What must be unique in a catalog."""
        return self.msgctxt, self.msgid

    @property
    def values(self) -> tuple[Any, ...]:
        """What the entry says, in the order of `FIELDS`."""
        return _values(self)

    @property
    def changed(self) -> bool:
        """Whether it is new or differs from what was read."""
        return self.origin is None or self.origin.values != _values(self)

    def change(self, **values: Any) -> Entry:
        """Return this entry with some fields changed; whatever else the file said is kept."""
        # dataclasses.replace does the same in twice the time, which an update of an article feels
        return Entry(**dict(zip(_ALL, _all(self), strict=True)) | values)

    def with_fuzzy(self, fuzzy: bool, **values: Any) -> Entry:
        """Return this entry with or without the flag ``fuzzy``, and with ``values`` changed."""
        if fuzzy is not self.fuzzy:
            others = tuple(flag for flag in self.flags if flag != "fuzzy")
            values["flags"] = ("fuzzy", *others) if fuzzy else others
        return self.change(**values) if values else self


FIELDS = tuple(f.name for f in fields(Entry) if f.compare)
"""The names of the fields that a PO file spells out."""
_values = attrgetter(*FIELDS)
_ALL = tuple(f.name for f in fields(Entry))
_all = attrgetter(*_ALL)


@dataclass(frozen=True, slots=True)
class Catalog:
    """A PO file."""

    header: Mapping[str, str] = field(default_factory=dict)
    """The header's fields in the file's order."""
    entries: tuple[Entry, ...] = ()
    """In the file's order; gettext's tools put obsolete ones last."""
    comment: tuple[str, ...] = ()
    """The lines of the comment above the header."""
    head: Entry | None = field(default=None, compare=False, repr=False)
    """The header as the entry that was read."""
    tail: str = field(default="", compare=False, repr=False)
    """What followed the last entry: blank lines, stray comments."""
    newline: str = field(default="\n", compare=False)
    r"""``\n`` or ``\r\n``, as most lines of the file have it."""
    read: tuple[EntryText, ...] = field(default=(), compare=False, repr=False)
    """What was read, the header too, in the file's order."""

    def change(self, **values: Any) -> Catalog:
        """Return this catalog with some fields changed."""
        return replace(self, **values)

    @property
    def own(self) -> dict[str, Entry]:
        """The entry of each sentence that is not obsolete, by its msgid.

        To us a sentence is its text. Where another program gave it entries in several contexts, the
        one without a context is ours, else the first; the others stay as they are.
        """
        found: dict[str, Entry] = {}
        for entry in self.live:
            known = found.setdefault(entry.msgid, entry)
            if known.msgctxt is not None and entry.msgctxt is None:
                del found[entry.msgid]  # so that it is found where it stands
                found[entry.msgid] = entry
        return found

    @property
    def live(self) -> tuple[Entry, ...]:
        """The entries that are not obsolete and have a source, in every context."""
        return tuple(entry for entry in self.entries if entry.msgid and not entry.obsolete)

    def edited(
        self,
        change: Callable[[Entry], Entry],
        now: datetime,
        author: str = "",
        *,
        foreign: bool = False,
    ) -> Catalog:
        """Return this catalog with ``change`` applied to its `own` entries, stamped if one changed.

        Args:
            change: Takes an entry and returns it or what replaces it.
            now: The PO-Revision-Date, if anything changes.
            author: The Last-Translator, ``name <email>``; empty leaves what the header says.
            foreign: Whether the catalog is another program's: all its `live` entries count.
        """
        chosen = {id(entry) for entry in (self.live if foreign else self.own.values())}
        entries = tuple([change(e) if id(e) in chosen else e for e in self.entries])
        if entries == self.entries:
            return self
        return self.change(entries=entries).stamped(now, author=author)

    def stamped(self, now: datetime, *, sources: bool = False, author: str = "") -> Catalog:
        """Return this catalog, whose content changed, with ``now`` as its PO-Revision-Date.

        Args:
            now: The time of the change.
            sources: Whether source sentences changed, so that POT-Creation-Date does too.
            author: The Last-Translator, ``name <email>``; empty leaves what the header says.
        """
        header = dict(self.header)
        header["PO-Revision-Date"] = format_date(now)
        if sources:
            header["POT-Creation-Date"] = format_date(now)
        if author:
            header["Last-Translator"] = author
        return self.change(header=in_utf8(header))
