"""How many names, addresses and codes drafts keep, and how many sound names a repair damages.

``python bench/names.py [PAIRS.tsv] [--model FILE]``: with the case files of
``tests/engines/cases``, the model's first hypothesis beside the whole engine; with a file of pairs
(Vietnamese, tab, English), the names that its sources and references share, and what repairing the
references themselves would change: they are sound, so that each change is a mistake.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from translate.engines import open_engine
from translate.engines.repair import names as repair
from translate.text.folding import strip_marks
from translate.text.word_list import entries
from translate.values.names import names_vi
from translate.values.names.english import EnglishText
from translate.values.style import Style

CASES = Path(__file__).parents[1] / "tests" / "engines" / "cases"
NAMED = re.compile(r"\[([^\]=]+?)(?: = ([^\]]+))?\]")
COPIED = re.compile("⟦(.*?)⟧")


def main() -> None:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", nargs="?", type=Path)
    parser.add_argument("--model", default="starter", help="as in the settings of a project")
    options = parser.parse_args()
    engine: Any = open_engine(options.model, style=Style(names="plain"))
    cases_of_names(engine)
    cases_of_copies(engine)
    if options.pairs:
        rows = [line.split("\t")[:2] for line in options.pairs.read_text("utf-8").splitlines()]
        pairs = [(row[0], row[1]) for row in rows if len(row) == 2]
        names_of_pairs(engine, pairs)
        damaged(pairs)


def both(engine: Any, texts: Sequence[str]) -> dict[str, list[str]]:
    """The drafts of the model alone and of the whole engine."""
    model = engine._model
    alone = [one.hypotheses() for one in model.submit(list(texts))]
    return {
        "model alone": [next(iter(found)).text for found in alone],
        "engine": [draft.text for draft in engine.draft(list(texts))],
    }


def cases_of_names(engine: Any) -> None:
    """Print how many names of the case file are kept."""
    lines = [line for _, line in entries((CASES / "names.txt").read_text("utf-8"))]
    wanted = [[m[2] or strip_marks(m[1]) for m in NAMED.finditer(line)] for line in lines]
    for what, drafts in both(engine, [NAMED.sub(r"\1", line) for line in lines]).items():
        kept = [
            any(_stands(form.strip(), strip_marks(draft)) for form in forms.split("|"))
            for draft, names in zip(drafts, wanted, strict=True)
            for forms in names
        ]
        report(f"names of {len(lines)} written sentences", what, sum(kept), len(kept))


def cases_of_copies(engine: Any) -> None:
    """Print how many addresses and codes of the case file are kept letter by letter."""
    text = (CASES / "verbatim.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("# ")]
    for what, drafts in both(engine, [COPIED.sub(r"\1", line) for line in lines]).items():
        kept = [
            piece in draft
            for draft, line in zip(drafts, lines, strict=True)
            for piece in COPIED.findall(line)
        ]
        report("addresses and codes", what, sum(kept), len(kept))


def names_of_pairs(engine: Any, pairs: Sequence[tuple[str, str]]) -> None:
    """Print how many of the names that source and reference share are in the drafts."""
    shared = [
        [name for name in names_vi(source) if EnglishText(reference).has(name)]
        for source, reference in pairs
    ]
    found: dict[str, list[bool]] = {}
    for what, drafts in both(engine, [source for source, _ in pairs]).items():
        found[what] = [
            EnglishText(draft).has(name)
            for draft, names in zip(drafts, shared, strict=True)
            for name in names
        ]
        report(f"names of {len(pairs)} pairs", what, sum(found[what]), len(found[what]))
    alone, whole = found.values()
    lost = sum(before and not after for before, after in zip(alone, whole, strict=True))
    print(f"names that the model had and the engine lost: {lost} of {sum(alone)}")


def damaged(pairs: Sequence[tuple[str, str]]) -> None:
    """Print how many names of the references a repair changes."""
    sound = changed = 0
    for source, reference in pairs:
        names = names_vi(source)
        sound += sum(EnglishText(reference).has(name) for name in names)
        done = repair.repair(reference, names)
        changed += len(done.notes)
        for note in done.notes:
            print(f"    {note}")
    print(f"repairs in references: {changed}, beside {sound} sound names")


def report(subject: str, what: str, kept: int, of: int) -> None:
    """Print one figure."""
    print(f"{subject}: {what}: {kept} of {of}, {100 * kept / of:.1f} %")


def _stands(form: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text))


if __name__ == "__main__":
    main()
