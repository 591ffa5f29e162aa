"""Package the finished model as an ``.argosmodel``, which Argos Translate installs as usual."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_CODE = "translate-vi_en"
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The oldest date of the zip format: the same files always make the same archive."""


def package(model: Path, pieces: Path, card: Path, version: str, archive: Path) -> None:
    """Write ``archive``: a zip with one folder, as ``argostranslate.package.Package`` expects.

    Args:
        model: The folder of the CTranslate2 model.
        pieces: The SentencePiece model.
        card: The model card (Markdown), included as ``MODEL_CARD.md`` and as the ``README.md``
            that Argos requires.
        version: The package's version, "0.2".
        archive: The file to write.
    """
    metadata = {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": "vi",
        "from_name": "Vietnamese",
        "to_code": "en",
        "to_name": "English",
        "code": _CODE,
        "links": [],
    }
    contents = {
        "metadata.json": json.dumps(metadata, indent=1).encode(),
        "README.md": card.read_bytes(),
        "MODEL_CARD.md": card.read_bytes(),
        "sentencepiece.model": pieces.read_bytes(),
    }
    contents |= {f"model/{file.name}": file.read_bytes() for file in model.iterdir()}
    folder = f"{_CODE}-starter-{version.replace('.', '_')}"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, data in sorted(contents.items()):
            entry = zipfile.ZipInfo(f"{folder}/{name}", _FIRST_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            file.writestr(entry, data)
