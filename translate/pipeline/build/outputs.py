"""Which files an article is written to, in which formats."""

from __future__ import annotations

from dataclasses import dataclass, replace

from translate.errors import UsageError
from translate.model import LanguagePair
from translate.model.languages import name_of
from translate.project import Project
from translate.workspace.plugins.formats import all_formats, output_format
from translate.writers import EditionKind, Writer

_NAMES = {"html": "HTML", "md": "Markdown", "docx": "Word", "tex": "LaTeX"}


@dataclass(frozen=True, slots=True)
class EditionFile:
    """A file that is made from an article."""

    file: str
    """Its name in the output folder."""
    label: str
    """What the index says is in it."""
    format: str
    """What the index calls its format."""
    step: str
    """What the stamps call the making of it."""
    kind: EditionKind
    writer: Writer


def wanted_formats(project: Project, formats: tuple[str, ...] = ()) -> tuple[str, ...]:
    """``formats``, or those of the settings where there are none, without repetitions.

    Raises:
        UsageError: One of them is unknown.
        PluginError: One of them is another distribution's, and broken.
    """
    for name in formats or project.settings.formats:
        try:
            output_format(name)
        except UsageError as error:
            if not formats:
                error.place = project.place_of("formats")
            raise
    return tuple(dict.fromkeys(formats or project.settings.formats))


def outputs(slug: str, pair: LanguagePair, formats: tuple[str, ...]) -> list[EditionFile]:
    """The files of an article in ``formats``."""
    return [output for name in formats for output in _in_format(slug, pair, name)]


def every_output(slug: str, pair: LanguagePair) -> list[EditionFile]:
    """The files that an article can have, in the order in which the index lists them."""
    return outputs(slug, pair, tuple(all_formats()))


def project_outputs(
    project: Project, slug: str, formats: tuple[str, ...] | None = None
) -> list[EditionFile]:
    """The files of an article in ``formats``, or all it can have, as the project lays them out.

    A folder that is content for a site has the translations alone, under the articles' own names.
    """
    found = outputs(slug, project.pair, tuple(all_formats()) if formats is None else formats)
    if not project.content_only:
        return found
    suffix = f".{EditionKind.TRANSLATED.suffix(project.pair)}"
    return [
        replace(one, file=slug + one.file.removeprefix(f"{slug}{suffix}"))
        if one.kind is EditionKind.TRANSLATED
        else one
        for one in found
        if one.kind is EditionKind.TRANSLATED or one.file.count(".") == slug.count(".") + 1
    ]


def edition_labels(pair: LanguagePair) -> dict[EditionKind, str]:
    """What the index calls each kind of edition, in the order in which it lists them."""
    return {
        EditionKind.BILINGUAL: "Side by side",
        EditionKind.TRANSLATED: name_of(pair.target).english,
    }


def step_of(name: str) -> str:
    """What the stamps call the making of a format's files."""
    return f"build {name}"


def _in_format(slug: str, pair: LanguagePair, name: str) -> list[EditionFile]:
    made = output_format(name)
    step, shown = step_of(name), made.label or _NAMES.get(name, name.upper())
    if made.per_article:
        file, kind = f"{slug}.{made.ending or name}", EditionKind.BILINGUAL
        return [EditionFile(file, "For programs", shown, step, kind, made.write)]
    return [
        EditionFile(f"{slug}.{kind.suffix(pair)}.{name}", label, shown, step, kind, made.write)
        for kind, label in edition_labels(pair).items()
    ]
