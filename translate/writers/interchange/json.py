"""JSON: the whole edition for scripts, with the field names of this program's records.

In version 2, ``status`` is a sentence's state; ``state``, ``mark`` and ``counts`` are as they were
in version 1.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from translate.interchange.states import STATE_WORDS, count_json_1
from translate.model import State
from translate.writers.base import Edition
from translate.writers.front_matter import stated
from translate.writers.layout.arrangement import blocks, leaves
from translate.writers.layout.laid import LaidPassage, printable

VERSION = 2
"""Raised when a field changes its meaning or is removed, but not for a new field."""


def write_json(edition: Edition) -> bytes:
    """Return the article, its translation and their metadata."""
    tally = edition.tally
    content = {
        "version": VERSION,
        "slug": printable(edition.article.slug),
        "path": printable(edition.article.path),
        "source_language": edition.article.language,
        "target_language": edition.language,
        "metadata": asdict(stated(edition)),
        "revised": edition.revised,
        "generator": edition.generator,
        "counts": count_json_1(tally),
        "statuses": {state.value: tally[state] for state in State},
        "passages": [_passage(passage) for passage in leaves(blocks(edition))],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _passage(passage: LaidPassage) -> dict[str, object]:
    place = {"anchor": passage.anchor, "kind": passage.kind.value}
    if passage.verbatim:
        return {**place, "sentences": [], "verbatim": passage.verbatim}
    return {
        **place,
        "sentences": [
            {
                "source": line.tagged_source,
                "target": line.target,
                "status": line.state.value,
                "state": STATE_WORDS[line.state].json_1,
                "mark": STATE_WORDS[line.state].mark_1,
                "model": line.model,
            }
            for line in passage.lines
        ],
    }
