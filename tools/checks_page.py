"""The page docs/checks.md, made from the registry of checks and their case files.

``make docs`` writes it. The part from "## Measured" on is written by hand and kept as it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.check_cases import FOLDER, CheckCase, read_cases

from translate.checks import CHECKS
from translate.checks.base import Check

_MEASURED = "## Measured"
_INTRODUCTION = """\
# The checks

`translate check` reads every translation beside its source and reports what looks wrong. Values
are compared, not digits: `15 người` may be "fifteen people", `2.500 tỷ` "2.5 trillion"; `28,5 tỷ`
may not be "28.5 million". Where sentences were merged or split, the neighbouring sentence counts
too.

To silence a check for one sentence, write a translator's comment into the PO file, or in the
comment field of your editor. It survives gettext, Poedit and Weblate:

```po
# qa-ignore: num-value the agency corrected the figure later
```

Several checks stand in one line, parted by commas or spaces:
`qa-ignore: num-value, num-missing the agency corrected the figures`. Behind a comma every id
counts; behind a space one that could begin a reason (`name`, `unit`) counts only where nothing but
ids follows.

The same line in the comment above the catalog's header silences the check in the whole article. The
[review page](review.md) writes both. A comment that no longer silences
anything is itself reported (`unused-ignore`). To switch a check off for a project, name it in the
settings: `disabled-checks = ["attribution"]`.

`translate check --adequacy` (or the setting `adequacy = "yes"`) asks the drafting model as well
whether the English says all of each sentence and no more: see [adequacy](#adequacy). On two cores
forty sentences take a few seconds.

`--fix` applies the fixes that are certain (separators, spaces, doubled words, Unicode form) to
fuzzy entries; reviewed ones are never touched. `--format` has `text`, `json`, `github` and
`sarif`.

To report a false alarm, add the sentences under `## silent` in the check's case file below
`tests/checks/cases/`. [CONTRIBUTING.md](../CONTRIBUTING.md) says how to add a check.
"""


def checks_page(old: str) -> str:
    """Return the whole page; its last part is taken from the ``old`` page."""
    measured = old[old.index(_MEASURED) :] if _MEASURED in old else f"{_MEASURED}\n"
    parts = [_INTRODUCTION, "## All checks\n", _table()]
    parts += [_section(check) for check in CHECKS]
    return "\n".join([*parts, measured])


def _table() -> str:
    rows = [f"| [{c.id}](#{c.id}) | {c.severity.value} | {c.what} |" for c in CHECKS]
    return "\n".join(["| Check | Level | Reports |", "|---|---|---|", *rows, ""])


def _section(check: Check) -> str:
    cases = read_cases(FOLDER / f"{check.id}.txt")
    return "\n".join(
        [
            f"### {check.id}\n",
            f"{check.what} {check.why}\n",
            "| | Vietnamese | English |",
            "|---|---|---|",
            *_example("reported", cases["fires"][0]),
            *_example("fine", cases["silent"][0]),
            "",
        ]
    )


def _example(label: str, case: CheckCase) -> list[str]:
    """Return the rows of one case: its glossary terms, then its sentences."""
    cells = [("glossary", term.source, term.target) for term in case.terms]
    for unit in case.units:
        if unit.draft:
            cells.append(("draft", "", unit.draft))
        cells.append((label, unit.source, unit.target.strip() or "(blank)"))
    return ["| {} | {} | {} |".format(*(cell.replace("|", r"\|") for cell in row)) for row in cells]
