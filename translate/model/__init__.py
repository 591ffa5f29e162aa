"""What the stages hand each other: plain frozen records, no behaviour beyond small derivations.

``Article`` is a source text as a tree of blocks; ``Unit`` is one source sentence with its
translation and state. Readers make Articles of Sources, the segmenter fills in sentences, catalogs
keep Units, checks read Units, writers read both.
"""

from __future__ import annotations

from translate.model.article import Article, Metadata, Source
from translate.model.blocks import (
    Block,
    Group,
    GroupKind,
    Mark,
    MarkKind,
    Sentence,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.model.finding import Finding, Severity
from translate.model.languages import LanguagePair
from translate.model.reading import Reading, Remark, Taken, TakenFor
from translate.model.state import State, Tally
from translate.model.term import GlossaryTerm
from translate.model.unit import Draft, Origin, Unit

__all__ = [
    "Article",
    "Block",
    "Draft",
    "Finding",
    "GlossaryTerm",
    "Group",
    "GroupKind",
    "LanguagePair",
    "Mark",
    "MarkKind",
    "Metadata",
    "Origin",
    "Reading",
    "Remark",
    "Sentence",
    "Severity",
    "Source",
    "State",
    "Taken",
    "TakenFor",
    "Tally",
    "Text",
    "TextKind",
    "Unit",
    "Verbatim",
    "VerbatimKind",
]
