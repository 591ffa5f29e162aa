"""Catalogs: gettext PO files, the drafts beside them, and how an article's update reaches them."""

from translate.catalogs.drafts import append_drafts, parse_drafts, read_drafts, respelt_drafts
from translate.catalogs.fill import with_drafts
from translate.catalogs.revise import revise
from translate.catalogs.units import all_units, missing, units_of, untouched

__all__ = [
    "all_units",
    "append_drafts",
    "missing",
    "parse_drafts",
    "read_drafts",
    "respelt_drafts",
    "revise",
    "units_of",
    "untouched",
    "with_drafts",
]
