"""The words of other formats for a unit's state, in one table for readers and writers.

Sources: XLIFF 2.0, 4.3.1.19 (``state``) and 4.3.1.20 (``subState``); XLIFF 1.2, 3.2.3 (``state``)
and 2.5 (``approved``).
"""

from __future__ import annotations

from typing import NamedTuple

from translate.model import State, Tally


class StateWords(NamedTuple):
    """What other formats call a state."""

    xliff_2: str
    """``state`` of a segment of XLIFF 2.0. A draft is not ``translated``, because other programs,
    such as Weblate, take that for a person's work; ``initial`` with a target is fuzzy to them."""
    xliff_1: str
    """``state`` of a target of XLIFF 1.2."""
    json_1: str
    """``state`` in version 1 of our JSON."""
    mark_1: str
    """``mark`` in version 1 of our JSON, and the status in review tables of that time."""

    @property
    def approved_1(self) -> bool:
        """Whether a unit of XLIFF 1.2 is ``approved``."""
        return self.xliff_1 == "final"


STATES_XLIFF_2 = {
    "reviewed": State.REVIEWED,
    "final": State.REVIEWED,
    "initial": State.EDITED_DRAFT,
}
"""What states of XLIFF 2.0 mean when they come back. ``translated`` is what most programs write
after every edit, and says nothing of a review."""
STATES_XLIFF_1 = {
    "final": State.REVIEWED,
    "signed-off": State.REVIEWED,
    "needs-adaptation": State.EDITED_DRAFT,
    "needs-l10n": State.EDITED_DRAFT,
    "needs-review-adaptation": State.EDITED_DRAFT,
    "needs-review-l10n": State.EDITED_DRAFT,
    "needs-review-translation": State.EDITED_DRAFT,
}
"""The same of XLIFF 1.2. ``new`` and ``needs-translation`` say nothing beside a translation:
programs without states, such as OmegaT, leave them as they were."""
UNTRANSLATED_XLIFF_1 = {"new", "needs-translation"}
"""States of XLIFF 1.2 that a target has which merely repeats the source."""

STATE_WORDS = {
    State.UNTRANSLATED: StateWords("initial", "needs-translation", "missing", "untranslated"),
    State.DRAFT: StateWords("initial", "needs-review-translation", "fuzzy", "draft"),
    State.EDITED_DRAFT: StateWords("initial", "needs-review-translation", "fuzzy", "draft"),
    State.SOURCE_CHANGED: StateWords("initial", "needs-review-translation", "fuzzy", "outdated"),
    State.REVIEWED_AS_DRAFTED: StateWords("reviewed", "final", "reviewed", ""),
    State.REVIEWED: StateWords("reviewed", "final", "reviewed", ""),
}


def sub_state(state: State) -> str:
    """Return the ``subState`` of a segment of XLIFF 2.0: our word with our prefix."""
    return f"songngu:{state.slug}"


def count_json_1(tally: Tally) -> dict[str, int]:
    """Return the number of sentences under each word of version 1 of our JSON."""
    counts = {words.json_1: 0 for words in STATE_WORDS.values()}
    for state, number in tally.items():
        counts[STATE_WORDS[state].json_1] += number
    return counts
