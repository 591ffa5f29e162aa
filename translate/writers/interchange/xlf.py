"""XLIFF 1.2: the article for OmegaT, and beside it its English as memories for OmegaT alone."""

from __future__ import annotations

from pathlib import PurePosixPath

from translate.interchange.omegat import as_omegat_shows
from translate.interchange.tmx import render_tmx
from translate.interchange.units import TranslationUnit
from translate.interchange.xliff_1 import render_xlf
from translate.model import State
from translate.writers.base import Edition
from translate.writers.interchange.records import groups, header


def write_xlf(edition: Edition) -> bytes:
    """Return the article's sentences, to be translated with `omegat_memories` as memory."""
    return render_xlf(header(edition), groups(edition))


def omegat_memories(edition: Edition) -> dict[str, bytes]:
    """Return the memories beside the file, by their places in a folder for OmegaT's ``tm/``.

    Reviewed English is filled in from ``auto/``; drafts are offered from ``penalty-020/`` as
    matches of 80 %. Each pair stands there as OmegaT shows it; where it cannot show it so, as it
    shows the source, with the translation's tags as they are.
    """
    name = PurePosixPath(edition.article.slug).name
    units = {unit.source: unit for group in groups(edition) for unit in group.units}
    found: dict[str, list[TranslationUnit]] = {"auto": [], "penalty-020": []}
    for unit in units.values():
        if unit.state and unit.state is not State.UNTRANSLATED:
            shown = as_omegat_shows(unit.source, unit.target)
            folder = "auto" if unit.state.reviewed and shown else "penalty-020"
            source, target = shown or (unit.source, unit.target)
            found[folder].append(unit._replace(source=source, target=target))
    return {
        f"{name}-omegat/{folder}/{name}.tmx": render_tmx(header(edition), own, plain=True)
        for folder, own in found.items()  # empty ones too, so that none of yesterday stays
    }
