"""The time written into files: now, or ``SOURCE_DATE_EPOCH`` for reproducible builds."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from translate.errors import UsageError


def now() -> datetime:
    """Return the current time in UTC, or the time that ``SOURCE_DATE_EPOCH`` sets.

    Raises:
        UsageError: ``SOURCE_DATE_EPOCH`` is not a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        hint = "set it to seconds since 1970, or unset it"
        raise UsageError("is not a number of seconds", "SOURCE_DATE_EPOCH", hint) from error
