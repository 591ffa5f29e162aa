"""``check``: what the checks say about translations, and the fixes that are certain."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from translate.catalogs import all_units, units_of
from translate.catalogs.po import Catalog, Entry, load
from translate.catalogs.store import rewrite
from translate.checks.ignores import ignored_in
from translate.checks.wording.dictionary import is_installed
from translate.cores import Workers
from translate.errors import TranslateError
from translate.io import exists, read_if_there
from translate.model import Finding, LanguagePair, Severity
from translate.project import Project
from translate.timing import timed
from translate.workspace.article import ArticleFiles, find_articles
from translate.workspace.catalogs import change_catalogs
from translate.workspace.checking import CheckRules, check_rules, disabled_checks
from translate.workspace.clock import now
from translate.workspace.git import unapproved_merges
from translate.workspace.lock import locked
from translate.workspace.plugins.checks import all_checks, checks_stamp
from translate.workspace.report import Report, noting
from translate.workspace.stamps import Stamps, digest

_STEP = "check"
_ROUNDS = 5
"""A fix may uncover the next; so often an entry is fixed in one run."""


@dataclass(slots=True)
class Checked:
    """What the checks say."""

    findings: dict[str, list[Finding]] = field(default_factory=dict)
    """The findings of each article, by its slug or the catalog's path; articles without any too."""
    problems: list[TranslateError] = field(default_factory=list)
    """What is wrong with single articles; the others were checked."""
    pair: LanguagePair = field(default_factory=LanguagePair)
    """The languages of the articles."""

    def count(self, severity: Severity) -> int:
        """How many findings have ``severity``."""
        return sum(one.severity is severity for found in self.findings.values() for one in found)

    def reaches(self, severity: Severity) -> bool:
        """Whether a finding is as bad as ``severity`` or worse."""
        levels = list(Severity)
        return any(self.count(level) for level in levels[: levels.index(severity) + 1])


@timed("check")
def check(
    project: Project,
    names: tuple[str, ...] = (),
    *,
    adequacy: bool = False,
    only: Collection[str] = (),
) -> Checked:
    """Check the named articles (all when none is named).

    What a merge of git left reviewed though nobody had approved it is a problem too.

    Args:
        project: The project.
        names: Slugs or paths of the project's articles, or paths of any PO files.
        adequacy: Whether the drafting model is to judge the translations; the settings may say so.
        only: The ids of the checks whose findings are wanted; empty wants all.

    Raises:
        UsageError: A name means no article or check, the settings disable a check that is none, or
            no model can judge.
        ModelError: There is no usable model.
        PluginError: A check that is asked for is another distribution's, and broken.
    """
    judged = adequacy or "adequacy" in only or project.settings.adequacy == "yes"
    checked = Checked(pair=project.pair)
    # without the glossary where it is damaged
    rules = check_rules(project, checked.problems, adequacy=judged, asked=only)
    files, strays = _named(project, names)
    for one in files:
        with noting(checked.problems):
            checked.findings[one.slug] = rules.findings(list(one.units.values()), one.ignored)
    paths = {project.relative(project.catalog(slug)) for slug in checked.findings}
    checked.problems += [one.problem() for one in unapproved_merges(project) if one.path in paths]
    for name in strays:
        with noting(checked.problems):
            path = Path(name).resolve()
            catalog = load(path)
            units = all_units(catalog, project.relative(path))
            checked.findings[name] = rules.findings(units, ignored_in(catalog.comment))
    for name, found in checked.findings.items() if only else ():
        checked.findings[name] = [one for one in found if one.id in only]
    return checked


@timed("check")
def count_findings(
    project: Project, names: tuple[str, ...] = (), workers: Workers | None = None
) -> Report:
    """Count the errors and warnings in the named articles' catalogs, for a run's report.

    What was counted before and has not changed since is not checked again.

    Args:
        project: The project.
        names: Slugs or paths.
        workers: The processes that help, where another step has some; else this has its own.

    Raises:
        UsageError: A name means no article.
    """
    report, stamps, glossary = Report(), Stamps(project), b""
    with noting(report.problems):
        glossary = read_if_there(project.glossary()) or b""
    try:
        rules = check_rules(project, report.problems)
    except TranslateError as error:
        return Report(problems=[error])
    dictionary = b"dictionary" if is_installed() else b""
    shared = digest(glossary, checks_stamp(rules.disabled), dictionary)
    articles: dict[str, bytes] = {}
    due: list[CountTask] = []
    for files in find_articles(project, names):
        with noting(report.problems):
            if files.catalog_data is not None:
                articles[files.slug] = digest(files.catalog_data, files.drafts_data, shared)
                if not stamps.fresh(_STEP, files.slug, articles[files.slug]):
                    due.append(CountTask(files.unread(), shared))
    with nullcontext(workers) if workers else Workers() as all_cores:
        for task, counted in zip(due, all_cores.map(count, due), strict=True):
            slug = task.files.slug
            if isinstance(counted, TranslateError):
                report.met(counted)
                del articles[slug]
            else:
                stamps.mark(_STEP, slug, articles[slug], result=counted)
    for slug in articles:
        errors, warnings = _stamped(stamps.result(_STEP, slug))
        report.errors += errors
        report.warnings += warnings
    stamps.save()
    return report


@dataclass(frozen=True, slots=True)
class CountTask:
    """An article whose findings are to be counted."""

    files: ArticleFiles
    """The article, with nothing read."""
    shared: bytes
    """A digest of what the rules are made from, beside the project's settings."""


def count(task: CountTask) -> list[int] | TranslateError:
    """Return how many errors and warnings an article has, or what is wrong with its files."""
    try:
        rules = _rules_of(task.files.project, task.shared)
        return _counts(rules.findings(list(task.files.units.values()), task.files.ignored))
    except TranslateError as error:
        return error


@lru_cache(maxsize=1)
def _rules_of(project: Project, shared: bytes) -> CheckRules:  # noqa: ARG001 - the cache's key
    """The rules of a project, read once in each process, and again when ``shared`` changes."""
    return check_rules(project, [])


def _counts(found: Sequence[Finding]) -> list[int]:
    levels = [one.severity for one in found]
    return [levels.count(Severity.ERROR), levels.count(Severity.WARNING)]


def _stamped(result: Any) -> tuple[int, int]:
    """Errors and warnings as they were stamped; none where another program changed the stamps."""
    match result:
        case [int(errors), int(warnings)]:
            return errors, warnings
    return 0, 0


@timed("fix")
def fix(project: Project, names: tuple[str, ...] = ()) -> Report:
    """Apply the fixes that are certain to what nobody has reviewed; nothing else is touched.

    Args:
        project: The project.
        names: As for `check`.

    Raises:
        UsageError: A name means no article, or the settings disable a check that is none.
    """
    # without the glossary, which has no certain fixes: a damaged one stands in nobody's way
    disabled = disabled_checks(project)
    rules = CheckRules(project.pair, disabled, checks=all_checks(disabled))
    fixed = partial(_fixed_catalog, rules)
    found, strays = _named(project, names)
    files = list(found)
    report = Report(articles=len(files))
    with locked(project):
        stamps = Stamps(project)
        for _ in change_catalogs(((one, fixed) for one in files), stamps, report):
            pass
        stamps.save()
    for name in strays:
        with noting(report.problems):
            rewrite(Path(name), partial(fixed, foreign=True))
    return report


def _fixed_catalog(rules: CheckRules, catalog: Catalog, *, foreign: bool = False) -> Catalog:
    ignored = ignored_in(catalog.comment)
    return catalog.edited(lambda entry: _fixed_entry(entry, rules, ignored), now(), foreign=foreign)


def _fixed_entry(entry: Entry, rules: CheckRules, ignored: Sequence[str]) -> Entry:
    for _ in range(_ROUNDS):
        unit = units_of(Catalog(entries=(entry,)), "", {})[entry.msgid]
        if unit.state.reviewed:
            break
        found = rules.findings([unit], ignored)
        text = next((one.fix for one in found if one.fix and one.fix != entry.msgstr), "")
        if not text:
            break
        entry = entry.change(msgstr=text)
    return entry


def _named(project: Project, names: tuple[str, ...]) -> tuple[Iterator[ArticleFiles], list[str]]:
    """Return the articles with a catalog, and the PO files outside of the project, as named."""
    strays = [name for name in names if _is_stray(project, Path(name))]
    own = tuple(name for name in names if name not in strays)
    files = find_articles(project, own) if own or not names else iter(())
    return (one for one in files if exists(project.catalog(one.slug))), strays


def _is_stray(project: Project, path: Path) -> bool:
    """Whether ``path`` is a PO file that is not a catalog of the project."""
    folder = project.catalog("any").parent.resolve()
    return path.suffix == ".po" and path.is_file() and path.resolve().parent != folder
