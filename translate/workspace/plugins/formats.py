"""All formats that an article can be written in: ours, and those of other distributions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any

from translate.errors import PluginError, TranslateError, UsageError
from translate.message import Message
from translate.workspace.plugins.offers import Plugin, offers, offers_stamp, warn
from translate.writers import BESIDE, INTERCHANGE, WRITERS
from translate.writers.base import Edition, OutputFormat

_GROUP = "songngu.writers"
_LABELS = {"xliff12": "XLIFF 1.2", "xlf": "OmegaT"}
_ENDINGS = {"xliff12": "1-2.xlf"}
"""Programs know the format by ``xlf`` alone, which is the name of the files for OmegaT."""
_OURS = {
    **{name: OutputFormat(write, beside=BESIDE.get(name)) for name, write in WRITERS.items()},
    **{
        name: OutputFormat(
            write,
            per_article=True,
            label=_LABELS.get(name, ""),
            ending=_ENDINGS.get(name, ""),
            beside=BESIDE.get(name),
        )
        for name, write in INTERCHANGE.items()
    },
}
_NAME = re.compile(r"[a-z][a-z0-9]*")


def output_format(name: str) -> OutputFormat:
    """Return the format of that name.

    Raises:
        UsageError: There is none.
        PluginError: It is another distribution's, and broken.
    """
    if name in _OURS:
        return _OURS[name]
    if name not in _offers():
        known = ", ".join((*_OURS, *_offers()))
        raise UsageError(
            Message("unknown format {name!r}", name=name),
            hint=Message("one of: {known}", known=known),
        )
    return _loaded(_offers()[name])


def all_formats() -> dict[str, OutputFormat]:
    """Return every format that works, by name: ours first."""
    found = dict(_OURS)
    for name, offer in _offers().items():
        if works := _if_it_works(offer):
            found[name] = works
    return found


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, without loading those of others."""
    return (*_OURS, *_offers())


def formats_stamp() -> bytes:
    """Return what changes when others' formats do."""
    all_formats()
    return offers_stamp(_offers().values())


def _offers() -> dict[str, Plugin]:
    return offers(_GROUP, frozenset(_OURS))


@cache
def _if_it_works(offer: Plugin) -> OutputFormat | None:
    try:
        return _loaded(offer)
    except PluginError as error:
        warn(error)
        return None


@cache
def _loaded(offer: Plugin) -> OutputFormat:
    return _safe(offer, offer.load(_accepted))


def _accepted(value: Any, name: str) -> OutputFormat:
    if not _NAME.fullmatch(name):
        raise ValueError("the name of a format is small letters and digits: its files end in it")
    if isinstance(value, OutputFormat):
        return value
    if not callable(value):
        raise TypeError(f"a {type(value).__name__}, neither a function nor an OutputFormat")
    return OutputFormat(value)


def _safe(offer: Plugin, made: OutputFormat) -> OutputFormat:
    """Return the format with functions whose errors are one line each."""
    make_beside = made.beside

    def write(edition: Edition) -> bytes:
        with _one_line(offer):
            data = made.write(edition)
            if not isinstance(data, bytes):
                raise TypeError(f"it returns {type(data).__name__}, not bytes")
        return data

    def beside(edition: Edition) -> Mapping[str, bytes]:
        with _one_line(offer):
            return dict(make_beside(edition)) if make_beside else {}

    return replace(made, write=write, beside=beside if make_beside else None)


@contextmanager
def _one_line(offer: Plugin) -> Iterator[None]:
    """Make a `PluginError` of whatever others' code raises, but for errors of our own tree."""
    try:
        yield
    except TranslateError:
        raise
    except Exception as error:  # others' code may raise anything
        raise offer.broken(error) from error
