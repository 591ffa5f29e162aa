"""An Argos package as a model: SentencePiece for its tokens, CTranslate2 for the work.

Texts come ready cut. They are sorted by length and cut into batches of a bounded number of tokens,
so that little is spent on padding. What a text becomes can depend, in its last digits, on its
neighbours in a batch (int8 arithmetic): the same texts in the same order give the same.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from translate.cores import usable_cores
from translate.engines.choosing.hypothesis import Hypothesis
from translate.engines.spans.alignment import Alignment
from translate.errors import ModelError
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.engines.packages.installed import PackageFolder

_LARGE = 40_000_000
"""Bytes of weights from which on a model counts as large."""
BEAM = 4
_PROBE = ("KX12", "RZ34", "TQ56", "VX78")
"""Codes that every model copies: on them its attention shows whether it can be believed."""
_FAILURES = (OSError, RuntimeError, ValueError, TypeError, LookupError, AttributeError)
"""What SentencePiece and CTranslate2 raise at files that are damaged or made up."""


@dataclass(slots=True)
class Pending:
    """A text that CTranslate2 is at work on."""

    tokens: list[str]
    model: ArgosModel = field(repr=False)
    limit: int = 0
    """Tokens after which the model is stopped."""
    result: Any = None
    """What CTranslate2 promised."""

    def hypotheses(self) -> Iterator[Hypothesis]:
        """Wait for the model, and yield what it proposes, the best first."""
        return self.model.hypotheses(self)


class ArgosModel:
    """One Argos package, loaded, on all the cores that the process may use.

    Args:
        package: The unpacked package; its files are no longer needed once this is made.

    Raises:
        ModelError: A file of the package is damaged, or is of a kind that CTranslate2 cannot use.
    """

    def __init__(self, package: PackageFolder) -> None:
        self.info = package.info()
        self.source, self.target = package.source, package.target
        self.path = package.path
        self.batch_tokens = batch_tokens(package)
        try:
            self._prefix = [package.prefix] if package.prefix else []
            pieces = str(package.path / "sentencepiece.model")
            self.pieces = import_module("sentencepiece").SentencePieceProcessor(model_file=pieces)
            # without it, CTranslate2 beside PyTorch stops the process where both bring OpenMP
            os.environ.setdefault("KMP_DUPLICATE_LIB_OK", "True")
            self.translator = import_module("ctranslate2").Translator(
                str(package.path / "model"),
                compute_type="int8",
                inter_threads=usable_cores(),
                intra_threads=1,
            )
        except _FAILURES as error:
            hint = "install the model again"
            raise ModelError(
                Message("cannot load the model: {error}", error=error), str(package.path), hint
            ) from error

    def length(self, text: str) -> int:
        """How many tokens ``text`` has for this model."""
        return len(self.pieces.encode(text))

    def submit(self, texts: Sequence[str], beam: int = BEAM, no_repeat: int = 0) -> list[Pending]:
        """Hand ``texts`` to CTranslate2, which works on them in threads of its own.

        Args:
            texts: What to translate.
            beam: How many hypotheses to keep and to return; 1 is greedy.
            no_repeat: Forbid the model to repeat so many tokens; 0 forbids nothing.
        """
        try:
            return self._submit(texts, beam, no_repeat)
        except _FAILURES as error:
            raise self._failed(error) from error

    def _submit(self, texts: Sequence[str], beam: int, no_repeat: int) -> list[Pending]:
        pending = [Pending(self.pieces.encode(text, out_type=str), self) for text in texts]
        for batch in _batches(pending, self.batch_tokens):
            # a sound translation is never this long, so only a loop is cut off
            limit = 2 * len(batch[-1].tokens) + 20
            results = self.translator.translate_batch(
                [one.tokens for one in batch],
                [self._prefix] * len(batch) if self._prefix else None,
                beam_size=beam,
                num_hypotheses=beam,
                no_repeat_ngram_size=no_repeat,
                max_decoding_length=limit,
                return_scores=True,
                return_attention=True,
                replace_unknowns=True,
                asynchronous=True,
            )
            for one, result in zip(batch, results, strict=True):
                one.limit, one.result = limit, result
        return pending

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[list[float]]:
        """Return how likely the model finds given translations: the log-probability of each piece.

        Args:
            pairs: Texts and their translations.

        Returns:
            For each pair a figure for each piece of the translation, and one for its end.
        """
        results = self.translator.score_batch(
            [self.pieces.encode(text, out_type=str) for text, _ in pairs],
            [self._prefix + self.pieces.encode(text, out_type=str) for _, text in pairs],
            max_batch_size=4 * self.batch_tokens,
            batch_type="tokens",
            offset=len(self._prefix),
        )
        return [list(result.log_probs) for result in results]

    def hypotheses(self, pending: Pending) -> Iterator[Hypothesis]:
        """Wait for what ``submit`` promised, and yield it, the best first."""
        result = self._result(pending)
        scored = zip(result.hypotheses, result.scores, strict=True)
        for number, (tokens, score) in enumerate(scored):
            # not as Argos decodes, which turns every "_" of a file name into a space
            text = self.pieces.decode_pieces(tokens[len(self._prefix) :]).strip()
            align = partial(self._alignment, pending.tokens, result, number)
            yield Hypothesis(text, score, ended=len(tokens) < pending.limit, align=align)

    def _alignment(self, tokens: list[str], result: Any, number: int) -> Alignment | None:
        """The alignment of one hypothesis; None where this model's attention means nothing."""
        return self._attention(tokens, result, number) if self.aligns else None

    def _attention(self, tokens: list[str], result: Any, number: int) -> Alignment:
        skip = len(self._prefix)
        return Alignment(tokens, result.hypotheses[number][skip:], result.attention[number][skip:])

    @cached_property
    def aligns(self) -> bool:
        """Whether the model's attention says what was made of what.

        It is asked for a list of codes, which it copies; its attention must be on the right one
        each time. With the bundled starter it is on the right words for 99 names in 100.
        """
        text = f"{', '.join(_PROBE)}."
        (pending,) = self.submit([text])
        result = self._result(pending)
        draft = self.pieces.decode_pieces(result.hypotheses[0][len(self._prefix) :]).strip()
        alignment = self._attention(pending.tokens, result, 0)
        pointed = []
        for code in _PROBE:
            at = text.index(code)
            span = alignment.rendering(text, draft, (at, at + len(code)))
            pointed.append(draft[slice(*span)] if span else "")
        return tuple(pointed) == _PROBE

    def _result(self, pending: Pending) -> Any:
        try:
            return pending.result.result()
        except _FAILURES as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> ModelError:
        reason = str(error).partition("\n")[0][:200]
        return ModelError(
            Message("cannot draft: {reason}", reason=reason),
            str(self.path),
            "install the model again",
        )


def batch_tokens(package: PackageFolder) -> int:
    """How many source tokens, padding included, make a batch that is quick for a model.

    A large model reads its weights again for each batch, so batches are large; a small one's
    weights stay in the processor's caches, and so should the batch. See ``bench/drafting.py``.
    """
    return 2048 if (package.path / "model/model.bin").stat().st_size >= _LARGE else 512


def _batches(pending: Sequence[Pending], tokens: int) -> Iterator[list[Pending]]:
    """Cut ``pending``, sorted by length, into batches of at most ``tokens`` with padding."""
    batch: list[Pending] = []
    for one in sorted(pending, key=lambda one: len(one.tokens)):
        if batch and (len(batch) + 1) * len(one.tokens) > tokens:
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch
