"""Pairs written for this project in the manner of Vietnamese newspapers: ``written/native-*.tsv``.

The corpus is mostly English news put into Vietnamese; what Vietnamese reporters write for
Vietnamese readers is another language almost. One pair in twelve is set aside to measure with.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from tools.starter_model import written_pairs
from tools.starter_model.corpus import Pair, read_weights

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = "native-written"
_SET_ASIDE = 12


def native_pairs(*, set_aside: bool) -> Iterator[Pair]:
    """Yield the pairs to train on, or those set aside.

    Which is which depends on the Vietnamese sentence alone, so that no pair that was set aside
    ever comes into the training text when lines are added or moved.
    """
    weight = read_weights()[SOURCE]
    for path in sorted(written_pairs.FOLDER.glob("native-*.tsv")):
        for vietnamese, english in written_pairs.read_written(path.name, 2):
            number = zlib.crc32(vietnamese.encode())
            if (number % _SET_ASIDE == 0) is set_aside:
                yield Pair(vietnamese, english, weight)
