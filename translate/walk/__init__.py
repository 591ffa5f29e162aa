"""The only traversal of an article's tree: everything that visits its blocks does it through here.

``fold`` is the traversal itself; ``passages`` and ``places`` list the texts and sentences that it
comes to, with what a translator calls the place; ``picture_targets`` lists its images.
"""

from __future__ import annotations

from translate.walk.cut import Span
from translate.walk.naming import Passage, PassageKind
from translate.walk.pictures import picture_targets
from translate.walk.places import Place, copied, passages, places, tally
from translate.walk.tree import fold, with_sentences

__all__ = [
    "Passage",
    "PassageKind",
    "Place",
    "Span",
    "copied",
    "fold",
    "passages",
    "picture_targets",
    "places",
    "tally",
    "with_sentences",
]
