"""ZIP archives, which DOCX, XLSX and EPUB are: the same bytes every time; others' read safely."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping

from translate.errors import InputError
from translate.message import Message

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can state; a real one would change with every build."""

DAMAGED = (
    zipfile.BadZipFile,  # no archive, a wrong checksum
    *(zlib.error, lzma.LZMAError, OSError, EOFError),  # damaged data; OSError of bz2
    *(NotImplementedError, RuntimeError),  # an unknown compression, a password
    *(struct.error, ValueError, LookupError, OverflowError),  # senseless fields and names
)
"""What `zipfile` raises at an archive that is damaged, or was made to do harm."""


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


class Archive:
    """An archive that somebody else made: whatever is wrong with it is an `InputError`.

    Args:
        data: The archive.
        place: The file's name, for errors.
        limit: Bytes that may be unpacked, of all parts together.

    Raises:
        InputError: It is no ZIP archive.
    """

    def __init__(self, data: bytes, place: str, limit: int) -> None:
        self._place, self._left = place, limit
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGED as error:
            raise self._broken(error) from error
        self._parts = {part.filename: part for part in self._file.infolist()}

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._parts)

    def __contains__(self, name: object) -> bool:
        """Whether there is a part of this name."""
        return name in self._parts

    def read(self, name: str) -> bytes:
        """Return a part.

        Raises:
            InputError: There is no such part, it is damaged, or it exceeds the limit.
        """
        try:
            part = self._parts[name]
            # zipfile never gives more of a part than the size that the archive states
            self._left -= part.file_size
            if self._left < 0:
                message = Message("unpacks to more than this program reads: {name}", name=name)
                raise InputError(message, self._place, "is it the right file?")
            return self._file.read(part)
        except DAMAGED as error:
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> InputError:
        reason = " ".join(str(error).split())[:100]
        return InputError(
            Message("is damaged, or no ZIP archive: {reason}", reason=reason), self._place
        )
