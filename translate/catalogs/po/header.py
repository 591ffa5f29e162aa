"""The header of a catalog: the ten standard fields, the source language and our name."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from translate import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_CHARSET = re.compile(r"charset=([^\s;]+)", re.IGNORECASE)
_FIRST_CHARSET = re.compile(r"charset=([^\s;]*)")
"""What gettext looks for, in any field: the first counts."""
_UTF8_TEXT = "text/plain; charset=UTF-8"
GENERATOR = f"songngu {__version__}"
REVISED = "PO-Revision-Date"
_NEVER = datetime.min.replace(tzinfo=UTC)


def new_header(project: str, language: str, source_language: str, now: datetime) -> dict[str, str]:
    """The header of a new catalog, in the order in which gettext writes it.

    Args:
        project: What the catalog belongs to: the article's slug.
        language: The target language, e.g. ``en``.
        source_language: The language of the msgids; Poedit and Weblate read it.
        now: When the catalog is made.
    """
    date = format_date(now)
    return {
        "Project-Id-Version": project,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": date,
        REVISED: date,
        "Last-Translator": "Automatically generated",
        "Language-Team": "none",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": _UTF8_TEXT,
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": source_language,
        "X-Generator": GENERATOR,
    }


def format_date(now: datetime) -> str:
    """Return a date as gettext writes it: ``2025-11-05 08:30+0000``."""
    return now.strftime("%Y-%m-%d %H:%M%z")


def revised(header: Mapping[str, str]) -> datetime:
    """Return when the translation last changed; long ago where the header does not say it."""
    try:
        return datetime.strptime(header.get(REVISED, ""), "%Y-%m-%d %H:%M%z")
    except ValueError:
        return _NEVER


def stated_charset(text: str) -> str:
    """Return the charset that a header or one of its fields states; empty when it states none."""
    match = _CHARSET.search(text)
    return match[1] if match else ""


def in_utf8(header: Mapping[str, str]) -> dict[str, str]:
    """Return ``header`` stating that the file is in UTF-8, which is what we write.

    gettext refuses a file with more than ASCII in it whose header states no charset or another.
    """
    for name, value in header.items():
        if match := _FIRST_CHARSET.search(value):
            stated = value[: match.start(1)] + "UTF-8" + value[match.end(1) :]
            return {**header, name: value if match[1].lower() == "utf-8" else stated}
    name = next((name for name in header if name.lower() == "content-type"), "Content-Type")
    return {**header, name: _UTF8_TEXT}


def header_fields(text: str) -> dict[str, str]:
    """Return the fields of a header; a line without a colon belongs to the field before it."""
    return {name: value for name, value, _ in _fields(text) if name}


def with_fields(text: str, fields: Mapping[str, str]) -> str:
    """Return the header ``text`` with other ``fields``: the lines of the others stay as they were.

    Args:
        text: A header, perhaps empty.
        fields: All that it is to have; new ones are put last.
    """
    old = header_fields(text)
    lines = ""
    for name, _, spelt in _fields(text):
        if not name or old[name] == fields.get(name):
            lines += spelt
        elif name in fields:
            lines += f"{name}: {fields[name]}\n"
    new = [f"{name}: {value}\n" for name, value in fields.items() if name not in old]
    if new and lines and not lines.endswith("\n"):
        lines += "\n"
    return lines + "".join(new)


def _fields(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the value and the lines of each field; the name of a stray line is empty."""
    name = value = spelt = ""
    for line in _LINE.findall(text):
        key, colon, rest = line.partition(":")
        if colon:
            if spelt:
                yield name, value, spelt
            name, value, spelt = key, rest.strip(), line
        else:
            value += f"\n{line.rstrip()}"
            spelt += line
    if spelt:
        yield name, value, spelt
