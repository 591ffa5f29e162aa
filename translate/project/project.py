"""Where a project's files are and what its settings say; read once, then handed around.

Without settings, the defaults hold and the current folder is the project.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError
from translate.io import as_written, is_dir, is_file, is_there, matching, resolved
from translate.message import Message
from translate.model import LanguagePair
from translate.project.settings import DEFAULTS, Settings, read_settings
from translate.project.settings_file import FILES, place_in


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with articles, catalogs and editions."""

    root: Path
    settings: Settings = DEFAULTS
    notes: tuple[str, ...] = ()
    """What someone should know about the settings, though they can be used: ``place: what``."""

    @property
    def seeds(self) -> Path:
        """The folder of source articles."""
        return self.root / self.settings.seeds

    @property
    def output(self) -> Path:
        """The folder of editions, which can be built again; people may have files there too."""
        return self.root / self.settings.output

    @property
    def site(self) -> str:
        """The address of the output folder, with ``/`` at its end; empty if it has none."""
        site = self.settings.site
        return site if not site or site.endswith("/") else f"{site}/"

    @property
    def content_only(self) -> bool:
        """Whether the output folder is content for the generator of a site."""
        return self.settings.layout == "content"

    @property
    def theme(self) -> Path | None:
        """The folder of the project's own theme, if it has one.

        Raises:
            UsageError: The settings name a folder that is not there.
        """
        if not self.settings.theme:
            return None
        folder = self.root / self.settings.theme
        if not is_dir(folder):
            message = Message("the theme is not a folder: {folder}", folder=self.relative(folder))
            raise UsageError(message, self.place_of("theme"), "docs/themes.md shows one")
        return folder

    @property
    def pair(self) -> LanguagePair:
        """The languages of the articles and of their translations."""
        return LanguagePair(self.settings.source_language, self.settings.language)

    def place_of(self, *settings: str) -> str:
        """Where the first of these settings that a file has stands, ``file:line``; empty if none.

        Raises:
            InputError: The settings are no longer TOML.
        """
        fields = ((name, getattr(self.settings, name.replace("-", "_"))) for name in settings)
        places = (place_in(self.root, name, value) for name, value in fields)
        return next(filter(None, places), "")

    def locale(self) -> Path:
        """The folder that holds all that belongs to the target language."""
        return self._local()

    def catalog(self, slug: str) -> Path:
        """The PO file of an article, which need not exist yet."""
        return as_written(self._local(), "LC_MESSAGES", f"{slug}.po")

    def catalogs(self) -> list[Path]:
        """Every PO file that there is, those of articles that are gone too, by name."""
        return matching(self._local("LC_MESSAGES"), "*.po")

    def slug_of(self, catalog: Path) -> str:
        """The article that one of `catalogs` belongs to."""
        name = catalog.relative_to(self._local("LC_MESSAGES")).with_suffix("").as_posix()
        return unicodedata.normalize("NFC", name)

    def drafts(self, slug: str) -> Path:
        """The drafts file of an article: a JSON line a draft, append-only."""
        return as_written(self._local(), "drafts", f"{slug}.jsonl")

    def history(self, slug: str) -> Path:
        """The file of who changed which sentence of an article: a JSON line a change."""
        return as_written(self._local(), "history", f"{slug}.jsonl")

    def corrections(self, slug: str) -> Path:
        """The file of sentences that a translator joined or split by hand; need not exist."""
        return as_written(self._local(), "segments", f"{slug}.txt")

    def glossary(self) -> Path:
        """The project's terms and their renderings; the file need not exist."""
        return self._local("glossary.csv")

    def memory(self) -> Path:
        """The folder of imported translation memories, which need not exist."""
        return self._local("memory")

    def _local(self, *names: str) -> Path:
        """A file of the target language: joined at one go, as a run asks for many."""
        return self.root.joinpath(self.settings.locales, self.settings.language, *names)

    def relative(self, path: Path) -> str:
        """``path`` as it is shown to people and written in references: from the root, with ``/``.

        A path outside of the project is given whole. Where the system knows a file by its composed
        name too, as macOS does, that is the name, so that a catalog is the same on every system.
        """
        try:
            name = path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()
        composed = unicodedata.normalize("NFC", name)
        return composed if composed == name or is_there(self.root / composed) else name


def has_settings(folder: Path) -> bool:
    """Whether a folder has settings of ours, which makes it a project.

    Raises:
        InputError: A settings file is not TOML, or cannot be read.
        UsageError: A setting is unknown or of the wrong type.
    """
    return any(read_settings(folder / name) is not None for name in FILES)


def find_project(start: Path) -> Project:
    """The project that ``start`` lies in.

    The nearest folder, upwards, that has settings or a ``seeds`` folder; else ``start`` itself.

    Raises:
        InputError: A settings file is not TOML, or cannot be read.
        UsageError: A setting is unknown or of the wrong type, names a file for a folder, or puts
            editions among texts that people write.
    """
    start = resolved(start)
    for folder in (start, *start.parents):
        for name in FILES:
            if found := read_settings(folder / name):
                project = Project(folder, *found)
                _refuse_files(project)
                _refuse_output_among_texts(project)
                return project
        if is_dir(folder / DEFAULTS.seeds):
            return Project(folder)
    return Project(start)


def _refuse_files(project: Project) -> None:
    """Refuse a file where a folder of the project must be."""
    for setting in ("seeds", "locales", "output"):
        folder = project.root / getattr(project.settings, setting)
        if is_file(folder):
            name = project.relative(folder)
            message = Message(
                "{setting!r} is a file, not a folder: {name}", setting=setting, name=name
            )
            place = project.place_of(setting) or str(folder)
            raise UsageError(message, place, "name a folder of its own")


def _refuse_output_among_texts(project: Project) -> None:
    """Refuse an output folder in which an edition could replace an article or a memory.

    Among the articles, editions would become articles too, and get editions at the next run.
    """
    output = resolved(project.output)
    for folder, setting in ((project.seeds, "seeds"), (project.locale(), "locales")):
        if output.is_relative_to(resolved(folder)):
            message = Message(
                "'output' lies in {folder}, which is for what people write",
                folder=project.relative(folder),
            )
            place = project.place_of("output", setting)
            raise UsageError(message, place, "name a folder of its own")
