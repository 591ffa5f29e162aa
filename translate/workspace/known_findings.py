"""What the checks said of an article when they last looked at it.

Until something changes that they depend on, the article need not be checked again. That is a file
of its own, which nobody locks: each record holds for its inputs alone, whoever wrote it when.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any

from translate.checks.wording.dictionary import dictionary_version
from translate.errors import StorageError, TranslateError
from translate.message import Message
from translate.model import Finding, Severity, Unit
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.checking import CheckRules
from translate.workspace.plugins.checks import checks_stamp, finding_ids
from translate.workspace.stamps import Stamps, digest

_NAME = ".findings.json"
_STEP = "check"
_NESTED = ""
"""The key of a message among the values of another, which JSON has no type for."""

FindingRecord = list[Any]
"""A finding as JSON has it: which unit, then the other fields."""


class KnownFindings:
    """The findings of articles, by what they depend on.

    Args:
        project: The project.
        shared: What `shared_inputs` returned.
    """

    def __init__(self, project: Project, shared: bytes) -> None:
        self._stamps = Stamps(project, _NAME)
        self._shared = shared

    def of(self, files: ArticleFiles) -> list[Finding] | None:
        """Return the findings of an article; None if it has to be checked."""
        try:
            inputs = inputs_of(files, self._shared)
            records = self.records(files.slug, inputs) if inputs else None
            units = list(files.units.values()) if records else []
        except TranslateError:
            return None  # the check says what is wrong with its files
        return None if records is None else _findings(records, units)

    def records(self, slug: str, inputs: bytes) -> list[FindingRecord] | None:
        """Return the records of an article's findings; None if it has to be checked.

        Args:
            slug: The article's.
            inputs: What `inputs_of` returned for it.
        """
        if not self._stamps.fresh(_STEP, slug, inputs):
            return None
        records = self._stamps.result(_STEP, slug)
        return records if isinstance(records, list) else None

    def keep(self, slug: str, inputs: bytes, records: list[FindingRecord]) -> None:
        """Remember what was found in an article with these ``inputs``."""
        self._stamps.mark(_STEP, slug, inputs, result=records)

    def save(self, *, create: bool = False, only: Collection[str] | None = None) -> None:
        """Write what is new; where that is not possible, the next check says the same, only later.

        Args:
            create: Whether to write it where the project has no stamps so far. A mere check of
                somebody's folder leaves nothing behind.
            only: The slugs of all articles that there are, where that is known; others are dropped.
        """
        if only is not None:
            self._stamps.keep_only(only)
        if create or self._stamps.are_kept:
            with suppress(StorageError):
                self._stamps.save()


def shared_inputs(rules: CheckRules) -> bytes:
    """Return a digest of what the findings of all articles depend on, beside the settings.

    Args:
        rules: What their checks go by.
    """
    glossary = repr(rules.terms).encode()
    return digest(glossary, checks_stamp(rules.disabled), dictionary_version().encode())


def inputs_of(files: ArticleFiles, shared: bytes) -> bytes | None:
    """Return a digest of all that an article's findings depend on; None without a catalog.

    The source is among it: it says which tags are markup.

    Raises:
        TranslateError: A file cannot be read, or the source cannot be an article.
    """
    if files.catalog_data is None:
        return None
    return digest(files.catalog_data, files.drafts_data, *files.sources, shared)


def as_records(found: Sequence[Finding], units: Mapping[str, Unit]) -> list[FindingRecord]:
    """Return findings as records.

    Args:
        found: The findings of an article.
        units: Its units, by source sentence.
    """
    places = {source: at for at, source in enumerate(units)}
    return [
        [
            places[one.unit.source],
            one.id,
            one.severity.value,
            one.message.template,
            _plain(one.message.values),
            one.source_span,
            one.target_span,
            one.fix,
        ]
        for one in found
    ]


def severity_of(record: FindingRecord) -> str:
    """Return the severity of a record; empty where another program changed the stamps."""
    return str(record[2]) if isinstance(record, list) and len(record) > 2 else ""


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: {_NESTED: [value.template, _plain(value.values)]}
        if isinstance(value, Message)
        else (value if isinstance(value, str | int | float) else str(value))
        for name, value in values.items()
    }


def _findings(records: Sequence[FindingRecord], units: Sequence[Unit]) -> list[Finding] | None:
    """The findings of records; None where one is none, as another program changed the file."""
    known = finding_ids()
    try:
        found = [_finding(one, units) for one in records]
    except (TypeError, ValueError, LookupError, AttributeError):
        return None
    return found if all(one.id in known and _is_placed(one) for one in found) else None


def _finding(record: FindingRecord, units: Sequence[Unit]) -> Finding:
    at, name, severity, template, values, source, target, fix = record
    if at < 0 or not isinstance(template, str) or not isinstance(fix, str):
        raise ValueError
    return Finding(
        name,
        Severity(severity),
        units[at],
        _message(template, values),
        None if source is None else tuple(source),
        None if target is None else tuple(target),
        fix,
    )


def _is_placed(finding: Finding) -> bool:
    """Whether the spans of a finding are in its texts."""
    places = (
        (finding.source_span, finding.unit.source),
        (finding.target_span, finding.unit.target),
    )
    return all(span is None or _is_span(span, text) for span, text in places)


def _is_span(span: tuple[int, ...], text: str) -> bool:
    numbers = len(span) == 2 and all(isinstance(one, int) for one in span)
    return numbers and 0 <= span[0] <= span[1] <= len(text)


def _message(template: str, values: Mapping[str, Any]) -> Message:
    restored = {
        name: _message(*value[_NESTED]) if isinstance(value, dict) else value
        for name, value in values.items()
    }
    return Message(template, **restored)
