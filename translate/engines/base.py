"""The interface that every engine implements: sentences in, drafts out, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translate.model import Draft


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model's identity, which every draft records."""

    name: str
    """``translate-vi_en``."""
    version: str
    """``1.9``."""
    checksum: str
    """SHA-256 of the weights, hexadecimal."""

    @property
    def label(self) -> str:
        """Return the model as a translator reads it: ``translate-vi_en 1.9``."""
        return f"{self.name} {self.version}"


class Engine(Protocol):
    """Something that drafts sentences with one model."""

    model: ModelInfo

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order.

        Drafts come in windows: a caller that stores each as it comes loses at most one window
        when it is killed, and memory does not grow with the number of sentences.

        Args:
            sentences: Source sentences, already cut; none may be empty.
            on_progress: Called with how many more sentences are done, after each window.
        """
        ...
