"""All checks: ours, and those of other distributions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from translate.checks import CHECKS
from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.ignores import UNUSED
from translate.errors import PluginError, UsageError
from translate.message import Message
from translate.model import Finding
from translate.workspace.plugins.offers import Plugin, offers, offers_stamp, warn

_GROUP = "songngu.checks"
_OURS = frozenset({*(check.id for check in CHECKS), UNUSED})


def all_checks(disabled: Collection[str] = (), asked: Collection[str] = ()) -> tuple[Check, ...]:
    """Return our checks, then those of other distributions, by name.

    Args:
        disabled: Ids of checks that are not wanted; they are not loaded.
        asked: Ids of checks that the user asked for; where one of them is broken, or fails at its
            work, a `PluginError` is raised.

    Raises:
        UsageError: A check that is asked for is unknown.
        PluginError: It is broken.
    """
    for name in asked:
        if not is_check(name):
            hint = Message("one of: {finding_ids}", finding_ids=", ".join(sorted(finding_ids())))
            raise UsageError(Message("there is no check {name!r}", name=name), hint=hint)
    wanted = (offer for offer in _offers().values() if offer.name not in disabled)
    others = (_asked(one) if one.name in asked else _if_it_works(one) for one in wanted)
    return (*CHECKS, *(check for check in others if check))


def finding_ids() -> dict[str, str]:
    """Return the id of every finding that there may be, and what it reports."""
    return {check.id: check.what for check in all_checks()} | {
        UNUSED: "A qa-ignore silences nothing."
    }


def check_names() -> tuple[str, ...]:
    """Return the ids of all checks, without loading those of others."""
    return (*(check.id for check in CHECKS), UNUSED, *_offers())


def is_check(name: str) -> bool:
    """Whether a check has this id, one that is broken too."""
    return name in _OURS or name in _offers()


def checks_stamp(disabled: Collection[str] = ()) -> bytes:
    """Return what changes when others' checks do, those left out that are ``disabled``."""
    all_checks(disabled)
    return offers_stamp(offer for offer in _offers().values() if offer.name not in disabled)


def _offers() -> dict[str, Plugin]:
    return offers(_GROUP, _OURS)


@cache
def _if_it_works(offer: Plugin) -> Check | None:
    """The check with an end at its first error; None where it is broken; a warning either way."""
    try:
        check = _asked(offer)
    except PluginError as error:
        warn(error)
        return None
    failed = False

    def find(context: Context) -> Iterator[Finding]:
        nonlocal failed
        try:
            yield from () if failed else check.find(context)
        except PluginError as error:
            failed = True
            warn(error)

    return replace(check, find=find)


@cache
def _asked(offer: Plugin) -> Check:
    """The check; whatever goes wrong in it is a `PluginError`."""
    check = offer.load(_accepted)

    def find(context: Context) -> Iterator[Finding]:
        try:
            found = list(check.find(context))
            if any(not isinstance(one, Finding) or one.id != check.id for one in found):
                raise TypeError("it yields something other than findings of its id")
        except Exception as error:  # others' code may raise anything
            raise offer.broken(error) from error
        yield from found

    return replace(check, find=find)


def _accepted(value: Any, name: str) -> Check:
    if not isinstance(value, Check):
        raise TypeError(f"a {type(value).__name__}, not a Check")
    if value.id != name:
        raise ValueError(f"its id is {value.id!r}")
    return value
