"""Compile the program's own message catalogs; ``make docs`` writes them.

Each ``songngu.po`` below ``translate/locale/`` has a ``songngu.mo`` next to it, which the program
reads. Both are committed, so that a clone works without a build step.
"""

from __future__ import annotations

from pathlib import Path

import polib

FOLDER = Path(__file__).parents[1] / "translate" / "locale"


def compiled_messages() -> dict[Path, bytes]:
    """Return every compiled catalog, without fuzzy entries, as msgfmt does."""
    return {
        path.with_suffix(".mo"): polib.pofile(str(path)).to_binary()
        for path in sorted(FOLDER.glob("*/LC_MESSAGES/*.po"))
    }
