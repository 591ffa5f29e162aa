"""The PO wire format: what goes in comes out, and what is malformed is refused with its line."""

from __future__ import annotations

import polib
import pytest

from translate.catalogs.po import Catalog, Entry, load, parse, render
from translate.catalogs.po.wrap import string_lines
from translate.errors import InputError

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
EVERYTHING = (
    "# Người dịch\n#\n"
    + HEAD
    + r"""# note
#. paragraph 1
#, fuzzy, mt:argos
#: seeds/a.txt:3 seeds/b.txt:4
#| msgctxt "c"
#| msgid ""
#| "old \"one\" "
#| "two"
msgctxt "c"
msgid ""
"new \"one\" \a"
"two"
msgstr "mới\n"

#= c-format
#,no-wrap
msgid "%d bài"
msgid_plural "%d bàis"
msgstr[0] "%d article"
msgstr[1] "%d articles"


msgid "x"
msgstr ""
#. context
#~| msgid "older"
#~ msgid "old"
#~ msgstr "cũ"

# stray
"""
)


def read(text: str) -> Catalog:
    """Return ``text`` as a catalog."""
    return parse(text.encode(), "a.po")


@pytest.mark.parametrize(
    "data",
    [
        EVERYTHING.encode(),
        EVERYTHING.replace("\n", "\r\n").encode(),
        EVERYTHING.replace("\n", "\r\n", 9).encode(),
        EVERYTHING.rstrip("\n").encode(),
        b"\xef\xbb\xbf" + HEAD.encode(),
        b'msgid "a"\nmsgstr "b"\nmsgid "c"\n\nmsgstr "d"',
    ],
    ids=["LF", "CRLF", "mixed", "no last line end", "byte order mark", "glued"],
)
def test_an_unchanged_catalog_changes_no_byte(data):
    """What was read is written back as it stood."""
    assert render(parse(data, "a.po")) == data


def test_every_part_is_read():
    """Comments, flags of every spelling, previous, context and obsolete entries are all there."""
    catalog = read(EVERYTHING)
    first, plural, empty, gone = catalog.entries
    assert catalog.comment == ("Người dịch", "")
    assert dict(catalog.header) == {"Content-Type": "text/plain; charset=UTF-8"}
    assert first == Entry(
        msgid='new "one" \atwo',
        msgstr="mới\n",
        msgctxt="c",
        comments=("note",),
        extracted=("paragraph 1",),
        references=("seeds/a.txt:3", "seeds/b.txt:4"),
        flags=("fuzzy", "mt:argos"),
        previous='old "one" two',
    )
    assert first.fuzzy
    assert (plural.msgid, plural.msgstr, plural.flags) == (
        "%d bài",
        "%d article",
        ("c-format", "no-wrap"),
    )
    assert empty == Entry("x")
    assert gone == Entry("old", "cũ", extracted=("context",), previous="older", obsolete=True)
    assert [entry.line for entry in catalog.entries] == [15, 22, 28, 32]


def test_several_strings_on_a_line_are_one_text():
    """As C has it, and gettext."""
    catalog = read(HEAD + 'msgid "a" "b"\n  "c" ""\nmsgstr"d"\t"e"\n')
    assert (catalog.entries[0].msgid, catalog.entries[0].msgstr) == ("abc", "de")


def test_a_change_touches_its_own_lines_only():
    """Of an approved entry only the flag, the previous msgid and the text change."""
    catalog = read(EVERYTHING)
    first = catalog.entries[0].change(msgstr="khác", flags=("mt:argos",), previous=None)
    after = render(catalog.change(entries=(first, *catalog.entries[1:]))).decode()
    expected = (
        EVERYTHING.replace("#, fuzzy, mt:argos\n#: seeds/a.txt:3 seeds/b.txt:4\n",
                           "#: seeds/a.txt:3 seeds/b.txt:4\n#, mt:argos\n")
        .replace('#| msgctxt "c"\n#| msgid ""\n#| "old \\"one\\" "\n#| "two"\n', "")
        .replace('msgstr "mới\\n"', 'msgstr "khác"')
    )  # fmt: skip
    assert after == expected


def test_plural_forms_survive_a_change():
    """Forms that entries have no field for are kept, obsolete or not."""
    catalog = read(EVERYTHING)
    gone = catalog.entries[1].change(obsolete=True, msgstr="one")
    text = render(catalog.change(entries=(gone,))).decode()
    assert text.split("\n\n")[1].split("\n") == [
        "#= c-format",
        "#,no-wrap",
        '#~ msgid "%d bài"',
        '#~ msgid_plural "%d bàis"',
        '#~ msgstr[0] "one"',
        '#~ msgstr[1] "%d articles"',
    ]
    back = read(text).entries[0].change(obsolete=False, msgstr="%d article")
    assert 'msgid_plural "%d bàis"\nmsgstr[0] "%d article"\nmsgstr[1] "%d articles"\n' in (
        render(catalog.change(entries=(back,))).decode()
    )


def test_header_fields_keep_their_order():
    """A new value stays in its place, a new field goes last, a folded one keeps its lines."""
    text = HEAD.replace("charset=UTF-8\\n", "charset=UTF-8\\nX-B: 1\\nX-A: 2\\nmore\\n")
    catalog = read(text)
    assert catalog.header["X-A"] == "2\nmore"
    after = catalog.change(header={**catalog.header, "X-B": "3", "X-0": "4"})
    assert list(parse(render(after), "").header.items())[1:] == [
        ("X-B", "3"),
        ("X-A", "2\nmore"),
        ("X-0", "4"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('msgid "a"\nmsgstr "b\n', 5, "a string without its closing quote"),
        ('msgid "a"\nmsgstr "b', 5, "a string without its closing quote"),
        ('msgid "a"\n', 4, "the file ends after msgid, before msgstr"),
        ('msgid "a"\n\nmsgid "b"\nmsgstr ""\n', 6, "msgid after msgid"),
        ('msgid "a"\n# c\nmsgstr ""\n', 5, "a comment after msgid"),
        ('msgstr "a"\n', 4, "msgstr at the start of an entry"),
        ('# c\n"a"\n', 5, "a string without msgid or msgstr before it"),
        ('<<<<<<< HEAD\nmsgid "a"\n', 4, "a conflict marker of version control"),
        ('msgid "a"\n=======\nmsgstr "b"\n', 5, "a conflict marker of version control"),
        ('msgid a\nmsgstr "b"\n', 4, "not a line of a PO file"),
        (
            'domain "other"\nmsgid "a"\nmsgstr "b"\n',
            4,
            "several domains in a file are not supported",
        ),
        ('msgid "a"\nmsgstr "b\nmsgid "c"\nmsgstr "d"\n', 5, "a string without its closing quote"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 6, "msgstr after msgid_plural"),
        ('msgid "a"\nmsgstr[0] "c"\n', 5, "msgstr[…] after msgid"),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[1] ""\nmsgstr[1] ""\n',
            7,
            "msgstr[1] after msgstr[1]",
        ),
        ('msgid "a"\nmsgstr\n\n#~ note\n', 7, "a comment after msgstr"),
        ('msgid "a"\nmsgstr\n', 5, "the file ends after msgstr, before its string"),
        ('msgid\nmsgstr ""\n', 5, "msgstr after msgid, which has no string"),
        ('#| msgid "a"\n"b"\n', 5, "a string without msgid or msgstr before it"),
        ('msgid "a"\nmsgstr "b" c\n', 5, "not a line of a PO file"),
        ('msgid "a\\\r\nb"\nmsgstr "b" c\n', 4, "a string without its closing quote"),
        ("#~ msgid “a”\n", 4, "not a line of a PO file"),
        ('msgid "a"\nmsgstr "b"\n\n\n>>>>>>> theirs\n', 8, "a conflict marker of version control"),
        (
            'msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n',
            7,
            "a second entry for the same message; the first is at line 4",
        ),
        (
            'msgid "a"\nmsgstr ""\n\n#~ msgid "a"\n#~ msgstr ""\n',
            7,
            "a second entry for the same message; the first is at line 4",
        ),
    ],
)
def test_a_malformed_file_is_refused_with_its_line(text, line, message):
    """The error says where and what."""
    with pytest.raises(InputError) as caught:
        read(HEAD + text)
    assert (caught.value.place, caught.value.message) == (f"a.po:{line}", message)


def test_another_charset_is_refused():
    """A catalog that is not UTF-8, by its own word or by its bytes, is not guessed at."""
    with pytest.raises(InputError, match=r"a\.po:2: the charset is CP1258, not UTF-8"):
        read(HEAD.replace("UTF-8", "CP1258"))
    with pytest.raises(InputError, match=r"a\.po:4: is not UTF-8: byte 0xe9"):
        parse(HEAD.encode() + b'msgid "\xe9"\nmsgstr ""\n', "a.po")


def test_an_empty_or_missing_file_is_refused(tmp_path):
    """Neither passes for a catalog without entries."""
    with pytest.raises(InputError, match="the catalog is empty"):
        parse(b" \n", "a.po")
    with pytest.raises(InputError, match="no such file"):
        load(tmp_path / "none.po")


@pytest.mark.parametrize("width", [0, 78, 79])
def test_a_changed_entry_has_the_width_of_its_file(width):
    """A file that another program wraps at another width, or not at all, keeps to that."""
    words = "Thủ tướng đã ký quyết định phê duyệt đề án phát triển vùng đồng bằng sông Cửu Long. "
    msgids = [f"{'x' * number} {words * 2}" for number in range(9)]
    blocks = ["\n".join([*string_lines("msgid", msgid, width), 'msgstr ""']) for msgid in msgids]
    text = HEAD + "\n\n".join(blocks) + "\n"
    catalog = read(text)
    first, *others = catalog.entries
    after = render(catalog.change(entries=(first.change(msgstr=words * 2), *others))).decode()
    expected = "\n".join(string_lines("msgstr", words * 2, width))
    assert after == text.replace('msgstr ""\n\n', expected + "\n\n", 1)


def test_a_plural_without_its_first_form_is_read_and_filled():
    """The form that is missing counts as untranslated; the others stay."""
    text = HEAD + 'msgid "bài"\nmsgid_plural "bàis"\nmsgstr[1] "articles"\n'
    catalog = read(text)
    [entry] = catalog.entries
    assert entry.msgstr == ""
    assert render(catalog) == text.encode()
    filled = render(catalog.change(entries=(entry.change(msgstr="article"),))).decode()
    assert filled.endswith('msgstr[0] "article"\nmsgstr[1] "articles"\n')


def test_polib_reads_the_same():
    """An independent reader finds what we find, where it reads rightly."""
    text = EVERYTHING.replace("#= c-format\n", "").replace(r"\a", "").replace("#,no", "#, no")
    theirs = [entry for entry in polib.pofile(text) if not entry.obsolete]
    ours = [entry for entry in read(text).entries if not entry.obsolete]
    assert [(entry.msgid, entry.msgctxt, entry.previous_msgid) for entry in theirs] == [
        (entry.msgid, entry.msgctxt, entry.previous) for entry in ours
    ]
