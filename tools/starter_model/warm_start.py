"""Continue from an exported model: read CTranslate2's int8 weights back into the network.

Only the rounding to int8 is lost, which a few hundred steps of training repair.
The file format (version 6): a header, then every variable as name, shape, type and bytes, then
the aliases (``ctranslate2/specs/model_spec.py``, ``LayerSpec._serialize``).
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import torch

from tools.starter_model.layout import variables

if TYPE_CHECKING:
    from pathlib import Path

    from tools.starter_model.network import Network

_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}
_VERSION = 6


class _Bytes:
    """A cursor in the file."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.offset = 0

    def number(self, code: str) -> int:
        (value,) = struct.unpack_from(f"<{code}", self.data, self.offset)
        self.offset += struct.calcsize(code)
        return int(value)

    def text(self) -> str:
        length = self.number("H")  # including the final zero
        start, self.offset = self.offset, self.offset + length
        return self.data[start : self.offset - 1].decode()

    def variable(self) -> np.ndarray:
        shape = [self.number("I") for _ in range(self.number("B"))]
        kind = np.dtype(_TYPES[self.number("B")])
        size = self.number("I")
        array = np.frombuffer(self.data, kind, size // kind.itemsize, self.offset)
        self.offset += size
        return array.reshape(shape)


def read_variables(path: Path) -> dict[str, np.ndarray]:
    """Return the variables of a CTranslate2 ``model.bin`` by name, as they are stored.

    Raises:
        ValueError: The file is of another version of the format.
    """
    cursor = _Bytes(path.read_bytes())
    version = cursor.number("I")
    if version != _VERSION:
        raise ValueError(f"{path}: format version {version}, not {_VERSION}")
    cursor.text()  # the spec's name
    cursor.number("I")  # and its revision
    return {cursor.text(): cursor.variable() for _ in range(cursor.number("I"))}


def warm_start(network: Network, path: Path) -> None:
    """Fill ``network`` with the weights of the CTranslate2 model at ``path`` of the same shape."""
    stored = read_variables(path)
    weights = {}
    for ours, theirs in variables(network.shape):
        weight = stored[theirs].astype(np.float32)
        scale = stored.get(f"{theirs}_scale")
        # int8 rows were stored as round(weight * scale), one scale a row
        weights[ours] = torch.from_numpy(weight if scale is None else weight / scale[:, None])
    network.load_state_dict(weights)
