"""Where a project's files are and what its settings say; read once, then handed around.

Settings live in ``translate.toml`` or in ``pyproject.toml`` under ``[tool.translate]``; without
either, the defaults below hold and the current folder is the project.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from translate.errors import InputError, UsageError
from translate.model import LanguagePair

_FILES = ("translate.toml", "pyproject.toml")
_PAPERS = ("a4", "us-letter")
_CODE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")
"""A code names a folder too, so that nothing else will do."""


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
    theme: str = ""
    """A folder of templates and styles that stand in for ours; empty takes ours."""
    paper: str = "a4"
    """Paper of editions that have pages: ``a4`` or ``us-letter``."""
    model: str = ""
    """A model's name or path; empty takes the best one installed."""
    translator: str = ""
    """Who reviews, ``name <email>``, for Last-Translator; empty takes git's identity."""
    abbreviations: tuple[str, ...] = ()
    """Further abbreviations whose full stop ends no sentence."""
    never_split_after: tuple[str, ...] = ()
    always_split_after: tuple[str, ...] = ()
    disabled_checks: tuple[str, ...] = ()
    """Checks whose findings are not wanted; docs/checks.md has their ids."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with articles, catalogs and editions."""

    root: Path
    settings: Settings = Settings()
    notes: tuple[str, ...] = ()
    """What someone should know about the settings, though they can be used: ``place: what``."""

    @property
    def seeds(self) -> Path:
        """The folder of source articles."""
        return self.root / self.settings.seeds

    @property
    def output(self) -> Path:
        """The folder of editions: disposable, always rebuildable."""
        return self.root / self.settings.output

    @property
    def theme(self) -> Path | None:
        """The folder of the project's own theme, if it has one.

        Raises:
            UsageError: The settings name a folder that is not there.
        """
        if not self.settings.theme:
            return None
        folder = self.root / self.settings.theme
        if not folder.is_dir():
            raise UsageError("the theme is not a folder", str(folder), "docs/themes.md shows one")
        return folder

    @property
    def pair(self) -> LanguagePair:
        """The languages of the articles and of their translations."""
        return LanguagePair(self.settings.source_language, self.settings.language)

    def locale(self) -> Path:
        """The folder that holds all that belongs to the target language."""
        return self.root / self.settings.locales / self.settings.language

    def catalog(self, slug: str) -> Path:
        """The PO file of an article, which need not exist yet."""
        return self.locale() / "LC_MESSAGES" / f"{slug}.po"

    def catalogs(self) -> list[Path]:
        """Every PO file that there is, those of articles that are gone too, by name."""
        return sorted((self.locale() / "LC_MESSAGES").glob("*.po"))

    def drafts(self, slug: str) -> Path:
        """The drafts file of an article: a JSON line a draft, append-only."""
        return self.locale() / "drafts" / f"{slug}.jsonl"

    def corrections(self, slug: str) -> Path:
        """The file of sentences that a translator joined or split by hand; need not exist."""
        return self.locale() / "segments" / f"{slug}.txt"

    def glossary(self) -> Path:
        """The project's terms and their renderings; the file need not exist."""
        return self.locale() / "glossary.csv"

    def memory(self) -> Path:
        """The folder of imported translation memories, which need not exist."""
        return self.locale() / "memory"

    def relative(self, path: Path) -> str:
        """``path`` as it is shown to people and written in references: from the root, with ``/``.

        A path outside of the project is given whole.
        """
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def find_project(start: Path) -> Project:
    """The project that ``start`` lies in.

    The nearest folder, upwards, that has settings or a ``seeds`` folder; else ``start`` itself.

    Raises:
        InputError: A settings file is not TOML, or cannot be read.
        UsageError: A setting is unknown or of the wrong type.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in _FILES:
            table = _table(folder / name)
            if table is not None:
                notes = _replace_languages(folder / name, table)
                return Project(folder, _settings(folder / name, table), notes)
        if (folder / Settings().seeds).is_dir():
            return Project(folder)
    return Project(start)


def _table(path: Path) -> dict[str, Any] | None:
    """The settings in ``path``; None when there are none for us."""
    if not path.is_file():
        return None
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"cannot read the settings: {reason}", str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"is not valid TOML: {error}", str(path)) from error
    if path.name == "translate.toml":
        return data
    tool = data.get("tool")
    table = tool.get("translate") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _settings(path: Path, table: dict[str, Any]) -> Settings:
    known = {field.name.replace("_", "-"): field for field in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            names = ", ".join(sorted(known))
            raise UsageError(f"unknown setting {key!r}", _place(path, key), f"one of: {names}")
        field = known[key]
        wants_list = isinstance(field.default, tuple)
        if wants_list and not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise UsageError(f"{key!r} must be a list of texts", _place(path, key))
        if not wants_list and not isinstance(value, str):
            raise UsageError(f"{key!r} must be a text in quotes", _place(path, key))
        values[field.name] = tuple(value) if wants_list else value
    for key in ("source-language", "language"):
        code = values.get(key.replace("-", "_"), "en")
        if not _CODE.fullmatch(code):
            raise UsageError(f"{code!r} is no code of a language", _place(path, key), 'e.g. "en"')
    if values.get("paper", _PAPERS[0]) not in _PAPERS:
        message = f"{values['paper']!r} is no paper we print on"
        raise UsageError(message, _place(path, "paper"), f"one of: {', '.join(_PAPERS)}")
    settings = Settings(**values)
    if settings.language == settings.source_language:
        message = f"articles in {settings.language!r} are to be translated into the same language"
        key = "language" if "language" in table else "source-language"
        raise UsageError(message, _place(path, key), "set 'source-language' and 'language'")
    return settings


def _replace_languages(path: Path, table: dict[str, Any]) -> tuple[str, ...]:
    """Put ``language`` in the place of ``languages``, which older projects have: a list.

    Returns:
        What to tell the user: only the first of several was ever used.
    """
    codes = table.pop("languages", None)
    if codes is None:
        return ()
    place = _place(path, "languages")
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        raise UsageError("'languages' must be a list of texts", place, 'write: language = "en"')
    if not codes:
        raise UsageError("'languages' is empty", place, 'write: language = "en"')
    if table.setdefault("language", codes[0]) != codes[0]:
        raise UsageError("'languages' and 'language' differ", place, "remove 'languages'")
    if len(codes) == 1:
        return ()
    what = f"a project has one target language: {codes[0]!r} is used, the others are not"
    return (f"{place}: {what}; write: language = {json.dumps(codes[0])}",)


def _place(path: Path, key: str) -> str:
    lines = path.read_text("utf-8").splitlines()
    pattern = re.compile(rf'\s*"?{re.escape(key)}"?\s*[=.]')
    line = next((n for n, text in enumerate(lines, 1) if pattern.match(text)), 1)
    return f"{path}:{line}"
