"""Numbers, dates and amounts of a source beside those of its draft that have the same value."""

from __future__ import annotations

from translate.text.spans import TextSpan
from translate.values import VALUE_PARSERS, Relation, compare


def same_values(text: str, draft: str, pair: tuple[str, str]) -> list[tuple[TextSpan, TextSpan]]:
    """Return the values of a text and where each stands in its draft.

    Args:
        text: The source.
        draft: The draft.
        pair: The codes of their languages; without a parser for both there is nothing to compare.
    """
    if not all(language in VALUE_PARSERS for language in pair):
        return []
    here, there = (
        VALUE_PARSERS[one](words) for one, words in zip(pair, (text, draft), strict=True)
    )
    return [
        (TextSpan(one.source.start, one.source.end), TextSpan(one.target.start, one.target.end))
        for one in compare(here, there).pairs
        if one.relation in {Relation.SAME, Relation.UNIT}
    ]
