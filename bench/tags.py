"""How many tags of inline markup come back in drafts, and on the right words.

``python bench/tags.py [COUNT] [--model FILE]``: fills the sentences of
``bench/tagged/sentences.txt`` with phrases of ``bench/tagged/phrases.txt`` (the same ones every
time), drafts them with the bundled model or another, and judges each tag: it is *right* where the
words that it is over match what the phrase may be in English, *wrong* where they do not, *left out*
where the draft has no such tag.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from translate.engines import open_engine
from translate.tags import STANDALONE, marks_by_form, name_of, without_tags
from translate.text.folding import strip_marks

FOLDER = Path(__file__).with_name("tagged")
SLOT = re.compile(r"\{([a-z])(?: ([^{}|]+))?(?:[|=]([^{}]*))?\}")
NEST = re.compile(r"\{([a-z]) (\{[^{}]*\})\}")


@dataclass(frozen=True)
class Case:
    """A sentence with tags, and what each may be over in English."""

    text: str
    wanted: dict[str, str]


def main() -> None:
    """Draft and judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=500)
    parser.add_argument("--model", default="starter", help="as in the settings of a project")
    options = parser.parse_args()
    chosen = cases(options.count)
    engine = open_engine(options.model)
    totals: Counter[str] = Counter()
    for case, draft in zip(chosen, engine.draft([case.text for case in chosen]), strict=True):
        for name, verdict in judged(case, draft.text):
            totals[verdict] += 1
            if verdict != "right":
                print(f"{verdict}: {name}  {case.text}\n    {draft.text}")
    whole = totals.total()
    for verdict, number in totals.most_common():
        print(f"{verdict}: {number} of {whole} ({number / whole:.1%})")


def cases(count: int) -> list[Case]:
    """Return ``count`` different sentences."""
    phrases: dict[str, list[tuple[str, str]]] = {}
    for line in _lines("phrases.txt"):
        kind, words, english = (cell.strip() for cell in line.split("|", 2))
        phrases.setdefault(kind, []).append((words, english))
    templates = list(_lines("sentences.txt"))
    chance = random.Random(20)  # the same sentences every time
    found: dict[str, Case] = {}
    while len(found) < count:
        for template in templates:
            case = _filled(template, phrases, chance)
            if len(found) < count:
                found.setdefault(case.text, case)
    return list(found.values())


def _lines(name: str) -> Iterator[str]:
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def _filled(
    template: str, phrases: dict[str, list[tuple[str, str]]], chance: random.Random
) -> Case:
    wanted: dict[str, str] = {}
    used: set[str] = set()

    def fill(match: re.Match[str]) -> str:
        letter, what, english = match.groups()
        name = f"{letter}{len(wanted) + 1}"
        wanted[name] = english or ""
        if not what:
            return f"<{name}/>"
        if what in phrases:
            free = [one for one in phrases[what] if one[0] not in used]
            what, english = chance.choice(free)
            used.add(what)
        wanted[name] = english or re.escape(what)
        return f"<{name}>{what}</{name}>"

    if nested := NEST.search(template):
        outer = f"{nested[1]}1"
        wanted[outer] = ""
        inner = SLOT.sub(fill, nested[2])
        wanted[outer] = [*wanted.values()][-1]
        text = template[: nested.start()] + f"<{outer}>{inner}</{outer}>" + template[nested.end() :]
        return Case(text, wanted)
    return Case(SLOT.sub(fill, template), wanted)


def judged(case: Case, draft: str) -> Iterator[tuple[str, str]]:
    """Yield each tag of a sentence and the verdict on it."""
    plain = without_tags(draft)
    there = {name_of(mark): mark for mark in marks_by_form(draft)}
    source = {name_of(mark): mark for mark in marks_by_form(case.text)}
    before = without_tags(case.text)
    for name, english in case.wanted.items():
        mark = there.get(name)
        if mark is None:
            yield name, "left out"
        elif mark.kind in STANDALONE:
            at_end = not plain[mark.start :].strip(" .")
            after = re.search(rf"(?:{english})\w*$", plain[: mark.start].rstrip(), re.IGNORECASE)
            right = after if english else at_end
            yield name, "right" if right else "wrong"
        else:
            words = strip_marks(plain[mark.start : mark.end])
            few = len(words.split()) <= 2 * len(
                before[source[name].start : source[name].end].split()
            )
            yield name, "right" if few and re.search(english, words, re.IGNORECASE) else "wrong"


if __name__ == "__main__":
    main()
