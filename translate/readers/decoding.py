"""A source file's bytes as text: UTF-8, or UTF-16 and UTF-32 with their mark; others are named."""

from __future__ import annotations

import codecs

from translate.errors import InputError
from translate.io import decode
from translate.message import Message
from translate.readers.encodings import NAMES, detect, western

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer ones first: UTF-32's begins with that of UTF-16."""
_CUT = "the file was cut off: get the whole one, or remove what is left of the letter"


def decode_article(data: bytes, path: str) -> str:
    r"""Return an article's text, line ends as ``\n``.

    Args:
        data: All that is in its file.
        path: The file, for errors.

    Raises:
        InputError: The data is in no Unicode encoding: the message names the Vietnamese one in
            which it reads as Vietnamese, if there is one. Or it ends inside of a letter.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _of_units(data, encoding, path)
    try:
        return decode(data, path)
    except InputError as error:
        if b"\0" in data:
            raise
        if (cut := _cut_off(data)) is not None:
            message = Message("ends in the middle of a letter, at byte {cut}", cut=cut)
            raise InputError(message, path, _CUT) from error
        encoding = detect(western(data))
        if not encoding:
            raise
        message = Message("is {names}, not UTF-8", names=NAMES[encoding])
        hint = Message(
            "'translate add --from {encoding} {path}' converts it", encoding=encoding, path=path
        )
        raise InputError(message, path, hint) from error


def _of_units(data: bytes, encoding: str, path: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        message = Message(
            "is no valid {encoding}: {reason} at offset {start}",
            encoding=encoding.upper(),
            reason=error.reason,
            start=error.start,
        )
        hint = _CUT if error.end >= len(data) else "save it as UTF-8"
        raise InputError(message, path, hint) from error
    if "\0" in text:
        raise InputError("is binary, not text: it holds a zero", path, "give the article as text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _cut_off(data: bytes) -> int | None:
    """Where the last letter begins, if it is cut off and other letters before it are UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.end == len(data) and error.reason == "unexpected end of data"
        return error.start if cut and not data[: error.start].isascii() else None
    return None
