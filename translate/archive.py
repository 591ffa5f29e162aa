"""ZIP archives, which DOCX, XLSX and EPUB are, that are the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can state; a real one would change with every build."""


def pack(parts: Mapping[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    """Return an archive of ``parts``, name to content, in their order.

    Args:
        parts: What to pack.
        stored: Names of the parts that must not be compressed.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return buffer.getvalue()


def repack(data: bytes) -> bytes:
    """Return an archive with the same parts and nothing of when it was made."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()})
