"""Whatever layout gettext accepts: what is not changed is written back as it was read.

``layouts/`` has a file for each kind. In each, every entry is changed in turn, and msgcat says
whether anything else changed. Random files are in every other layout.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.catalog_changes import as_msgcat, examine

from translate.catalogs.po import Catalog, load, parse, render
from translate.errors import InputError

FILES = sorted((Path(__file__).parent / "layouts").glob("*.po"))
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
NOW = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
HEADER = re.compile(r'(?<!")\nmsgid ""\nmsgstr|\Amsgid ""\nmsgstr')
NEW = "Nothing of this stood there before."


def read(text: str) -> Catalog:
    """Return ``text`` as a catalog."""
    return parse(text.encode(), "a.po")


def judged(data: bytes) -> tuple[list[str], list[str]]:
    """Return the lines of the header, and the entries, as gettext sees them."""
    blocks = as_msgcat(data, "--no-wrap").decode().rstrip("\n").split("\n\n")
    [head] = [block for block in blocks if HEADER.search(block)]
    return head.split("\n"), [block for block in blocks if block is not head]


def fields(header: list[str]) -> list[str]:
    """Return the fields of a header, and its other lines, as they are spelt."""
    strings = "".join(line.partition('"')[2].removesuffix('"') for line in header)
    return [field for field in strings.split(r"\n") if field]


def test_the_files_were_found():
    """A wrong path must not make this file pass."""
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_unchanged_file_changes_no_byte(path):
    """What was read is written back as it stood."""
    assert render(load(path)) == path.read_bytes()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_changed_entry_changes_no_other(path):
    """gettext sees the header and all the other entries as before, and the new text in this one."""
    catalog = load(path)
    header, before = judged(path.read_bytes())
    assert len(catalog.entries) == len(before)
    for at, entry in enumerate(catalog.entries):
        changed = entry.change(msgstr=NEW)
        entries = (*catalog.entries[:at], changed, *catalog.entries[at + 1 :])
        after = judged(render(catalog.change(entries=entries)))
        assert after[0] == header
        [new] = [new for new, old in zip(after[1], before, strict=True) if new != old]
        assert NEW in new


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_new_date_leaves_the_other_fields(path):
    """The header keeps every line, in its order, and gets the date."""
    catalog = load(path)
    header, before = judged(path.read_bytes())
    after, entries = judged(render(catalog.stamped(NOW)))
    assert fields(after) == [*fields(header), "PO-Revision-Date: 2026-03-04 05:06+0000"]
    assert entries == before


@pytest.mark.parametrize("seed", range(300))
def test_random_layouts(seed):
    """A random file, changed in one way, says the same to gettext but for that change."""
    examine(seed)


def test_a_note_on_an_obsolete_entry():
    """gettext takes ``#~ note`` for an error; we keep it, since people write it."""
    text = f'{HEAD}#~ một ghi chú\n#~ msgid "cũ"\n#~ msgstr "old"\n'
    catalog = read(text)
    assert catalog.entries[0].comments == ("một ghi chú",)
    assert render(catalog) == text.encode()
    back = catalog.entries[0].change(obsolete=False, comments=("một", "hai"))
    data = render(catalog.change(entries=(back,)))
    assert data.decode() == f'{HEAD}# một\n# hai\nmsgid "cũ"\nmsgstr "old"\n'


def test_a_note_that_ends_with_a_backslash():
    """To gettext it would go on in the next line, and swallow that."""
    text = f'{HEAD}# C:\\temp\\\n#. paragraph 1\nmsgid "a"\nmsgstr "b"\n'
    catalog = read(text)
    [entry] = catalog.entries
    assert (entry.comments, entry.extracted) == (("C:\\temp\\",), ("paragraph 1",))
    assert render(catalog) == text.encode()
    gone = entry.change(obsolete=True, extracted=())
    data = render(catalog.change(entries=(gone,)))
    assert as_msgcat(data).endswith(b'\n# C:\\temp\\ \n#~ msgid "a"\n#~ msgstr "b"\n')
    [again] = parse(data, "a.po").entries
    assert again == gone
    noted = again.change(comments=("D:\\",), extracted=("E:\\",))
    [told] = parse(as_msgcat(render(catalog.change(entries=(noted,)))), "").entries
    assert told == noted


def test_a_byte_order_mark_stays_on_top():
    """gettext refuses it, Windows writes it: the file stays as it was, whatever changes."""
    text = f'\ufeff{HEAD}msgid "a"\nmsgstr "b"\n'
    catalog = read(text)
    assert render(catalog) == text.encode()
    stamped = render(catalog.stamped(NOW))
    assert stamped.decode().startswith('\ufeffmsgid ""\nmsgstr ""\n"Content')


def test_several_flag_lines_are_all_heeded():
    """To gettext the last line alone counts: an entry must not pass for reviewed by that."""
    catalog = read(f'{HEAD}#, fuzzy\n#, c-format\nmsgid "a"\nmsgstr "b"\n')
    assert catalog.entries[0].fuzzy


def test_the_charset_is_the_header_s():
    """A charset in a comment or a text means nothing, and one in a header spelt oddly does."""
    with pytest.raises(InputError, match=r"a\.po:3: the charset is CP1258, not UTF-8"):
        read('# charset=UTF-8\nmsgid ""\nmsgstr "Content-Type: charset=CP1258\\n"\n')
    late = b'# charset=UTF-8\nmsgid "\xe9" msgstr ""\nmsgid "" msgstr "charset=CP1258\\n"\n'
    with pytest.raises(InputError, match=r"a\.po:3: the charset is CP1258, not UTF-8"):
        parse(late, "a.po")
    with pytest.raises(InputError, match=r"a\.po:2: is not UTF-8: byte 0xe9"):
        parse(late.replace(b"CP1258", b"utf-8"), "a.po")


@pytest.mark.parametrize(
    "head",
    [
        "",
        'msgid ""\nmsgstr "X-A: b\\n"\n\n',
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=ASCII\\n"\n\n',
        'msgid ""\nmsgstr "PO-Revision-Date: 2026charset=UTF-8\\nX-A: b\\n"\n\n',
        'msgid ""\nmsgstr "Content-type: text/plain; charset=CHARSET\\nX-A: b\\n"\n\n',
    ],
)
def test_a_file_in_ascii_becomes_one_in_utf8(head):
    """gettext refuses anything but ASCII in a file that does not state its charset."""
    catalog = read(f'{head}msgid "a"\nmsgstr "b"\n')
    edited = catalog.edited(lambda entry: entry.change(msgstr="“b”"), NOW)
    assert edited.header.get("X-A") == catalog.header.get("X-A")
    assert 'msgstr "“b”"' in as_msgcat(render(edited)).decode()


def test_a_charset_that_is_right_is_left_as_it_is():
    """However the field is spelt."""
    catalog = read('msgid ""\nmsgstr "content-type: charset=utf-8\\n"\n\nmsgid "a"\nmsgstr "b"\n')
    assert list(catalog.stamped(NOW).header) == ["content-type", "PO-Revision-Date"]
