"""Count the cores that this process may use."""

from __future__ import annotations

import os

from translate.io import cores_allowed


def usable_cores() -> int:
    """Return the cores that this process may use; in a container, fewer than the machine has.

    Systems without CPU affinity, such as macOS, report all cores.
    """
    return cores_allowed() or os.cpu_count() or 1
