"""Editions and other files of an article as bytes, without a file: previews and downloads."""

from __future__ import annotations

from translate.pipeline.build.editions import read_edition
from translate.pipeline.build.outputs import project_outputs
from translate.project import Project
from translate.workspace.articles.files import find_article
from translate.writers import EditionKind, edition_places, write_html


def preview(project: Project, slug: str, *, bilingual: bool) -> bytes:
    """Return the HTML edition of an article as ``build`` would write it now.

    Raises:
        UsageError: There is no such article.
        InputError: The article or its catalog cannot be read.
    """
    kind = EditionKind.BILINGUAL if bilingual else EditionKind.TRANSLATED
    return write_html(read_edition(find_article(project, slug)).of_kind(kind))


def preview_places(project: Project, slug: str) -> dict[str, tuple[str, int]]:
    """Return where each sentence stands in the HTML edition; errors as of `preview`.

    Returns:
        By the sentence, as the catalog has it: the id of its passage, which is empty for the title,
        and its number there from 1. A sentence that occurs twice has its first place.
    """
    return edition_places(read_edition(find_article(project, slug)))


def rendered(project: Project, slug: str, file: str) -> bytes | None:
    """Return the bytes of one of the files that ``build`` makes of an article.

    Args:
        project: The project.
        slug: The article.
        file: The file's name in the output folder, of any format.

    Returns:
        The bytes, or None if an article of this name has no such file.

    Raises:
        UsageError: There is no such article.
        InputError: The article or its catalog cannot be read.
    """
    output = next((one for one in project_outputs(project, slug) if one.file == file), None)
    if output is None:
        return None
    return output.writer(read_edition(find_article(project, slug)).of_kind(output.kind))
