"""What a translation that stands there may be, judged by how likely the drafting model finds it."""

from __future__ import annotations

from enum import StrEnum


class Doubt(StrEnum):
    """Why a translation may not say what its source says."""

    OTHER = "other"
    """It may belong to another sentence."""
    DROPPED = "dropped"
    """It may leave out a part of the source."""
    CUT = "cut"
    """It may leave out the end of the source."""
    ADDED = "added"
    """It may have a part that the source lacks."""
