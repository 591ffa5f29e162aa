"""Files of other programs with sentences and translations, compared as review tables are.

A file that this program wrote has an id beside each sentence, as a table's row has. Where there is
none, what the reviewer was given is not known: then the catalog's text gives way only where nobody
has worked on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from translate.catalogs.parsed import parsed
from translate.errors import InputError
from translate.interchange.exported import Id, clean, digest
from translate.interchange.tmx import parse_tmx
from translate.interchange.units import ReturnedFile, ReturnedUnit
from translate.interchange.xliff import parse_xliff
from translate.message import Message
from translate.model import Draft, LanguagePair, State, Unit
from translate.model.languages import base
from translate.review_tables import TableRow
from translate.text.folding import fold_spaces

EXCHANGE = ("xliff", "xlf", "tmx", "po")
"""File name extensions of what comes back beside review tables."""


def read_returned(path: Path, data: bytes, place: str, pair: LanguagePair) -> ReturnedFile:
    """Return what a file of one of the formats in `EXCHANGE` has.

    Args:
        path: The file; its name says which format it is in.
        data: Its content.
        place: What errors call it.
        pair: The project's languages.

    Raises:
        InputError: The file is in another format, is damaged, or is in other languages.
    """
    suffix = path.suffix.lower()
    if suffix == ".tmx":
        found = ReturnedFile(
            tuple(
                ReturnedUnit(unit.source, unit.target, _unapproved(unit.state))
                for unit in parse_tmx(data, place, pair.source, pair.target)
            )
        )
    else:
        found = _po(data, place) if suffix == ".po" else parse_xliff(data, place)
    # converters call every source English; the sentences themselves say whether they are ours
    stated = found.target_language
    if stated and base(stated) != base(pair.target):
        message = Message("has translations into {stated}", stated=stated)
        raise InputError(
            message, place, Message("the project's are into {target}", target=pair.target)
        )
    if not any(unit.target.strip() for unit in found.units):
        raise InputError(
            Message(
                "has no translations from {source} into {target}",
                source=pair.source,
                target=pair.target,
            ),
            place,
        )
    return found


def _unapproved(state: State | None) -> State | None:
    """A memory's word for a state: that it was reviewed is said of a text, not of this article."""
    return None if state and state.reviewed else state


def _po(data: bytes, place: str) -> ReturnedFile:
    """The entries without a context; what is not fuzzy was approved, as in our own catalogs."""
    catalog = parsed(data, place)
    return ReturnedFile(
        tuple(
            ReturnedUnit(
                entry.msgid,
                entry.msgstr,
                State.EDITED_DRAFT if entry.fuzzy else State.REVIEWED,
                comments=entry.comments,
            )
            for entry in catalog.own.values()
        ),
        target_language=catalog.header.get("Language", ""),
    )


def rows_of(
    returned: Sequence[ReturnedUnit],
    units: Iterable[Unit],
    drafts: Mapping[str, Draft],
    *,
    reviewed: bool,
) -> list[TableRow]:
    """Return the rows of the review table that would say the same as what came back.

    Of a sentence that came back several times, only what differs from the catalog counts.

    Args:
        returned: What came back.
        units: The article's units as the catalog now has them.
        drafts: The drafts by source sentence.
        reviewed: Whether a translation counts as approved of which the file does not say.
    """
    known = {digest(unit.source): unit for unit in units}
    groups: dict[str, list[TableRow]] = defaultdict(list)
    for number, one in enumerate(returned, 1):
        unit = known.get(digest(one.source))
        row = _row(one, number, unit, drafts, reviewed) if unit else _foreign(one, number)
        groups[row.ids[0].source].append(row)
    return [row for rows in groups.values() for row in _telling(rows)]


def _telling(rows: list[TableRow]) -> list[TableRow]:
    return [row for row in rows if row.decided or row.comment] or rows[:1]


def _foreign(one: ReturnedUnit, number: int) -> TableRow:
    """The row of a sentence that the article does not have."""
    id_ = Id(digest(one.source), digest(one.target), False)
    return TableRow(str(number), one.source, one.target, ids=(id_,))


def _row(
    one: ReturnedUnit, number: int, unit: Unit, drafts: Mapping[str, Draft], reviewed: bool
) -> TableRow:
    target = fold_spaces(clean(one.target))
    now = Id(digest(unit.source), digest(unit.target), unit.state.reviewed)
    given = one.given or _supposed(one, target, unit, drafts)
    if given is None:  # it brings no English: what the catalog has stays
        target, ticked, given = unit.target, now.ticked, now
    else:
        approved = one.state.reviewed if one.state else reviewed
        says = one.state is not None and one.given is not None
        kept = given.ticked and digest(target) == given.target and not says
        ticked = bool(target) and (approved or kept)
    comment = clean("\n".join(one.comments)).strip()
    source = fold_spaces(clean(one.source))
    return TableRow(str(number), source, target, comment, ticked, (given,))


def _supposed(one: ReturnedUnit, target: str, unit: Unit, drafts: Mapping[str, Draft]) -> Id | None:
    """What the reviewer was probably given, where the file does not say.

    Returns:
        None where the file brings nothing: no translation, or an earlier draft as it was.
    """
    source, now, found = digest(unit.source), digest(unit.target), digest(target)
    if not target:
        return None
    if found == now:
        return Id(source, now, unit.state.reviewed)
    newest = drafts.get(unit.source)
    proposed = {digest(draft.text) for draft in newest.newest_first} if newest else set()
    if found in proposed and not (one.state and one.state.reviewed):
        return None
    if unit.state in (State.UNTRANSLATED, State.DRAFT):
        return Id(source, now, False)
    return Id(source, "", False)  # equal to nothing: a conflict with what a person wrote
