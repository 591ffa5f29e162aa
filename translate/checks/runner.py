"""Run the checks over an article, and silence what its translator has answered for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.checks import CHECKS
from translate.checks.context import CheckedArticle
from translate.checks.ignores import UNUSED, apply_ignores
from translate.checks.readable import located
from translate.model import State
from translate.model.languages import VIETNAMESE_TO_ENGLISH
from translate.values.style import NO_STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translate.checks.base import Check
    from translate.checks.context import Context
    from translate.model import Finding, GlossaryTerm, LanguagePair, Unit
    from translate.values.style import Style

_ON_DEMAND = "adequacy"
"""The check that needs the drafting model; a comment that ignores it is of use all the same."""


def run_checks(
    units: Sequence[Unit],
    *,
    terms: Sequence[GlossaryTerm] = (),
    style: Style = NO_STYLE,
    disabled: Iterable[str] = (),
    pair: LanguagePair = VIETNAMESE_TO_ENGLISH,
) -> list[Finding]:
    """Check an article.

    Args:
        units: All units of one article, in order; those without a translation are passed over.
        terms: The project's glossary.
        style: House style, as far as the project has chosen it.
        disabled: The ids of checks that the project does not want.
        pair: The languages; checks that do not know them are left out.

    Returns:
        The findings in the order of the units, then of ``CHECKS``, without those that a
        ``qa-ignore`` comment silences; an ignore that silences nothing is a finding itself.
    """
    return check_article(CheckedArticle.of(units, terms, pair, style), disabled=disabled)


def check_article(
    article: CheckedArticle,
    *,
    disabled: Iterable[str] = (),
    checks: Sequence[Check] = CHECKS,
    part: slice = slice(None),
) -> list[Finding]:
    """Check an article that comes with what its checks go by; see `run_checks`.

    Args:
        article: The article.
        disabled: The ids of checks that are not wanted.
        checks: The checks that there are.
        part: Which of its units are looked at; all of them may be looked up.
    """
    off = _off(disabled, article, checks)
    checks = [check for check in checks if check.id not in off]
    indices = range(len(article.written))[part]
    present = (index for index in indices if _is_translated(article.written[index]))
    return [finding for index in present for finding in _findings(article, index, off, checks)]


def _is_translated(unit: Unit) -> bool:
    """Whether there is a translation to check; spaces are one where a person approved them."""
    return unit.approved or unit.state is not State.UNTRANSLATED


def check_one(
    article: CheckedArticle,
    index: int,
    *,
    disabled: Iterable[str] = (),
    checks: Sequence[Check] = CHECKS,
) -> list[Finding]:
    """Check one unit of an article, as `run_checks` does all: for a person who is typing.

    Args:
        article: The article, with what its checks go by.
        index: Which of its units.
        disabled: The ids of checks that the project does not want.
        checks: The checks that there are.
    """
    off = _off(disabled, article, checks)
    return _findings(article, index, off, [check for check in checks if check.id not in off])


def _off(
    disabled: Iterable[str], article: CheckedArticle, checks: Sequence[Check]
) -> frozenset[str]:
    """The ids of the checks that are not wanted, not asked, or do not know the languages."""
    foreign = (check.id for check in checks if not check.pair.covers(article.pair))
    unasked = (_ON_DEMAND,) if article.doubts is None else ()
    return frozenset(disabled).union(foreign, unasked)


def _findings(
    article: CheckedArticle, index: int, off: frozenset[str], checks: Sequence[Check]
) -> list[Finding]:
    unit = article.written[index]
    found = [located(one, unit) for one in check_unit(article.context(index), checks)]
    known = off.union(check.id for check in checks) if unit.comments else off
    kept = apply_ignores(unit, found, known, off)
    return [finding for finding in kept if finding.id not in off]


def check_unit(context: Context, checks: Sequence[Check] = CHECKS) -> list[Finding]:
    """The findings of one unit, ignores not yet applied."""
    return [finding for check in checks for finding in check.find(context)]


__all__ = ["UNUSED", "check_one", "check_unit", "run_checks"]
