"""Code that the checks with word lists share: find source phrases without a rendering."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context
    from translate.checks.phrases import Hit, Phrase


def unrendered(context: Context, name: str) -> Iterator[Hit]:
    """Yield the phrases of list ``name`` in the source that have no rendering in the target.

    Sentences get merged and split: a neighbour counts whose English renders the phrase though its
    own source does not have it.
    """
    for hit in context.phrases.get(name, ()):
        phrase = hit.phrase
        if not phrase.renderings or phrase.english.search(context.target.lower):
            continue
        if not any(_took_over(near, phrase) for near in context.neighbours):
            yield hit


def _took_over(near: Context, phrase: Phrase) -> bool:
    """Whether a neighbour renders a phrase that its source lacks."""
    own = any(
        hit.phrase.renderings == phrase.renderings for hit in near.phrases.get(phrase.name, ())
    )
    return not own and phrase.english.search(near.target.lower) is not None


def suggest(hit: Hit) -> str:
    """Return the first renderings of a phrase, for a message."""
    return ", ".join(form.replace("*", "…") for form in hit.phrase.renderings[:3])
