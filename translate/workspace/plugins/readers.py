"""All readers: ours, and those of other distributions, by the ending of their files."""

from __future__ import annotations

from functools import cache
from typing import Any

from translate.errors import PluginError, TranslateError
from translate.model import Article, Source
from translate.readers import READERS, Reader
from translate.workspace.plugins.offers import Plugin, offers

_GROUP = "songngu.readers"
_OURS = frozenset(suffix.removeprefix(".") for suffix in READERS)


def has_reader(suffix: str) -> bool:
    """Whether files with this ending, such as ``.txt``, can be articles.

    Others' readers are looked for where ours are not enough, and not loaded.
    """
    return suffix in READERS or suffix.removeprefix(".") in _offers()


def reader_of(suffix: str) -> Reader:
    """Return the reader of an ending for which there is one; another's is loaded when it reads."""
    return READERS.get(suffix) or _reader(_offers()[suffix.removeprefix(".")])


def reader_suffixes() -> tuple[str, ...]:
    """Return the endings of files that can be articles, those of others last."""
    return (*READERS, *(f".{name}" for name in _offers()))


def reader_stamp(suffix: str) -> bytes:
    """Return what changes when the reader of an ending does; nothing for ours."""
    if suffix in READERS:
        return b""
    offer = _offers()[suffix.removeprefix(".")]
    return f"{offer.distribution} {offer.entry.value}".encode()  # it need not be loaded yet


def _offers() -> dict[str, Plugin]:
    return offers(_GROUP, _OURS)


def _reader(offer: Plugin) -> Reader:
    """Return a reader whose errors are one line each: its file is what asks for it."""

    def read(source: Source) -> Article:
        try:
            found = _loaded(offer)
        except PluginError as error:
            raise PluginError(error.line, source.path) from error
        try:
            article = found(source)
            if not isinstance(article, Article):
                raise TypeError(f"it returns {type(article).__name__}, not an Article")
        except TranslateError:
            raise
        except Exception as error:  # others' code may raise anything
            broken = offer.broken(error)
            raise PluginError(broken.line, source.path) from error
        return article

    return read


@cache
def _loaded(offer: Plugin) -> Reader:
    return offer.load(_accepted)


def _accepted(value: Any, name: str) -> Reader:
    if name != name.lower() or not name.isalnum():
        raise ValueError("the name of a reader is the ending of its files, in small letters")
    if not callable(value):
        raise TypeError(f"a {type(value).__name__}, not a function")
    reader: Reader = value
    return reader
