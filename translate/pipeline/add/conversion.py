"""Text of any encoding that Vietnamese is found in, as UTF-8."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from translate.errors import InputError, UsageError
from translate.message import Message
from translate.readers import decode_article
from translate.readers.encodings import ENCODINGS, NAMES, detect, western


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding that a text had."""

    code: str
    """As ``--from`` takes it."""
    name: str
    """As a person calls it."""


UTF_8 = Encoding("utf-8", "UTF-8")


@dataclass(frozen=True, slots=True)
class Converted:
    """A text as UTF-8, and what it was."""

    data: bytes
    encoding: Encoding


def converted(data: bytes, encoding: str, place: str) -> Converted:
    """Return a text as UTF-8.

    Args:
        data: The bytes of its file.
        encoding: What they are, of `ENCODINGS` or one that Python knows; empty for Unicode, which
            says itself which it is. A text that a program took for Western and saved as UTF-8
            ("Héi lµng") is converted by the same names as one that is such bytes.
        place: The file, for errors.

    Raises:
        UsageError: There is no such encoding.
        InputError: The bytes are not in it; or none is given, and it is an old Vietnamese one.
    """
    code = encoding.lower().replace("_", "-")
    if not code:
        text = decode_article(data, place)
        if old := detect(text):
            message = Message("is {names}, saved as if it were something else", names=NAMES[old])
            raise InputError(
                message, place, Message("'translate add --from {old}' converts it", old=old)
            )
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return Converted(text.encode(), Encoding("utf-16", "UTF-16 or UTF-32"))
        return Converted(data, UTF_8)
    if code in ENCODINGS:
        text = ENCODINGS[code](_as_shown(data))
        return Converted(text.encode(), Encoding(code, NAMES[code]))
    return _by_python(data, code, place)


def _as_shown(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return western(data)


def _by_python(data: bytes, code: str, place: str) -> Converted:
    try:
        codec = codecs.lookup(code)
    except LookupError as error:
        message = Message("there is no encoding {code!r}", code=code)
        hint = Message(
            "one of: {encodings}; or one that Python knows, such as windows-1252",
            encodings=", ".join(ENCODINGS),
        )
        raise UsageError(message, hint=hint) from error
    try:
        text, _ = codec.decode(data, "strict")
    except ValueError as error:
        message = Message("is not {codec}: {error}", codec=codec.name, error=error)
        raise InputError(message, place, "leave out --from, to hear what it is") from error
    if not isinstance(text, str):
        raise UsageError(Message("{code!r} is no encoding of text", code=code), place)
    return Converted(text.encode(), Encoding(codec.name, codec.name))
