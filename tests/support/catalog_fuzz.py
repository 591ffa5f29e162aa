"""Damaged and odd PO files, and what must hold for each, whatever it is.

The tests do some thousands, ``bench/fuzz_catalogs.py`` as many as one likes, coverage-guided too.
"""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime

from support.random_catalog import oddly, plainly, random_messages

from translate.catalogs.po import Catalog, Entry, parse, render
from translate.errors import InputError
from translate.text.characters.forbidden import ILLEGAL_IN_PO

TOKENS = (
    *(
        'msgid "a"',
        "msgid",
        "msgctxt",
        "msgid_plural",
        "msgstr",
        "msgstr[0]",
        "msgstr[1]",
        "domain",
    ),
    *('"', '""', '"a"', "\\", "\\\n", "\\n", '\\"', "\\x4", "\\303\\251", "\\0", "\\777", "\\q"),
    *("#", "# c", "#.", "#:", "#,", "#, fuzzy", "#=", "#!", "#|", "#~", "#~|", "#~ #|", "#~ note"),
    *("\n", "\r\n", "\r", " ", "\t", "\f", "\v", "\0", "\x04", "[", "]", "[0]", "9" * 5_000),
    *("\ufeff", "\u2028", "\x85", "é", "漢", "\u2068a b\u2069:1", "<<<<<<< HEAD\n", "=======\n"),
    *("charset=UTF-8", "charset=CP1258", "Content-Type: text/plain; charset=UTF-8\\n", "X-A:\\n"),
)
"""What is put into files; most of it means something somewhere."""
_UNSUPPORTED = ("several domains", "the charset is", "is not UTF-8")
_ASKED = 9
"""How many changes to a file msgcat is asked about."""
_NOW = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
_NEW = 'x\\ \n“ngày” \\x41" '


def damaged(source: random.Random) -> bytes:
    """Return a PO file with some random changes to its bytes."""
    messages = random_messages(source)
    data = bytearray(oddly(messages, source) if source.random() < 0.7 else plainly(messages))
    for _ in range(source.choice((1, 1, 2, 5, 20))):
        at = source.randint(0, len(data))
        end = min(len(data), at + source.choice((0, 0, 1, 2, 9, 99)))
        kind = source.random()
        if kind < 0.6:
            data[at:end] = source.choice(TOKENS).encode()
        elif kind < 0.7:
            data[at:end] = b""
        elif kind < 0.8:
            data[at:at] = data[at:end] * source.choice((1, 2, 50))
        elif kind < 0.9:
            other = source.randint(0, len(data))
            data[at:end] = data[other : other + 30]
        else:
            data[at:end] = bytes(source.choices(range(256), k=source.randint(1, 4)))
    return bytes(data)


def examine(data: bytes, *, gettext: bool = False) -> bool:
    """Read a file, and change it in some ways if it is one.

    Args:
        data: The file.
        gettext: Whether msgcat is asked too, which takes far longer: we must not refuse what it
            accepts, nor write what it refuses.

    Returns:
        Whether it is one.

    Raises:
        AssertionError: It is refused without a line of it; or a file that we read is not written as
            it was, or a change to it makes a file that is refused, or read otherwise.
    """
    catalog, refusal = _read(data)
    accepted = gettext and _msgcat_accepts(data) and "\ufffd" not in _texts(catalog)
    if not catalog:
        assert not accepted or refusal.message.startswith(_UNSUPPORTED), refusal
        line = refusal.place.removeprefix("a.po").removeprefix(":")
        lines = max(1, data.count(b"\n") + (not data.endswith(b"\n")))
        assert not data.strip() or 1 <= int(line) <= lines, f"{refusal} of {lines}"
        return False
    assert render(catalog) == data
    for number, changed in enumerate(_changed(catalog)):
        new = render(changed)
        again = parse(new, "b.po")
        if not ILLEGAL_IN_PO.search(_texts(catalog)):
            assert again.entries == changed.entries
            assert again.header == changed.header
        assert render(again) == new
        if accepted and number < _ASKED:
            assert _msgcat_accepts(new), new.decode()
    return True


def _changed(catalog: Catalog) -> Iterator[Catalog]:
    yield catalog.stamped(_NOW)
    for at, entry in enumerate(catalog.entries[:3]):
        before, after = catalog.entries[:at], catalog.entries[at + 1 :]
        for new in _changes(entry):
            yield catalog.change(entries=(*before, new, *after)).stamped(_NOW)
        yield catalog.change(entries=(*after, *before)).stamped(_NOW)
    new = Entry("mới", "new")
    yield catalog.change(entries=(new, *reversed(catalog.entries))).stamped(_NOW)


def _msgcat_accepts(data: bytes) -> bool:
    command = ["msgcat", "-o", "/dev/null", "-"]
    return not subprocess.run(command, input=data, capture_output=True, check=False).returncode


def _read(data: bytes) -> tuple[Catalog | None, InputError]:
    """Return the catalog, or why it was refused."""
    try:
        return parse(data, "a.po"), InputError("")
    except InputError as error:
        return None, error


def _texts(catalog: Catalog | None) -> str:
    """Return all texts of a catalog; bytes that are not UTF-8, as escapes, are U+FFFD in them."""
    if not catalog:
        return ""
    strings = (f"{e.msgctxt}{e.msgid}{e.msgstr}{e.previous}" for e in catalog.entries)
    return "".join([*strings, *map("".join, catalog.header.items())])


def _changes(entry: Entry) -> list[Entry]:
    turned = entry.change(obsolete=not entry.obsolete, extracted=(), references=())
    return [
        entry.change(msgstr=_NEW, comments=(*entry.comments, "C:\\", "")),
        entry.with_fuzzy(not entry.fuzzy, previous=None),
        turned,
        turned.change(references=("a b.txt:1",), previous=_NEW, flags=("fuzzy", "c-format")),
    ]
