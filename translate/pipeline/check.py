"""``check``: what the checks say about translations, and the fixes that are certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from translate.catalogs import read_drafts, units_of
from translate.catalogs.po import Catalog, Entry, load
from translate.catalogs.store import rewrite
from translate.checks import CHECKS
from translate.checks.ignores import UNUSED
from translate.checks.runner import run_checks
from translate.errors import ReviewError, TranslateError, UsageError
from translate.glossary.terms import read_glossary
from translate.io import read_if_there
from translate.model import Finding, Severity, Unit
from translate.project import Project
from translate.workspace.articles import SourceFile, select
from translate.workspace.catalogs import change_catalog
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps
from translate.writers import Edition

FINDING_IDS = {check.id: check.what for check in CHECKS} | {UNUSED: "A qa-ignore silences nothing."}
"""The id of every finding that there may be, and what it reports."""
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

    def count(self, severity: Severity) -> int:
        """How many findings have ``severity``."""
        return sum(one.severity is severity for found in self.findings.values() for one in found)

    def reaches(self, severity: Severity) -> bool:
        """Whether a finding is as bad as ``severity`` or worse."""
        levels = list(Severity)
        return any(self.count(level) for level in levels[: levels.index(severity) + 1])


def check(project: Project, names: tuple[str, ...] = ()) -> Checked:
    """Check the named articles (all when none is named).

    Args:
        project: The project.
        names: Slugs or paths of the project's articles, or paths of any PO files.

    Raises:
        UsageError: A name means no article, or the settings disable a check that is none.
        InputError: The glossary is damaged.
    """
    checked = Checked()
    files, strays = _named(project, names)
    catalogs = [(s.slug, project.catalog(s.slug), project.drafts(s.slug)) for s in files]
    catalogs += [(name, Path(name).resolve(), Path()) for name in strays]
    for name, catalog, drafts in catalogs:
        try:
            known = read_drafts(drafts) if drafts.is_file() else {}
            units = units_of(load(catalog), project.relative(catalog), known).values()
            checked.findings[name] = findings_of(project, list(units))
        except TranslateError as error:
            checked.problems.append(error)
    return checked


def count_findings(project: Project, names: tuple[str, ...] = ()) -> Report:
    """How many errors and warnings stand in the named articles' catalogs, for a run's report.

    What was counted before and has not changed since is not checked again.

    Raises:
        UsageError: A name means no article, or the settings disable a check that is none.
        InputError: The glossary is damaged.
    """
    report = Report()
    stamps = Stamps(project)
    terms = read_if_there(project.glossary()) or b""
    for file in select(project, names):
        paths = (project.catalog(file.slug), project.drafts(file.slug))
        try:
            inputs = [terms, *(read_if_there(path) or b"" for path in paths)]
            if paths[0].exists() and not stamps.fresh(_STEP, file.slug, *inputs):
                found = check(project, (file.slug,))
                if found.problems:
                    raise found.problems[0]
                counts = [found.count(Severity.ERROR), found.count(Severity.WARNING)]
                stamps.mark(_STEP, file.slug, *inputs, result=counts)
        except TranslateError as error:
            report.problems.append(error)
            continue
        errors, warnings = stamps.result(_STEP, file.slug) or (0, 0)
        report.errors += errors
        report.warnings += warnings
    stamps.save()
    return report


def findings_of(project: Project, units: Sequence[Unit]) -> list[Finding]:
    """What the checks say about the units of one article, by the project's glossary and settings.

    Raises:
        UsageError: The settings disable a check that is none.
        InputError: The glossary is damaged.
    """
    terms = read_glossary(project.glossary())
    return run_checks(units, terms=terms, disabled=disabled_checks(project))


def fix(project: Project, names: tuple[str, ...] = ()) -> Report:
    """Apply the fixes that are certain to what nobody has reviewed; nothing else is touched.

    Args:
        project: The project.
        names: As for `check`.

    Raises:
        UsageError: A name means no article, or the settings disable a check that is none.
    """
    report = Report()
    fixed = partial(_fixed_catalog, disabled_checks(project))
    files, strays = _named(project, names)
    with locked(project):
        stamps = Stamps(project)
        for file in files:
            report.articles += 1
            with _noting(report):
                change_catalog(project, file, fixed, stamps, report)
        stamps.save()
    for name in strays:
        with _noting(report):
            rewrite(Path(name), lambda catalog: fixed(catalog or Catalog()))
    return report


@contextmanager
def _noting(report: Report) -> Iterator[None]:
    """Note what is wrong with one article, so that the others are worked through."""
    try:
        yield
    except TranslateError as error:
        report.problems.append(error)


def _fixed_catalog(disabled: tuple[str, ...], catalog: Catalog) -> Catalog:
    return catalog.edited(lambda entry: _fixed_entry(entry, disabled), now())


def _fixed_entry(entry: Entry, disabled: tuple[str, ...]) -> Entry:
    if entry.obsolete:
        return entry
    for _ in range(_ROUNDS):
        unit = units_of(Catalog(entries=(entry,)), "", {})[entry.msgid]
        if unit.state.reviewed:
            break
        found = run_checks([unit], disabled=disabled)
        text = next((one.fix for one in found if one.fix and one.fix != entry.msgstr), "")
        if not text:
            break
        entry = entry.change(msgstr=text)
    return entry


def disabled_checks(project: Project) -> tuple[str, ...]:
    """The ids of the checks that the project does not want.

    Raises:
        UsageError: The settings disable a check that is none.
    """
    disabled = project.settings.disabled_checks
    for name in disabled:
        if name not in FINDING_IDS:
            hint = f"one of: {', '.join(sorted(FINDING_IDS))}"
            raise UsageError(f"'disabled-checks' names no check: {name!r}", hint=hint)
    return disabled


def _named(project: Project, names: tuple[str, ...]) -> tuple[list[SourceFile], list[str]]:
    """The articles with a catalog, and the PO files outside of the project, that are meant."""
    strays = [name for name in names if _is_stray(project, Path(name))]
    own = tuple(name for name in names if name not in strays)
    files = select(project, own) if own or not names else []
    return [file for file in files if project.catalog(file.slug).exists()], strays


def _is_stray(project: Project, path: Path) -> bool:
    """Whether ``path`` is a PO file that is not a catalog of the project."""
    folder = project.catalog("any").parent.resolve()
    return path.suffix == ".po" and path.is_file() and path.resolve().parent != folder


def refuse_unclean(project: Project, edition: Edition) -> None:
    """Let pass an article without a finding at error level.

    Raises:
        ReviewError: There is one; its place is the first one's.
    """
    found = findings_of(project, list(edition.units.values()))
    errors = [one for one in found if one.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        count = f"{len(errors)} error" + ("" if len(errors) == 1 else "s")
        message = f"{count} by the checks, the first: {first.id}: {first.message}"
        hint = "'translate check' lists them; mend them, or build without --require-clean"
        raise ReviewError(message, first.unit.place, hint)
