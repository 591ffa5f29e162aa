"""Weights and vocabulary fit, or are refused without loading them."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from translate.engines.packages.weights import refuse_other_vocabulary
from translate.errors import ModelError


def _text(text: str) -> bytes:
    return struct.pack("<H", len(text) + 1) + text.encode() + b"\0"


def _weights(version: int, encoder: int, decoder: int) -> bytes:
    """Weights of one layer, as CTranslate2 writes them."""
    data = struct.pack("<I", version) + _text("TransformerSpec") + struct.pack("<II", 7, 3)
    for name, rows in (
        ("encoder/embeddings_0", encoder),
        ("x", 3),
        ("decoder/embeddings", decoder),
    ):
        size = (1, 2 * rows) if version >= 4 else (2, rows)
        data += _text(f"{name}/weight") + struct.pack("<BII", 2, rows, 2)
        data += struct.pack("<BI", *size) + bytes(2 * rows)
    return data


@pytest.mark.parametrize("version", [3, 6])
@pytest.mark.parametrize("ending", ["json", "txt"])
def test_each_side_has_its_vocabulary(tmp_path: Path, version: int, ending: str) -> None:
    """Or both share one; older models have a token a line."""
    (tmp_path / "model.bin").write_bytes(_weights(version, 3, 4))
    words = ["a", "b", "c", "d"]
    for name, count in (("source", 3), ("target", 4)):
        found = words[:count]
        text = json.dumps(found) if ending == "json" else "\n".join(found)
        (tmp_path / f"{name}_vocabulary.{ending}").write_text(text)
    refuse_other_vocabulary(tmp_path)
    (tmp_path / f"target_vocabulary.{ending}").unlink()
    (tmp_path / f"shared_vocabulary.{ending}").write_text(json.dumps(words[:3]))
    with pytest.raises(ModelError, match="tokens, the weights are for 4"):
        refuse_other_vocabulary(tmp_path)


def test_the_bundled_model_fits(package: Path) -> None:
    """As every one does that CTranslate2 converted."""
    refuse_other_vocabulary(package / "model")


@pytest.mark.parametrize(
    ("vocabulary", "message"),
    [
        (None, "has no vocabulary"),
        ("[" * 10_000, "more than 50 levels"),
        ("{}", "no list of texts"),
        ("[1, 2, 3]", "no list of texts"),
        ("[", "is not JSON"),
    ],
)
def test_a_vocabulary_that_is_none_is_refused(
    tmp_path: Path, vocabulary: str | None, message: str
) -> None:
    """In one line."""
    (tmp_path / "model.bin").write_bytes(_weights(6, 3, 3))
    if vocabulary is not None:
        (tmp_path / "shared_vocabulary.json").write_text(vocabulary)
    with pytest.raises(ModelError, match=message) as caught:
        refuse_other_vocabulary(tmp_path)
    assert "\n" not in str(caught.value)


def test_weights_that_end_early_are_refused(tmp_path: Path) -> None:
    """At whatever byte of the head, or of a variable's."""
    whole = _weights(6, 3, 3)
    (tmp_path / "shared_vocabulary.json").write_text('["a", "b", "c"]')
    for end in range(len(whole) - 20):
        (tmp_path / "model.bin").write_bytes(whole[:end])
        with pytest.raises(ModelError, match="damaged weights"):
            refuse_other_vocabulary(tmp_path)
