"""Code that the checks with word lists share: find source phrases without a rendering."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context
    from translate.checks.phrases import Hit


def unrendered(context: Context, name: str) -> Iterator[Hit]:
    """Yield the phrases of list ``name`` in the source that have no rendering in the target.

    The neighbouring sentences count too, because sentences get merged and split.
    """
    for hit in context.phrases.get(name, ()):
        texts = (near.target.lower for near in (context, *context.neighbours))
        if hit.phrase.renderings and not any(map(hit.phrase.english.search, texts)):
            yield hit


def suggest(hit: Hit) -> str:
    """Return the first renderings of a phrase, for a message."""
    return ", ".join(form.replace("*", "…") for form in hit.phrase.renderings[:3])
