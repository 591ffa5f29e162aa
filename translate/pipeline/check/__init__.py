"""``check``: what the checks say about translations; the fixes that are certain are in `fix`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from translate.catalogs import all_units
from translate.catalogs.po import load
from translate.errors import TranslateError
from translate.io import resolved
from translate.model import Finding, LanguagePair, Severity
from translate.pipeline.check.articles import all_found
from translate.pipeline.check.named import named_files, silenced
from translate.project import Project
from translate.timing import timed
from translate.workspace.checking import check_rules
from translate.workspace.git import unapproved_merges
from translate.workspace.report import noting


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
    files, strays = named_files(project, names)
    for slug, found in all_found(project, files, rules):
        if isinstance(found, TranslateError):
            checked.problems.append(found)
        else:
            checked.findings[slug] = found
    paths = {project.relative(project.catalog(slug)) for slug in checked.findings}
    checked.problems += [one.problem() for one in unapproved_merges(project) if one.path in paths]
    for name in strays:
        with noting(checked.problems):
            path = resolved(Path(name))
            catalog = load(path)
            units = all_units(catalog, project.relative(path))
            checked.findings[name] = rules.findings(units, silenced(catalog))
    for name, found in checked.findings.items() if only else ():
        checked.findings[name] = [one for one in found if one.id in only]
    return checked
