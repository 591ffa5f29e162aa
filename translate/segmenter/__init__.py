"""Text into sentences: a language-blind core, and what each language knows about itself.

    >>> [s.text for s in segment("Ông đến TP. HCM. Bà ở nhà.", "vi")]
    ['Ông đến TP. HCM.', 'Bà ở nhà.']

``site.py`` finds the places where a sentence may end; ``guards/`` knows, for every language, why
one of them is no end; ``languages/`` adds what only one language knows, and ``data/`` holds the
words. ``core.py`` puts them together. ``corrections.py`` applies cuts made by hand, ``known/``
keeps those of sentences that are reviewed. ``docs/segmentation.md`` explains the rules to
linguists.
"""

from __future__ import annotations

from translate.segmenter.core import Segment, segment
from translate.segmenter.language import Rules

__all__ = ["Rules", "Segment", "segment"]
