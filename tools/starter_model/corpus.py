"""Sentence pairs: reading them, and how often each source is drawn."""

from __future__ import annotations

import lzma
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SOURCES = Path(__file__).with_name("sources.tsv")


@dataclass(frozen=True, slots=True)
class Pair:
    """A Vietnamese sentence, its English translation, and how often it is drawn."""

    vietnamese: str
    english: str
    weight: float = 1.0


def read_pairs(paths: Iterable[Path]) -> Iterator[Pair]:
    """Yield the pairs of tab-separated files (``.tsv``, ``.tsv.xz``), NFC, with their weights.

    A line is Vietnamese, English and the source's name; where the name is missing, it is that of
    the file. Blank sides are passed over.

    Raises:
        ValueError: A line has another number of columns, or a source has no weight.
    """
    weights = read_weights()
    for path in paths:
        for place, (vietnamese, english, *names) in read_rows(path):
            source = names[0] if names else path.name.split(".")[0]
            if source not in weights:
                raise ValueError(f"{place}: source {source!r} has no weight in {_SOURCES.name}")
            if vietnamese and english:
                yield Pair(vietnamese, english, weights[source])


def read_weights() -> dict[str, float]:
    """Return the weight of every source (``sources.tsv``: source, weight, reason)."""
    lines = _SOURCES.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {source: float(weight) for source, weight, _reason in rows}


def read_rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield (place, columns) for every line of a tab-separated file, NFC and stripped."""
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        columns = [part.strip() for part in unicodedata.normalize("NFC", line).split("\t")]
        if len(columns) not in (2, 3):
            raise ValueError(f"{path}:{number}: {len(columns)} columns, not 2 or 3")
        yield f"{path}:{number}", columns
