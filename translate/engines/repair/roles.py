"""What somebody does, on the wrong side of the name or made something else: "Mỹ Tâm singer".

Vietnamese has the word before the name, as English has, but a small model that does not know the
name takes it for an attribute ("the Mỹ Tâm singer"), or guesses at what the person does ("actress
Trần Anh Hùng" for a director).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.text.capitals import capitalised
from translate.text.word_list import sections
from translate.values.names.capitals import surnames
from translate.values.names.english import EnglishText
from translate.values.names.word_lists import words_of
from translate.values.style.edit import Edit, apply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.text.spans import TextSpan
    from translate.values.names import Name

_DATA = Path(__file__).parents[1] / "data" / "roles.txt"
_OWNS = re.compile(r"['’]s\b")
_ONE_OF_SOME = re.compile(r"(?<!\w)(?:một|các|những|nhiều|nhóm|\d+)\s\Z", re.IGNORECASE)
"""Before the word: somebody of a place, and no name (một nông dân Bến Tre)."""
_OF_WHOLE_NAMES = "of whole names"
"""The section of those before whose name one word is of a place or a club."""
_FAR = 30
"""Characters before a name in which the word for what its bearer does begins."""
_OTHERS = "princess|prince|king|queen|bishop|officer|servant|soldier|owner|resident|guard"
"""People whom models make of those of the list."""
_GENERAL = ("captain", "athlete", "dr.", "dr", "doctor", "professor", "master")
"""These may be right beside another word: a goalkeeper is a team's captain."""
_ENDS = re.compile(
    r"[.,;:!?)\"”]|\Z"
    r"| (?:is|was|has|had|will|would|can|could|may|might|must|should|do|does|did|who|in|at|on|for"
    r"|from|to|with|when|while|after|before|during|by|also|then|not|never|said|says|sang|went|came"
    r"|made|took|got|gave|won|wrote|spoke|told|became|began|left|led|met|held|felt|found|sold|built"
    r"|brought|bought|thought|fell|drew|drove|ran|sat|stood|taught|lost|kept|put|saw|wore|set)\b"
    r"| [a-z]+ed\b"
)
"""What shows that a word behind a name is no attribute of what follows (X driver licences)."""


def repair(draft: str, names: Sequence[Name], source: str) -> tuple[str, tuple[str, ...]]:
    """Return a draft with what people do before their names, and a note for each change.

    Args:
        draft: The model's English.
        names: The names of the source.
        source: The sentence.
    """
    notes = []
    for name in names:
        roles = () if name.conventional or _is_place(name) else _roles_before(source, name)
        places = EnglishText(draft).places(name) if roles else []
        edit = _edit(draft, places[0], roles) if len(places) == 1 else None
        if edit:
            notes.append(f"{draft[edit.start : edit.end]} -> {edit.text}")
            draft = apply(draft, [edit])
    return draft, tuple(notes)


def _roles_before(source: str, name: Name) -> tuple[str, ...]:
    """The English for what the source says right before a name that somebody does."""
    found = _vietnamese().search(source, max(name.start - _FAR, 0), name.start)
    if not found or _ONE_OF_SOME.search(source, 0, found.start()):
        return ()
    role = found[1].lower()
    forms, of_whole_names = _listed()[role]
    whole = " " in name.text and name.text.split()[0] in surnames()
    return forms if whole or not of_whole_names else ()


def _is_place(name: Name) -> bool:
    """Whether a name is a place: people do something there (công nhân Bình Dương)."""
    return name.text in words_of("places", "provinces")


def _edit(draft: str, place: TextSpan, roles: tuple[str, ...]) -> Edit | None:
    """What puts the words at a name right; None if they are."""
    before = _before().search(draft, max(place.start - _FAR, 0), place.start)
    behind = _behind().match(draft, place.end)
    said = before["role"] if before else None
    possessive = behind and _is_among(behind["role"], roles) and _OWNS.match(draft, behind.end())
    if behind and (possessive or _ENDS.match(draft, behind.end())):
        start = before.start() if before else place.start
        role = next((one for one in (behind["role"], said) if _is_among(one, roles)), roles[0])
        new = f"{role} {draft[place.start : place.end]}"
        return Edit(start, behind.end(), _with_case(new, draft, start))
    if before and said and not _is_among(said, (*roles, *_GENERAL)):
        end = before.end("role")
        article = draft[before.start() : before.start("role")].lower()
        start = before.start() if article in ("a ", "an ") else before.start("role")
        return Edit(start, end, _with_case(roles[0], draft, start))
    return None


def _with_case(new: str, draft: str, start: int) -> str:
    """With a capital where a sentence begins, or where what gives way had one."""
    begins = not draft[:start].rstrip(' "“‘(') or draft[:start].rstrip().endswith((".", "!", "?"))
    return capitalised(new) if begins else new


def _is_among(role: str | None, roles: tuple[str, ...]) -> bool:
    return role is not None and role.lower() in map(str.lower, roles)


@cache
def _listed() -> dict[str, tuple[tuple[str, ...], bool]]:
    """The English for what people do, and whether those people go by their whole names."""
    found = {}
    for section, lines in sections(_DATA.read_text("utf-8")).items():
        for _, entry in lines:
            role, _, forms = entry.partition(": ")
            found[role] = tuple(forms.split(" | ")), section == _OF_WHOLE_NAMES
    return found


@cache
def _vietnamese() -> re.Pattern[str]:
    roles = "|".join(sorted(_listed(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)({roles})\s$", re.IGNORECASE)


@cache
def _english() -> str:
    forms = {form for forms, _ in _listed().values() for form in forms}
    return "|".join([*map(re.escape, sorted(forms, key=len, reverse=True)), _OTHERS])


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?:the|an?) )?(?P<role>{_english()}) $|(?<!\w)(?:the|an?) $", re.IGNORECASE
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" (?P<role>{_english()})(?!\w)")
