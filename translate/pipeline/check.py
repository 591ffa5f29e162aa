"""``check``: what the checks say about translations, and the fixes that are certain."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from translate.catalogs import all_units, units_of
from translate.catalogs.po import Catalog, Entry, load
from translate.catalogs.store import rewrite
from translate.checks.ignores import ignored_in
from translate.cores import Workers
from translate.errors import TranslateError, UsageError
from translate.io import exists, is_file, resolved
from translate.model import Finding, LanguagePair, Severity
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.catalogs import change_catalogs
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.articles.selection import select
from translate.workspace.checking import CheckRules, check_rules, disabled_checks
from translate.workspace.clock import now
from translate.workspace.git import unapproved_merges
from translate.workspace.lock import locked
from translate.workspace.plugins.checks import check_names
from translate.workspace.report import Report, noting
from translate.workspace.stamps import Stamps

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
    tasks = [CheckTask(one, rules) for one in files]
    for task, found in zip(tasks, _all_found(tasks, rules), strict=True):
        if isinstance(found, TranslateError):
            checked.problems.append(found)
        else:
            checked.findings[task.files.slug] = found
    paths = {project.relative(project.catalog(slug)) for slug in checked.findings}
    checked.problems += [one.problem() for one in unapproved_merges(project) if one.path in paths]
    for name in strays:
        with noting(checked.problems):
            path = resolved(Path(name))
            catalog = load(path)
            units = all_units(catalog, project.relative(path))
            checked.findings[name] = rules.findings(units, _ignored(catalog))
    for name, found in checked.findings.items() if only else ():
        checked.findings[name] = [one for one in found if one.id in only]
    return checked


def _all_found(
    tasks: Sequence[CheckTask], rules: CheckRules
) -> Iterator[list[Finding] | TranslateError]:
    """Yield what the checks say of each article; all cores share many."""
    with Workers(copies=True) as workers:
        yield from (workers.map if rules.may_leave else map)(check_files, tasks)


@dataclass(frozen=True, slots=True)
class CheckTask:
    """An article that is to be checked."""

    files: ArticleFiles
    """The article, with nothing read."""
    rules: CheckRules
    """What its checks go by."""


def check_files(task: CheckTask) -> list[Finding] | TranslateError:
    """Return what the checks say of an article, or what is wrong with its files."""
    files = task.files.unread()  # they go when it is checked
    try:
        return task.rules.findings(list(files.units.values()), files.ignored)
    except TranslateError as error:
        return error


@timed("fix")
def fix(project: Project, names: tuple[str, ...] = ()) -> Report:
    """Apply the fixes that are certain to what nobody has reviewed; nothing else is touched.

    Args:
        project: The project.
        names: As for `check`.

    Raises:
        UsageError: A name means no article, or the settings disable a check that is none.
    """
    # the glossary has no certain fixes, so a damaged one need not prevent those of other checks
    disabled = disabled_checks(project)
    rules = CheckRules(project.pair, disabled)
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


def _ignored(catalog: Catalog) -> tuple[str, ...]:
    """The ids of the checks that a catalog silences for all of its sentences."""
    return ignored_in(catalog.comment, check_names())


def _fixed_catalog(rules: CheckRules, catalog: Catalog, *, foreign: bool = False) -> Catalog:
    ignored = _ignored(catalog)
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
    own = tuple(_whole(name) for name in names if name not in strays)
    files = find_articles(project, own) if own or not names else iter(())
    return (one for one in files if exists(project.catalog(one.slug))), strays


def _whole(name: str) -> str:
    """Return the name of an article; of a catalog, the path from the root."""
    path = Path(name)
    return str(resolved(path)) if path.suffix == ".po" and is_file(path) else name


def _is_stray(project: Project, path: Path) -> bool:
    """Whether ``path`` is a PO file that is not the catalog of an article."""
    if path.suffix != ".po" or not is_file(path):
        return False
    try:
        select(project, (str(resolved(path)),))
    except UsageError:
        return True
    return False
