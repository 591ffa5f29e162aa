"""What a project's settings may say, and how they are read.

They stand in ``translate.toml`` or in ``pyproject.toml`` under ``[tool.translate]``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import Field, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from translate.errors import UsageError
from translate.message import Message
from translate.project.language_codes import advice_on_code
from translate.project.settings_file import setting_place, settings_table

_CHOICES = {
    "layout": ("editions", "content"),
    "paper": ("a4", "us-letter", "a5"),
    "lines": ("paragraphs", "wrapped"),
    "names": ("marked", "plain"),
    "quotes": ("curly", "straight"),
    "spelling": ("us", "uk"),
    "currency": ("1.2 billion dong", "VND1.2 billion"),
    "date": ("November 4", "4 November"),
    "adequacy": ("no", "yes"),
}
"""What a setting may be, the first being what holds without it."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_SITE = re.compile(r"(?:https?://[^\s/?#]+(?:/[^\s?#]*)?)?")
_SITE_HINT = 'e.g. "https://example.org/articles/"'
_TRANSLATOR = re.compile(r"(?:[^\s<>][^<>]* <[^\s<>@]+@[^\s<>@]+>)?")
_TRANSLATOR_HINT = 'e.g. "Lụa Trần <lua@example.org>"'
_FORMATS_HINT = 'e.g. ["html", "md"]; without the setting, these are built'


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set. A setting's name in the file has ``-`` where the field has ``_``."""

    source_language: str = "vi"
    """The code of the language that the articles are written in."""
    language: str = "en"
    """The code of the one that they are translated into; it has a folder under ``locales/``."""
    seeds: str = "seeds"
    locales: str = "locales"
    output: str = "output"
    formats: tuple[str, ...] = ("html", "md")
    """Formats that ``translate build`` writes."""
    site: str = ""
    """The address at which the output folder is published, for links in feed and sitemap."""
    layout: str = "editions"
    """What the output folder is: ``editions`` with an index, or ``content`` for a site's generator:
    the translations alone, under the articles' own names."""
    theme: str = ""
    """A folder of templates and styles that stand in for ours; empty takes ours."""
    paper: str = "a4"
    """Paper of editions that have pages: ``a4``, ``us-letter``, or ``a5`` for a booklet."""
    lines: str = ""
    """How the lines of plain text are read: ``paragraphs`` or ``wrapped``; empty decides for each
    article by itself."""
    model: str = ""
    """A model's name or path; empty takes the best one installed."""
    names: str = ""
    """Vietnamese names in drafts: ``marked`` (Đắk Lắk) or ``plain`` (Dak Lak)."""
    quotes: str = ""
    """Quotation marks and apostrophes: ``curly`` or ``straight``."""
    spelling: str = ""
    """``us`` or ``uk``."""
    currency: str = ""
    """Sums in dong: ``1.2 billion dong`` or ``VND1.2 billion``."""
    date: str = ""
    """Days of a month: ``November 4`` or ``4 November``."""
    translator: str = ""
    """Who reviews, ``name <email>``, for Last-Translator; empty takes git's identity."""
    translators: tuple[str, ...] = ()
    """Names for the credits of editions; without them, each catalog's Last-Translator."""
    reviewers: tuple[str, ...] = ()
    """Names for the credits of editions."""
    abbreviations: tuple[str, ...] = ()
    """Further abbreviations whose full stop ends no sentence."""
    never_split_after: tuple[str, ...] = ()
    always_split_after: tuple[str, ...] = ()
    adequacy: str = "no"
    """``yes``: `translate check` asks the drafting model each time, as with ``--adequacy``."""
    trusted_memories: tuple[str, ...] = ()
    """Imported memories whose exact matches count as reviewed: names of files in
    ``locales/<lang>/memory/``."""
    disabled_checks: tuple[str, ...] = ()
    """Checks whose findings are not wanted; docs/checks.md has their ids."""


DEFAULTS = Settings()


def read_settings(path: Path) -> tuple[Settings, tuple[str, ...]] | None:
    """Return the settings in a file, and what someone should know about them.

    Returns:
        None when the file is missing, or has no settings for us.

    Raises:
        InputError: The file is not TOML, or cannot be read.
        UsageError: A setting is unknown or of the wrong type.
    """
    table = settings_table(path)
    if table is None:
        return None
    notes = _replace_languages(path, table)
    return _settings(path, table), notes


def _settings(path: Path, table: dict[str, Any]) -> Settings:
    known = {field.name.replace("_", "-"): field for field in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            message = Message("unknown setting {key!r}", key=key)
            raise UsageError(message, setting_place(path, key), _instead_of(key, known))
        values[known[key].name] = _value(path, known[key], key, value)
    for key in ("source-language", "language"):
        code = values.get(key.replace("-", "_"), "en")
        if advice := advice_on_code(code):
            message = Message("{code!r} is no code of a language", code=code)
            raise UsageError(message, setting_place(path, key, "languages"), advice)
    for name, choices in _CHOICES.items():
        if values.get(name, choices[0]) not in choices:
            message = Message("{name!r} cannot be {values!r}", name=name, values=values[name])
            hint = Message("one of: {choice}", choice=", ".join(repr(choice) for choice in choices))
            raise UsageError(message, setting_place(path, name), hint)
    _refuse_forms(path, values)
    settings = Settings(**values)
    if settings.language == settings.source_language:
        message = Message(
            "articles in {language!r} are to be translated into the same language",
            language=settings.language,
        )
        key = "language" if "language" in table else "source-language"
        raise UsageError(message, setting_place(path, key), "set 'source-language' and 'language'")
    return settings


def _instead_of(key: str, known: Collection[str]) -> Message:
    """Return what to do about an unknown setting: the likeliest ones, then all."""
    hint = Message("one of: {names}", names=", ".join(sorted(known)))
    if key in {"translate", "tool"}:
        return Message("translate.toml has no tables: write the settings without [{key}]", key=key)
    if meant := get_close_matches(key.replace("_", "-").lower(), known, 2):
        return Message("did you mean {map}? {hint}", map=" or ".join(map(repr, meant)), hint=hint)
    return hint


def _refuse_forms(path: Path, values: dict[str, Any]) -> None:
    """Refuse settings that are not written as they must be, or would do nothing."""
    if not _SITE.fullmatch(values.get("site", "")):
        raise UsageError("'site' is no address of the web", setting_place(path, "site"), _SITE_HINT)
    if not _TRANSLATOR.fullmatch(values.get("translator", "")):
        problem = "'translator' is no name <email>"
        raise UsageError(problem, setting_place(path, "translator"), _TRANSLATOR_HINT)
    if values.get("formats") == ():
        raise UsageError("'formats' names no format", setting_place(path, "formats"), _FORMATS_HINT)


def _value(path: Path, field: Field[Any], key: str, value: object) -> str | tuple[str, ...]:
    """Return the value of a setting as `Settings` holds it."""
    if isinstance(field.default, tuple):
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            example = ", ".join(map(_quoted, field.default)) or '"..."'
            message = Message("{key!r} must be a list of texts", key=key)
            hint = Message("write: {key} = [{example}]", key=key, example=example)
            raise UsageError(message, setting_place(path, key), hint)
        if not all(text.strip() for text in value):
            message = Message("{key!r} has an empty text", key=key)
            raise UsageError(message, setting_place(path, key), "remove it")
        found: str | tuple[str, ...] = tuple(value)
    elif isinstance(value, str):
        found = value
    else:
        example = _quoted(field.default or _CHOICES.get(field.name, ("...",))[0])
        message = Message("{key!r} must be a text in quotes", key=key)
        hint = Message("write: {key} = {example}", key=key, example=example)
        raise UsageError(message, setting_place(path, key), hint)
    if any(_CONTROL.search(text) for text in (found if isinstance(found, tuple) else (found,))):
        message = Message("{key!r} has a control character", key=key)
        raise UsageError(message, setting_place(path, key), "remove it")
    return found


def _quoted(text: Any) -> str:
    return json.dumps(text, ensure_ascii=False)


def _replace_languages(path: Path, table: dict[str, Any]) -> tuple[str, ...]:
    """Put ``language`` in the place of ``languages``, which older projects have: a list.

    Returns:
        What to tell the user: only the first of several was ever used.
    """
    codes = table.pop("languages", None)
    if codes is None:
        return ()
    place = setting_place(path, "languages")
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        raise UsageError("'languages' must be a list of texts", place, 'write: language = "en"')
    if not codes:
        raise UsageError("'languages' is empty", place, 'write: language = "en"')
    if table.setdefault("language", codes[0]) != codes[0]:
        raise UsageError("'languages' and 'language' differ", place, "remove 'languages'")
    if len(codes) == 1:
        return ()
    note = (
        "{place}: a project has one target language: {code!r} is used, the others are not; "
        "write: language = {quoted}"
    )
    return (Message(note, place=place, code=codes[0], quoted=json.dumps(codes[0])),)
