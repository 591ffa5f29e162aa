"""Count the cores that this process may use."""

from __future__ import annotations

import os


def usable_cores() -> int:
    """Return the cores that this process may use; in a container, fewer than the machine has.

    Systems without CPU affinity, such as macOS, report all cores.
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
