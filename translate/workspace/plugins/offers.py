"""Entry points of other distributions: which there are, and what they load."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, TypeVar

from translate.errors import PluginError
from translate.io import is_file
from translate.message import Message

_log = logging.getLogger(__name__)

Loaded = TypeVar("Loaded")


@dataclass(frozen=True, slots=True)
class Plugin:
    """A check, format or reader that another distribution offers, not loaded yet."""

    entry: EntryPoint

    @property
    def name(self) -> str:
        """The check's id, the format's name or the ending of the reader's files."""
        return self.entry.name

    @property
    def distribution(self) -> str:
        """Name and version of the distribution."""
        dist = self.entry.dist
        return f"{dist.name} {dist.version}" if dist else "an unnamed distribution"

    def load(self, accepted: Callable[[Any, str], Loaded]) -> Loaded:
        """Import what is offered.

        Args:
            accepted: Returns what to use of the object, given the offer's name; raises a
                ``TypeError`` or ``ValueError`` with the reason where the object is none.

        Raises:
            PluginError: The import fails, or brings something else.
        """
        try:
            return accepted(self.entry.load(), self.name)
        except Exception as error:  # others' code may raise anything
            raise self.broken(error) from error

    def broken(self, error: Exception) -> PluginError:
        """Return the error to report instead of one that the distribution's code raised."""
        text = " ".join(f"{type(error).__name__}: {error}".split())
        return PluginError(
            Message("does not work: {error}", error=text),
            Message("{name!r} of {distribution}", name=self.name, distribution=self.distribution),
            Message("update or remove {distribution}", distribution=self.distribution),
        )


@cache
def offers(group: str, ours: frozenset[str]) -> dict[str, Plugin]:
    """Return what other distributions offer, by name.

    Args:
        group: The group of entry points.
        ours: Names that the program has itself, which nobody can replace.
    """
    found: dict[str, Plugin] = {}
    for offer in sorted(map(Plugin, entry_points(group=group)), key=_order):
        if offer.name in ours:
            _warn_taken(offer, "songngu")
        elif offer.name in found:
            _warn_taken(offer, found[offer.name].distribution)
        else:
            found[offer.name] = offer
    return found


def warn(error: PluginError) -> None:
    """Report once that something of another distribution is left out."""
    _log.warning(error.line)


def offers_stamp(used: Iterable[Plugin]) -> bytes:
    """Return what changes when ``used`` offers, their versions or their modules' files do."""
    known = [(*_order(offer), offer.entry.value, _edited(offer)) for offer in used]
    return repr(sorted(known)).encode() if known else b""


def _order(offer: Plugin) -> tuple[str, str]:
    return offer.name, offer.distribution


def _edited(offer: Plugin) -> int:
    module = sys.modules.get(offer.entry.module)
    file = Path(getattr(module, "__file__", None) or "")
    return file.stat().st_mtime_ns if is_file(file) else 0


def _warn_taken(offer: Plugin, owner: str) -> None:
    text = "{name!r} of {distribution} is left out: {owner} has one of that name"
    values = {"name": offer.name, "distribution": offer.distribution, "owner": owner}
    _log.warning(Message(text, **values))
