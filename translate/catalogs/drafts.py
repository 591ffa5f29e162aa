"""The drafts file of an article: text that nobody wrote for its sentence, a JSON line a draft.

It is append-only, says where every draft comes from, and is the crash log: a run that is killed
resumes after the last whole line. A line that a crash tore is cut off before the next is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from translate.errors import InputError
from translate.io import append_lines, parse_json, read_if_there
from translate.model import Draft, Mark, Origin
from translate.tags import renumbered
from translate.text.canonical import canonical


def read_drafts(path: Path) -> dict[str, Draft]:
    """The newest draft of each source sentence in ``path``, which knows those before it.

    Without a file there are none.

    Raises:
        InputError: The file cannot be read, or a line, which the place names, is not a draft.
    """
    return parse_drafts(read_if_there(path) or b"", str(path))


def parse_drafts(data: bytes, place: str) -> dict[str, Draft]:
    """The newest draft of each source sentence in a drafts file, which knows those before it.

    Args:
        data: What the file holds.
        place: Its name, for errors.

    Raises:
        InputError: A line, which the place names, is not a draft.
    """
    lines = data.split(b"\n")[:-1]  # what follows the last line end was torn by a crash
    numbered = enumerate(lines, 1)
    return by_source(_parse(line, f"{place}:{number}") for number, line in numbered if line.strip())


def by_source(drafts: Iterable[Draft]) -> dict[str, Draft]:
    """The newest draft of each source, which knows those before it.

    Args:
        drafts: Any drafts, the oldest first.
    """
    newest: dict[str, Draft] = {}
    for draft in drafts:
        known = newest.get(draft.source)
        newest[draft.source] = replace(draft, earlier=(*known.earlier, known)) if known else draft
    return newest


def respelt_drafts(
    drafts: Mapping[str, Draft], sentences: Mapping[str, Sequence[Mark]]
) -> list[Draft]:
    """The drafts of those of ``sentences`` that have none, but have one in another spelling.

    When a catalog's entry gets the new spelling of its source, these go into the drafts file, so
    that it is still known which model drafted it, and that nobody has touched it. Where other
    markup makes the difference, those are left out whose tags do not fit it.

    Args:
        drafts: The known drafts, by source.
        sentences: The marks of the sentences of the article as it now stands, by their text.
    """
    new = [source for source in sentences if source not in drafts]
    if not new or not drafts:
        return []
    spelt = {canonical(source): draft for source, draft in drafts.items()}
    pairs = ((source, spelt.get(canonical(source))) for source in new)
    found = (
        _retagged(one, draft.source, sentences[source])
        for source, draft in pairs
        if draft
        for one in history(draft, source)
    )
    return [draft for draft in found if draft]


def _retagged(draft: Draft, old: str, marks: Sequence[Mark]) -> Draft | None:
    """``draft``, which was made for ``old``, with the tags of its source; None if they do not fit.

    Args:
        draft: A draft that has its new source.
        old: The source that it was made for.
        marks: The marks of the new one.
    """
    text, *others = (
        renumbered(one, old, draft.source, marks) for one in (draft.text, *draft.alternatives)
    )
    if not text.fits:
        return None
    alternatives = tuple(dict.fromkeys(one.text for one in others if one.fits))
    return replace(draft, text=text.text, alternatives=alternatives)


def history(draft: Draft, source: str) -> list[Draft]:
    """``draft`` and those before it, the oldest first, for another spelling or another article.

    All of them, because an entry may have the words of an earlier one.

    Args:
        draft: The newest draft of a sentence.
        source: The sentence as it is spelt where they are to go.
    """
    return [replace(one, source=source, earlier=()) for one in reversed(draft.newest_first)]


def append_drafts(path: Path, drafts: Iterable[Draft], *, durable: bool = True) -> None:
    """Add ``drafts`` to ``path`` and flush them to disk, so that a crash cannot lose them.

    Args:
        path: A drafts file, which need not exist yet.
        drafts: What to add.
        durable: False leaves the flushing to a later `io.flush` of many files. A run that is
            killed loses nothing even so; a power cut may.

    Raises:
        StorageError: The disk is full, or the folder cannot be written.
    """
    append_lines(path, (_line(draft) for draft in drafts), durable=durable)


def _line(draft: Draft) -> bytes:
    record: dict[str, Any] = {
        "source": draft.source,
        "draft": draft.text,
        "model": draft.model,
        "checksum": draft.checksum,
        "score": round(draft.score, 4),
    }
    if draft.origin is not Origin.MODEL:
        record["origin"] = draft.origin.value
    if draft.notes:
        record["notes"] = list(draft.notes)
    if draft.alternatives:
        record["alternatives"] = list(draft.alternatives)
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def _parse(line: bytes, place: str) -> Draft:
    try:
        record = parse_json(line, place)
        return Draft(
            source=_text(record["source"]),
            text=_text(record["draft"]),
            model=_text(record["model"]),
            checksum=_text(record["checksum"]),
            score=float(record["score"]),
            notes=_texts(record, "notes"),
            alternatives=_texts(record, "alternatives"),
            origin=Origin(record.get("origin", Origin.MODEL.value)),
        )
    except (InputError, ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "fix or remove the line (a merge conflict, perhaps); the rest stays"
        raise InputError("is not a draft in JSON", place, hint) from error


def _texts(record: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The list called ``name``, which may be absent."""
    texts = record.get(name, [])
    if not isinstance(texts, list):
        raise TypeError(name)
    return tuple(map(_text, texts))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value
