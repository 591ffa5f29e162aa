"""Merge catalogs that two people changed, entry by entry, and find what a merge approved by chance.

Everything here is a function from catalogs to values; git and the disk are the callers' part.
"""

from translate.catalogs.merge.approved import ApprovedText, approved_texts, reviewed_texts
from translate.catalogs.merge.catalogs import CatalogMerge, merge_catalogs
from translate.catalogs.merge.entries import MergeConflict, is_any_draft
from translate.catalogs.merge.union import union_of_lines
from translate.catalogs.merge.wording import Wording, wording

__all__ = [
    "ApprovedText",
    "CatalogMerge",
    "MergeConflict",
    "Wording",
    "approved_texts",
    "is_any_draft",
    "merge_catalogs",
    "reviewed_texts",
    "union_of_lines",
    "wording",
]
