"""Text into sentences: a core for all languages, and what is specific to each.

    >>> [s.text for s in segment("Ông đến TP. HCM. Bà ở nhà.", "vi")]
    ['Ông đến TP. HCM.', 'Bà ở nhà.']

``site.py`` finds the places where a sentence may end; ``guards/`` has the reasons, in every
language, why it does not end there; ``languages/`` adds those of a single language, and ``data/``
has the word lists. ``core.py`` combines them. ``corrections.py`` applies manual cuts, ``known/``
keeps those of reviewed sentences. ``docs/segmentation.md`` explains the rules to linguists.
"""

from __future__ import annotations

from translate.segmenter.core import Segment, segment
from translate.segmenter.language import Rules

__all__ = ["Rules", "Segment", "segment"]
