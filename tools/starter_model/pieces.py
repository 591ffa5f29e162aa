"""The joint vocabulary: SentencePiece pieces of Vietnamese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sentencepiece

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PAD, UNKNOWN, START, END = 0, 1, 2, 3
"""Ids of the four special pieces."""


def train_pieces(sentences: Iterable[str], path: Path, size: int) -> None:
    """Write to ``path`` a vocabulary of ``size`` pieces for ``sentences`` of both languages.

    Every digit is a separate piece, so that numbers are copied digit by digit; a character that
    is not in the vocabulary is encoded as its bytes, so that nothing is unknown.
    """
    with path.open("wb") as file:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(sentences),
            model_writer=file,
            model_type="unigram",
            vocab_size=size,
            hard_vocab_limit=False,
            byte_fallback=True,
            split_digits=True,
            character_coverage=0.9999,
            normalization_rule_name="nfkc",
            pad_id=PAD,
            unk_id=UNKNOWN,
            bos_id=START,
            eos_id=END,
            minloglevel=2,
        )


def load_pieces(path: Path) -> sentencepiece.SentencePieceProcessor:
    """Return the vocabulary at ``path``."""
    return sentencepiece.SentencePieceProcessor(model_file=str(path))
