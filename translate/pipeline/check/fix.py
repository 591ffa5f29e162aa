"""The fixes that are certain, applied to what nobody has reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from translate.catalogs import units_of
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.store import rewrite
from translate.pipeline.check.named import named_files, silenced
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.catalogs import change_catalogs
from translate.workspace.checking import CheckRules, disabled_checks
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.report import Report, noting
from translate.workspace.stamps import Stamps

_ROUNDS = 5
"""A fix may uncover the next; so often an entry is fixed in one run."""


@timed("fix")
def fix(project: Project, names: tuple[str, ...] = ()) -> Report:
    """Apply the fixes that are certain to what nobody has reviewed; nothing else is touched.

    Args:
        project: The project.
        names: As for `named_files`.

    Raises:
        UsageError: A name means no article, or the settings disable a check that is none.
    """
    # the glossary has no certain fixes, so a damaged one need not prevent those of other checks
    disabled = disabled_checks(project)
    rules = CheckRules(project.pair, disabled)
    fixed = partial(_fixed_catalog, rules)
    found, strays = named_files(project, names)
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
    ignored = silenced(catalog)
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
