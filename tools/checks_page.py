"""Write docs/checks.md from the registry of checks and their case files.

Usage: ``python tools/checks_page.py`` writes the page; with ``--check`` it only says, by its exit
code, whether the page is up to date. What stands from "## Measured" on is kept as it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.check_cases import FOLDER, read_cases

from translate.checks import CHECKS
from translate.checks.base import Check

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"
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

A comment that silences nothing any more is itself reported (`unused-ignore`). To switch a check
off for a project, name it in the settings: `disabled-checks = ["attribution"]`.

`--fix` applies the fixes that are certain (separators, blanks, doubled words, Unicode form) to
fuzzy entries; reviewed ones are never touched. `--format` has `text`, `json`, `github` and
`sarif`.

To add a check: a module in `translate/checks/`, a line in `CHECKS`, a case file in
`tests/checks/cases/`. To report a false alarm, add the pair under `## silent` in the case file.
"""


def page(measured: str) -> str:
    """The whole page; ``measured`` is its last part."""
    parts = [_INTRODUCTION, "## All checks\n", _table()]
    parts += [_section(check) for check in CHECKS]
    return "\n".join([*parts, measured])


def _table() -> str:
    rows = [f"| [{c.id}](#{c.id}) | {c.severity.value} | {c.what} |" for c in CHECKS]
    return "\n".join(["| Check | Level | Reports |", "|---|---|---|", *rows, ""])


def _section(check: Check) -> str:
    lines = [f"### {check.id}\n", f"{check.what} {check.why}\n"]
    path = FOLDER / f"{check.id}.txt"
    if path.exists():
        cases = read_cases(path)
        lines += ["| | Vietnamese | English |", "|---|---|---|"]
        lines.append(_example("reported", cases["fires"][0]))
        lines.append(_example("fine", cases["silent"][0]))
        lines.append("")
    return "\n".join(lines)


def _example(label: str, pair: tuple[str, str]) -> str:
    return f"| {label} | {pair[0]} | {pair[1].strip() or '(blank)'} |"


def main() -> int:
    """Write the page, or compare it; the exit code."""
    old = PAGE.read_text("utf-8") if PAGE.exists() else ""
    measured = old[old.index(_MEASURED) :] if _MEASURED in old else f"{_MEASURED}\n"
    new = page(measured)
    if "--check" in sys.argv:
        return int(new != old)
    PAGE.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
