"""How much memory drafting takes as the number of sentences grows.

Usage: python bench/memory.py [SENTENCES]

Drafts SENTENCES (100,000 unless told) different sentences with a tiny model of random weights, so
that it takes minutes and not hours, and prints the resident memory after each tenth. Weights and
batches of a real model come on top; they do not grow with the number of sentences.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import overload

from drafting import ROOT, Capped, sentences

from translate.engines.argos import ArgosModel
from translate.engines.choosing.rerank import Hypothesis, Judged, Reranker
from translate.engines.drafting import Drafter
from translate.engines.packages.archive import unpack
from translate.engines.packages.installed import read_package

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.random_model import Size, write_package

TINY = Size(encoder_layers=1, decoder_layers=1, width=64, inner=128, heads=2, vocabulary=8_000)


class Lenient(Reranker):
    """Takes whatever comes: random weights would be tried again without end."""

    def best(self, text: str, hypotheses: object, *, alternatives: bool = False) -> Judged:
        """Take the first proposal."""
        first: Hypothesis = next(iter(hypotheses))  # type: ignore[call-overload]
        return Judged(first, "", 0, 0, 0)


class Numbered(Sequence[str]):
    """So many different sentences, made when they are asked for."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._real = sentences(1000)

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        """The sentence or sentences at ``index``."""
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._count))]
        return f"{index}: {self._real[index % len(self._real)]}"


def main() -> None:
    """Draft and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        (archive,) = (ROOT / "translate" / "data").glob("*.argosmodel")
        tiny = write_package(Path(folder) / "tiny", unpack(archive, Path(folder)), TINY)
        model = ArgosModel(read_package(tiny))
    model.translator = Capped(model.translator)
    for done, _ in enumerate(Drafter(model, Lenient()).draft(Numbered(count)), 1):
        if done % max(1, count // 10) == 0:
            print(f"{done:9,} sentences {resident():6.0f} MB", flush=True)


def resident() -> float:
    """The memory of this process, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    main()
