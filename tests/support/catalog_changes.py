"""One change to a random PO file, done by our catalogs and to what the file says: both must agree.

gettext is the judge. The tests do some hundreds, ``bench/catalog_layouts.py`` as many as one likes.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from support.gettext import msgcat
from support.random_catalog import Message, oddly, plainly, random_messages, random_text

from translate.catalogs.po import Catalog, Entry, parse, render

_NOW = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
_DATE = re.compile(r"^PO-Revision-Date.*\n", re.MULTILINE)
_EMPTY = re.compile(rb"^# $", re.MULTILINE)
_NAMES = ("msgid", "msgstr", "comments", "extracted", "references", "flags", "previous", "obsolete")
Values = dict[str, object]


def examine(seed: int) -> str:
    """Read a random file, change it in one way and compare the result with gettext's view of it.

    Args:
        seed: Decides on the file and the change.

    Returns:
        The kind of change.

    Raises:
        AssertionError: Something else than what was to change did, or gettext refuses the file.
        InputError: We refuse the file.
    """
    source = random.Random(seed)
    messages = random_messages(source)
    file = oddly(messages, source)
    catalog = parse(file, "a.po")
    assert render(catalog) == file, "an unchanged catalog changed"
    ours = [message for message in messages if message.msgid]
    assert list(catalog.entries) == [_entry(one) for one in ours], "another reading than gettext's"

    kind = source.choice([*_CHANGES, *_REORDERINGS, "stamp"])
    if kind == "stamp":
        changed = catalog.stamped(_NOW)
        wanted = [_stamped(message) for message in messages]
    elif kind in _CHANGES:
        place = source.randrange(len(ours))
        values = _CHANGES[kind](source, ours[place])
        changed = catalog.change(entries=_with_values(catalog.entries, place, values))
        wanted = [replace(m, **values) if m is ours[place] else m for m in messages]
    else:
        order = _REORDERINGS[kind](source, len(ours))
        new = [Message(f"mới {at}", (random_text(source),)) for at in range(order.count(-1))]
        added = iter(new)
        entries = [catalog.entries[at] if at >= 0 else _entry(next(added)) for at in order]
        changed = catalog.change(entries=tuple(entries))
        wanted = [one for one in messages if not one.msgid] + [ours[at] for at in order if at >= 0]
        wanted += new
    _compare(changed, wanted, ordered=kind not in _REORDERINGS)
    return kind


def _compare(after: Catalog, wanted: Sequence[Message], *, ordered: bool) -> None:
    data = render(after)
    options = () if ordered else ("--sort-output",)
    assert as_msgcat(data, *options) == as_msgcat(plainly(wanted), *options)
    text = data.decode()
    for entry in after.entries:
        if entry.origin and not entry.changed:
            assert entry.origin.text.rstrip() in text, (
                "an entry that did not change was spelt again"
            )
    again = parse(data, "a.po")
    assert again == after, "we read something else than we wrote"
    assert render(again) == data


def as_msgcat(data: bytes, *options: str) -> bytes:
    r"""Return a PO file as msgcat writes it, but for the ``\r`` that it leaves in comments.

    Raises:
        AssertionError: msgcat refuses the file; the message says why.
    """
    try:
        written = msgcat(data, *options)
    except subprocess.CalledProcessError as error:
        raise AssertionError(error.stderr.decode(errors="replace")) from error
    return _EMPTY.sub(b"#", written.replace(b"\r", b""))


def _translate(source: random.Random, message: Message) -> Values:
    return {"forms": (random_text(source), *message.forms[1:])}


def _approve(source: random.Random, message: Message) -> Values:
    flags = tuple(flag for flag in message.flags if flag != "fuzzy")
    return {**_translate(source, message), "flags": flags, "previous": ()}


def _doubt(source: random.Random, message: Message) -> Values:
    return {"flags": ("fuzzy", *(flag for flag in message.flags if flag != "fuzzy"))}


def _annotate(source: random.Random, message: Message) -> Values:
    # to gettext, a backslash at the end of a line would join it to the next
    choices = ((), ("một",), ("see C:\\ ", "", "x"), (*message.comments, "hai"))
    return {"comments": source.choice(choices)}


def _turn(source: random.Random, message: Message) -> Values:
    return {"obsolete": not message.obsolete, "extracted": (), "references": ()}


def _respell(source: random.Random, message: Message) -> Values:
    msgid = f"{message.msgid} {random_text(source)}"
    return {**_doubt(source, message), "msgid": msgid, "previous": (("msgid", message.msgid),)}


def _move(source: random.Random, message: Message) -> Values:
    return {"references": tuple(f"seeds/c.txt:{line}" for line in range(source.randint(0, 9)))}


_CHANGES: dict[str, Callable[[random.Random, Message], Values]] = {
    "translate": _translate,
    "approve": _approve,
    "doubt": _doubt,
    "annotate": _annotate,
    "turn": _turn,
    "respell": _respell,
    "move": _move,
}
"""What happens to one message."""


def _add(source: random.Random, count: int) -> list[int]:
    order = list(range(count))
    order.insert(source.randint(0, count), -1)
    return order


def _remove(source: random.Random, count: int) -> list[int]:
    order = list(range(count))
    del order[source.randrange(count)]
    return order


def _shuffle(source: random.Random, count: int) -> list[int]:
    order = _add(source, count)
    source.shuffle(order)
    return order


_REORDERINGS = {"add": _add, "remove": _remove, "shuffle": _shuffle}
"""The new order of the messages, a new one as -1."""


def _stamped(message: Message) -> Message:
    if message.msgid:
        return message
    date = "PO-Revision-Date: 2026-03-04 05:06+0000\n"
    text = message.forms[0]
    return replace(message, forms=(_DATE.sub(date, text) if _DATE.search(text) else text + date,))


def _with_values(entries: Sequence[Entry], place: int, values: Values) -> tuple[Entry, ...]:
    """Return the entries with one changed: only what is given may be spelt again."""
    message = replace(Message(""), **values)
    new = {name: getattr(_entry(message), name) for name in _NAMES if name in values}
    if "forms" in values:
        new["msgstr"] = message.forms[0]
    return (*entries[:place], entries[place].change(**new), *entries[place + 1 :])


def _entry(message: Message) -> Entry:
    """Return a message as our catalogs see it."""
    return Entry(
        message.msgid,
        message.forms[0],
        message.msgctxt,
        tuple(line[:-1] if line.endswith("\\ ") else line for line in message.comments),
        message.extracted,
        message.references,
        message.flags,
        dict(message.previous).get("msgid"),
        message.obsolete,
    )
