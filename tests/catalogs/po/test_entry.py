"""A catalog's records: what changes, and what a change keeps."""

from datetime import UTC, datetime

from translate.catalogs.po import Catalog, Entry, parse
from translate.catalogs.po.entry import FIELDS

NOW = datetime(2025, 11, 6, 8, 30, tzinfo=UTC)
FILE = b"""\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"PO-Revision-Date: 2025-01-01 00:00+0000\\n"

#, no-wrap, fuzzy
msgid "a"
msgstr "A"

#~ msgid "b"
#~ msgstr "B"
"""


def test_an_entry_is_what_it_says() -> None:
    """Where it stood in a file makes no difference."""
    [entry, _] = parse(FILE, "a.po").entries
    assert entry == Entry("a", "A", flags=("no-wrap", "fuzzy"))
    assert entry.line == 7
    assert set(FIELDS).isdisjoint({"line", "origin"})


def test_an_entry_knows_whether_it_changed() -> None:
    """A new one has; one that was changed and changed back has not."""
    [entry, _] = parse(FILE, "a.po").entries
    assert not entry.changed
    assert entry.change(msgstr="B").changed
    assert not entry.change(msgstr="B").change(msgstr="A").changed
    assert Entry("a").changed


def test_fuzzy_is_a_flag_among_others() -> None:
    """It comes and goes; the others stay; nothing to change gives the same entry."""
    entry = Entry("a", "A", flags=("no-wrap", "fuzzy"))
    assert entry.with_fuzzy(False).flags == ("no-wrap",)
    assert entry.with_fuzzy(False).with_fuzzy(True).flags == ("fuzzy", "no-wrap")
    assert entry.with_fuzzy(True) is entry
    assert entry.with_fuzzy(True, msgstr="B").msgstr == "B"


def test_spaces_are_no_translation() -> None:
    """Of any kind."""
    assert Entry("a").empty
    assert Entry("a", " \u00a0\n").empty
    assert not Entry("a", ".").empty


def test_a_catalog_is_stamped_when_an_entry_changes() -> None:
    """A removed one is left as it is; when nothing changes it is the same catalog."""
    catalog = parse(FILE, "a.po")
    assert catalog.edited(lambda entry: entry, NOW) is catalog
    edited = catalog.edited(lambda entry: entry.change(msgstr="C"), NOW, "Lụa <l@example.org>")
    assert [entry.msgstr for entry in edited.entries] == ["C", "B"]
    assert edited.header["PO-Revision-Date"] == "2025-11-06 08:30+0000"
    assert edited.header["Last-Translator"] == "Lụa <l@example.org>"
    assert "POT-Creation-Date" not in edited.header


def test_new_sources_date_the_template_too() -> None:
    """As gettext's own fields say it."""
    stamped = Catalog(header={"X": "y"}).stamped(NOW, sources=True)
    assert stamped.header == {
        "X": "y",
        "Content-Type": "text/plain; charset=UTF-8",
        "PO-Revision-Date": "2025-11-06 08:30+0000",
        "POT-Creation-Date": "2025-11-06 08:30+0000",
    }


def test_of_the_entries_of_a_sentence_one_is_ours() -> None:
    """The one without a context, else the first; none of an obsolete or an empty message."""
    entries = (
        Entry("a", "menu", "menu"),
        Entry("b", "first", "x"),
        Entry("", "empty", "y"),
        Entry("a", "ours"),
        Entry("b", "second", "y"),
        Entry("c", "gone", obsolete=True),
    )
    catalog = Catalog(entries=entries)
    assert [entry.msgstr for entry in catalog.own.values()] == ["first", "ours"]
    assert list(catalog.own) == ["b", "a"]
    assert [entry.msgstr for entry in catalog.live] == ["menu", "first", "ours", "second"]
    edited = catalog.edited(lambda entry: entry.change(msgstr="new"), NOW)
    assert [entry.msgstr for entry in edited.entries] == [
        "menu", "new", "empty", "new", "second", "gone",
    ]  # fmt: skip
    foreign = catalog.edited(lambda entry: entry.change(msgstr="new"), NOW, foreign=True)
    assert [entry.msgstr for entry in foreign.entries].count("new") == 4
