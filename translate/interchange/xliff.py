"""XLIFF of any version, read: programs call files of either ``.xlf`` and ``.xliff``."""

from __future__ import annotations

from translate.errors import InputError
from translate.interchange.units import ReturnedFile
from translate.interchange.xliff_1 import read_xliff_1
from translate.interchange.xliff_2 import read_xliff_2
from translate.interchange.xml import local_name, parse
from translate.message import Message


def parse_xliff(data: bytes, place: str) -> ReturnedFile:
    """Return the sentences of an XLIFF file, 1.2 or 2, with what it says about them.

    Raises:
        InputError: The file is no XLIFF of these versions, or no well-formed XML.
    """
    root = parse(data, place)
    name, version = local_name(root), root.get("version", "")
    if name != "xliff":
        raise InputError(Message("is no XLIFF file but {name!r}", name=name[:40]), place)
    if version.startswith("2."):
        return read_xliff_2(root)
    if version.startswith("1."):
        return read_xliff_1(root)
    raise InputError(
        Message("is XLIFF {value}", value=version[:10] or "without a version"),
        place,
        "save it as 1.2 or 2.0",
    )
