"""What a project's checks go by: its glossary, its house style, the checks that are not wanted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.checks import CHECKS
from translate.checks.base import Check
from translate.checks.context import CheckedArticle
from translate.checks.readable import readable
from translate.checks.runner import check_article, check_one
from translate.errors import TranslateError, UsageError
from translate.glossary.terms import read_glossary
from translate.message import Message
from translate.model import Finding, GlossaryTerm, LanguagePair, Unit
from translate.model.doubt import Doubt
from translate.project import Project
from translate.values.style import NO_STYLE, Style
from translate.workspace.engine import project_judge
from translate.workspace.plugins.checks import all_checks, finding_ids, is_check
from translate.workspace.report import noting
from translate.workspace.style import project_style

if TYPE_CHECKING:
    from translate.engines.adequacy import Judge


@dataclass(frozen=True, slots=True)
class CheckRules:
    """What the checks go by, read once for many articles."""

    pair: LanguagePair
    """The languages, of which not every check knows enough."""
    disabled: tuple[str, ...]
    """The ids of the checks that are not wanted."""
    terms: tuple[GlossaryTerm, ...] = ()
    """The glossary; without it, renderings of terms are not looked at."""
    style: Style = NO_STYLE
    """House style, as far as the project has chosen it."""

    judge: Judge | None = None
    """Whom to ask whether translations say all of their sources; None asks nobody."""
    asked: tuple[str, ...] = ()
    """The ids of checks that the user named: a broken one is an error."""

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checks that there are, with those of other distributions."""
        return all_checks(self.disabled, self.asked)

    @property
    def may_leave(self) -> bool:
        """Whether other processes may check by these rules beside this one.

        A model works on all cores itself, and it is here that the first error of others' checks is
        told.
        """
        return self.judge is None and len(self.checks) == len(CHECKS)

    def findings(
        self, units: Sequence[Unit], ignored: Iterable[str] = (), part: slice = slice(None)
    ) -> list[Finding]:
        """Return what the checks say about the units of one article.

        Args:
            units: The units.
            ignored: The ids of checks that its catalog silences for all of them.
            part: Which of the units are looked at.
        """
        doubts = _doubts(self.judge, units) if self.judge else None
        article = CheckedArticle.of(units, self.terms, self.pair, self.style, doubts)
        disabled = (*self.disabled, *ignored)
        return check_article(article, disabled=disabled, checks=self.checks, part=part)

    def findings_on(
        self,
        units: Sequence[Unit],
        index: int,
        ignored: Iterable[str] = (),
        doubt: Doubt | None = None,
    ) -> list[Finding]:
        """Return what the checks say about the unit at ``index`` of an article's units.

        Args:
            units: The units.
            index: Which of them.
            ignored: The ids of checks that the article's catalog silences.
            doubt: What a model doubts of it.
        """
        doubts = {index: doubt} if doubt else None
        article = CheckedArticle.of(units, self.terms, self.pair, self.style, doubts)
        return check_one(article, index, disabled=(*self.disabled, *ignored), checks=self.checks)


def _doubts(judge: Judge, units: Sequence[Unit]) -> dict[int, Doubt]:
    found = judge.doubts([(unit.source, unit.target) for unit in map(readable, units)])
    return {at: doubt for at, doubt in enumerate(found) if doubt}


def check_rules(
    project: Project,
    problems: list[TranslateError] | None = None,
    *,
    adequacy: bool = False,
    asked: Collection[str] = (),
) -> CheckRules:
    """Return what the project's checks go by.

    Args:
        project: The project.
        problems: Gets what is wrong with the glossary, which does not count then; without it, that
            is raised.
        adequacy: Whether the drafting model is to judge the translations.
        asked: Ids of checks that the user named, which count though the settings disable them.

    Raises:
        UsageError: The settings disable a check that is none, one that is asked for is none, or no
            model can judge.
        ModelError: There is no usable model.
        PluginError: A check that is asked for is another distribution's, and broken.
    """
    terms: tuple[GlossaryTerm, ...] = ()
    with noting(problems):
        terms = read_glossary(project.glossary())
    disabled = tuple(name for name in disabled_checks(project) if name not in asked)
    judge = project_judge(project) if adequacy and "adequacy" not in disabled else None
    all_checks(disabled, asked)  # what is wrong with one that is asked for is said now
    return CheckRules(project.pair, disabled, terms, project_style(project), judge, tuple(asked))


def disabled_checks(project: Project) -> tuple[str, ...]:
    """Return the ids of the checks that the project does not want.

    Raises:
        UsageError: The settings disable a check that is none.
    """
    disabled = project.settings.disabled_checks
    for name in disabled:
        if not is_check(name):
            hint = Message("one of: {finding_ids}", finding_ids=", ".join(sorted(finding_ids())))
            message = Message("'disabled-checks' names no check: {name!r}", name=name)
            raise UsageError(message, project.place_of("disabled-checks"), hint)
    return disabled
