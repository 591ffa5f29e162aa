"""What the stages hand each other: plain frozen records, no behaviour beyond small derivations.

``Article`` is a source text as blocks; ``Unit`` is one source sentence with its translation and
state. Readers make Articles, the segmenter fills in sentences, catalogs keep Units, checks read
Units, writers read both.
"""

from __future__ import annotations

from translate.model.article import Article, Block, BlockKind, Metadata, Sentence
from translate.model.finding import Finding, Severity
from translate.model.state import State, Tally
from translate.model.term import GlossaryTerm
from translate.model.unit import Draft, Origin, Unit

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Draft",
    "Finding",
    "GlossaryTerm",
    "Metadata",
    "Origin",
    "Sentence",
    "Severity",
    "State",
    "Tally",
    "Unit",
]
