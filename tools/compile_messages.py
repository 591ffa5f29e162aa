"""Compile the program's own message catalogs: ``python -m tools.compile_messages``.

Each ``songngu.po`` below ``translate/locale/`` gets a ``songngu.mo`` beside it, which is what the
program reads. Both are committed, so that a clone works without a build step.
"""

from __future__ import annotations

from pathlib import Path

import polib

FOLDER = Path(__file__).parents[1] / "translate" / "locale"


def main() -> None:
    """Compile all catalogs; fuzzy entries are left out, as msgfmt leaves them out."""
    for path in sorted(FOLDER.glob("*/LC_MESSAGES/*.po")):
        catalog = polib.pofile(str(path))
        path.with_suffix(".mo").write_bytes(catalog.to_binary())
        print(f"{path.with_suffix('.mo')}: {len(catalog.translated_entries())} messages")


if __name__ == "__main__":
    main()
