"""What the weights of a CTranslate2 model say about themselves, read without loading them.

The layout is that of ``ctranslate2.specs.ModelSpec``: numbers are little-endian; a text is its
length with the zero byte at its end, then its bytes. After a head, each variable has a name, a
rank, its dimensions, a type, and its size in bytes with so many bytes of data. Before version 4,
the size of an item and the number of items stood instead of the type and the size in bytes.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import BinaryIO

from translate.errors import InputError, ModelError
from translate.io import parse_json, read_bytes
from translate.message import Message

_LONGEST = 1 << 28
"""Bytes of a vocabulary; a large one has a few megabytes."""
_EMBEDDINGS = re.compile(r"(encoder|decoder)/embeddings(?:_0)?/weight")
_FILES = {"encoder": "source", "decoder": "target"}


def refuse_other_vocabulary(folder: Path) -> None:
    """Refuse a model whose vocabulary is not as long as its weights have it.

    It loads and may draft a sentence; the first token beyond the shorter end stops it.

    Args:
        folder: The folder with ``model.bin`` and the vocabularies.

    Raises:
        ModelError: They do not fit, or the weights or a vocabulary cannot be read.
    """
    for side, size in _sizes(folder / "model.bin").items():
        length = _length(folder, _FILES[side])
        if length != size:
            message = Message(
                "the vocabulary has {length} tokens, the weights are for {size}",
                length=length,
                size=size,
            )
            raise ModelError(message, str(folder))


def _sizes(weights: Path) -> dict[str, int]:
    """How many tokens each side of the model knows."""
    try:
        with weights.open("rb") as file:
            return {
                found[1]: dimensions[0]
                for name, dimensions in _variables(file)
                if (found := _EMBEDDINGS.fullmatch(name)) and dimensions
            }
    except (OSError, struct.error, ValueError) as error:
        raise ModelError("has damaged weights", str(weights)) from error


def _variables(file: BinaryIO) -> list[tuple[str, tuple[int, ...]]]:
    (version,) = _read(file, "<I")
    if version == 1:
        return []  # of 2019, with another head; no Argos package has it
    _text(file)
    _, count = _read(file, "<II")
    found = []
    for _ in range(count):
        name = _text(file)
        (rank,) = _read(file, "<B")
        dimensions = _read(file, f"<{rank}I")
        kind, size = _read(file, "<BI")
        file.seek(size if version >= 4 else kind * size, 1)
        found.append((name, dimensions))
    return found


def _read(file: BinaryIO, layout: str) -> tuple[int, ...]:
    return struct.unpack(layout, file.read(struct.calcsize(layout)))


def _text(file: BinaryIO) -> str:
    (length,) = _read(file, "<H")
    return file.read(length).rstrip(b"\0").decode()


def _length(folder: Path, side: str) -> int:
    """How many tokens a vocabulary has: a list in JSON, or a line each in older models."""
    for name in (f"{side}_vocabulary", "shared_vocabulary"):
        for path in (folder / f"{name}.json", folder / f"{name}.txt"):
            if path.exists():
                return _count(path)
    raise ModelError("cannot load the model: it has no vocabulary", str(folder))


def _count(path: Path) -> int:
    try:
        data = read_bytes(path, _LONGEST)
        if path.suffix == ".txt":
            return data.count(b"\n") + (not data.endswith(b"\n"))
        tokens = parse_json(data, str(path))
    except InputError as error:
        raise ModelError(
            Message("cannot load the model: {message}", message=error.message), str(path)
        ) from error
    if not isinstance(tokens, list) or not all(isinstance(one, str) for one in tokens):
        raise ModelError("cannot load the model: its vocabulary is no list of texts", str(path))
    return len(tokens)
