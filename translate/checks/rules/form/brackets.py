"""``brackets``: a bracket has no partner."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import CheckedArticle, Context
from translate.checks.wording.bracketed.figures import follow_figures
from translate.checks.wording.bracketed.lost import is_lost, is_unbracketed, stands_bare
from translate.message import Message
from translate.model import Finding, Severity

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_MOST = 20
"""Brackets of a sentence that are looked for in its English, at most."""
_ENUMERATOR = re.compile(r"^\W*\w{1,3}\)|[:;]-?[()]")
_BRACKETED = re.compile(r"(?<=\w) ?\([^()]{2,120}\)|(?<=[\w”\"’,.%€£¥$]) \([^()]{2,120}\)")
_OPENING = re.compile(r"\((?!\d{1,2}\))|(?<!\w)\(")
"""A bracket that opens, but for that of the number of a note: abeyance(3)."""
_OTHER = re.compile(r"[\[（［【〔]")
_DASH = re.compile(r"(?<!\d)[–—]|[–—](?!\d)| - (?!\d)|--")
_ASIDE = re.compile(rf"\s*(?:{_DASH.pattern})[^–—]{{1,200}}?(?:\s*(?:{_DASH.pattern})|[.!?]?\s*$)")
_AT_END = re.compile(r"\)\W*$")
"""A bracket that ends a sentence: one dash will do for it."""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for opening, closing in _PAIRS:
        surplus = unit.target.count(opening) - unit.target.count(closing)
        same = unit.source.count(opening) - unit.source.count(closing) == surplus
        if surplus and not same and not _ENUMERATOR.search(unit.target):
            at = unit.target.rindex(opening if surplus > 0 else closing)
            yield CHECK.finding(context, "a bracket has no partner", None, (at, at + 1))
    if "(" not in unit.source:
        return  # as in most sentences, nothing can be lost
    bracketed = islice(_BRACKETED.finditer(unit.source), _MOST)
    if lost := next(filter(_test(context), bracketed), None):
        message = Message("the brackets of '{words}' are lost", words=lost[0].strip(" ()"))
        yield CHECK.finding(context, message, lost.span())


def _test(context: Context) -> Callable[[re.Match[str]], bool]:
    """What tells of a bracket whether it is lost: it asks for more where other marks may do."""
    unit = context.unit
    fewer = len(_OPENING.findall(unit.target)) < len(_OPENING.findall(unit.source))
    if not fewer or _by_other_brackets(context):
        return partial(is_unbracketed, context)
    if not _by_dashes(context):
        return partial(is_lost, context)
    rest = _without_asides(context)
    return lambda bracket: stands_bare(rest, bracket) or follow_figures(context, bracket)


def _by_other_brackets(context: Context) -> bool:
    """Whether square brackets, of which the source has fewer, set words off."""
    return len(_OTHER.findall(context.unit.target)) > len(_OTHER.findall(context.unit.source))


def _by_dashes(context: Context) -> bool:
    """Whether dashes, of which the source has fewer, may set the words off."""
    source, target = context.unit.source, context.unit.target
    dashes = len(_DASH.findall(target)) - len(_DASH.findall(source))
    return dashes >= (1 if _AT_END.search(source) else 2)


def _without_asides(context: Context) -> Context:
    """The unit without what its English has between dashes, or behind the last one."""
    english = _ASIDE.sub(", ", context.unit.target)
    unit = replace(context.unit, target=english)
    return CheckedArticle.of([unit], pair=context.article.pair).context(0)


CHECK = Check(
    id="brackets",
    severity=Severity.WARNING,
    what="A bracket is opened and not closed, or brackets of the source are lost.",
    why=(
        "'a)' at the start of a list item, and a source that does the same, are fine; so are "
        "commas or dashes in place of brackets, the short name in place of the long one, and "
        "explanations for readers of Vietnamese."
    ),
    find=_find,
    pair=ANY_PAIR,
)
