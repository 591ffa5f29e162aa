"""Ask a model which of some translations may say less than their sources, more, or other things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.engines import STARTER, find_model, open_model
from translate.engines.adequacy.measures import EMPTY, Scored, measures
from translate.engines.adequacy.parts import without_clauses, without_end
from translate.engines.adequacy.weights import weights_of
from translate.errors import UsageError
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.engines.adequacy.weights import Weights
    from translate.engines.argos import ArgosModel
    from translate.model.doubt import Doubt

_SHORTEST = 25
"""Characters of a source that is judged; headings and lines with names vary too much."""
_AT_ONCE = 64
"""Pairs whose scores are in memory together."""


class Judge:
    """Judges translations with one model.

    Args:
        model: The model, loaded.
        weights: Those for this model.
    """

    def __init__(self, model: ArgosModel, weights: Weights) -> None:
        self._model, self._weights = model, weights

    def doubts(self, pairs: Sequence[tuple[str, str]]) -> list[Doubt | None]:
        """Return what may be wrong with each of ``pairs``, a source and its translation.

        None where nothing is, and where the source is too short to say.
        """
        found: list[Doubt | None] = [None] * len(pairs)
        long = [at for at, (source, target) in enumerate(pairs) if _is_measured(source, target)]
        scored = score(self._model, [pairs[at] for at in long])
        for at, one in zip(long, scored, strict=True):
            found[at] = self._weights.doubt(measures(one))
        return found


def _is_measured(source: str, target: str) -> bool:
    return len(source) >= _SHORTEST and bool(target.strip())


def score(model: ArgosModel, pairs: Sequence[tuple[str, str]]) -> Iterator[Scored]:
    """Yield what ``model`` says of each pair."""
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        sources = [
            [source, EMPTY, without_end(source), *without_clauses(source)] for source, _ in some
        ]
        asked = [(one, some[at][1]) for at, row in enumerate(sources) for one in row]
        answers = iter(model.score(asked))
        for row in sources:
            full, alone, begun, *without = [next(answers) for _ in row]
            yield Scored(full, alone, without, begun, model.length(row[0]))


def open_judge(setting: str, source: str, target: str) -> Judge:
    """Load the drafting model where it has been measured, else the bundled one, as a judge.

    Args:
        setting: The model that the project asks for, as for `open_engine`.
        source: Language code of the sources.
        target: Language code of the translations.

    Raises:
        UsageError: No model has been measured for these languages.
        ModelError: There is no usable model.
    """
    if (source, target) != ("vi", "en"):
        message = Message(
            "adequacy is not measured for {source} to {target}, only for vi to en",
            source=source,
            target=target,
        )
        raise UsageError(message, hint="leave out --adequacy and the setting 'adequacy'")
    name = setting if weights_of(find_model(setting, source, target).checksum) else STARTER
    model = open_model(name, source, target)
    weights = weights_of(model.info.checksum)
    if weights is None:
        raise UsageError(
            Message("adequacy has not been measured for {label}", label=model.info.label)
        )
    return Judge(model, weights)
