"""A topic of the review page: its addresses, who answers them, and what the script says of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

Answering = Callable[[Request], Response]
"""A function that answers a request."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What one module of ``routes/`` adds to the page."""

    reads: Mapping[str, Answering] = field(default_factory=dict)
    """Addresses that are read, and who answers."""
    forms: Mapping[str, Answering] = field(default_factory=dict)
    """Addresses that change something, and who answers the form sent there."""
    slow: Mapping[str, Answering] = field(default_factory=dict)
    """Addresses of forms that take a while: their answers run beside each other and beside those of
    other forms, and themselves take turns with these where they write."""
    spoken: tuple[str, ...] = ()
    """Texts that the script shows or says, in English."""
