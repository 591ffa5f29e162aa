"""What a check reports about a unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from translate.message import Message
from translate.model.unit import Unit


class Severity(Enum):
    """How serious a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check reports about a unit."""

    id: str
    """The check's id, e.g. ``num-value``."""
    severity: Severity
    unit: Unit
    message: Message
    source_span: tuple[int, int] | None = None
    """The part of the source concerned, as code-point offsets."""
    target_span: tuple[int, int] | None = None
    """The part of the target concerned, as code-point offsets."""
    fix: str = ""
    """The whole corrected target, only if it is certain."""
