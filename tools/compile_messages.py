"""The program's own message catalogs, compiled: ``make docs`` writes them.

Each ``songngu.po`` below ``translate/locale/`` has a ``songngu.mo`` beside it, which is what the
program reads. Both are committed, so that a clone works without a build step.
"""

from __future__ import annotations

from pathlib import Path

import polib

FOLDER = Path(__file__).parents[1] / "translate" / "locale"


def compiled_messages() -> dict[Path, bytes]:
    """Return every compiled catalog; fuzzy entries are left out, as msgfmt leaves them out."""
    return {
        path.with_suffix(".mo"): polib.pofile(str(path)).to_binary()
        for path in sorted(FOLDER.glob("*/LC_MESSAGES/*.po"))
    }
