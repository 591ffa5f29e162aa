"""The engine that a project drafts with: its model, its languages, its glossary, its rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

from translate.engines import Engine, ModelInfo, find_model, open_engine
from translate.engines.cluster import open_cluster
from translate.errors import ModelError, TranslateError
from translate.glossary.terms import read_glossary
from translate.model.languages import base
from translate.project import Project
from translate.timing import timed
from translate.workspace.ruled_engine import RuledEngine
from translate.workspace.style import project_style

if TYPE_CHECKING:
    from translate.engines.adequacy import Judge


@contextmanager
def _placed(project: Project) -> Iterator[None]:
    """Give a problem of a model that has no place that of the setting that names the model."""
    try:
        yield
    except ModelError as error:
        if project.settings.model and not error.place:
            error.place = project.place_of("model")
        raise


def project_model(project: Project) -> ModelInfo:
    """Which model drafts in the project.

    Raises:
        ModelError: There is no usable model.
    """
    pair = project.pair
    with _placed(project):
        return find_model(project.settings.model, pair.source, pair.target)


def drafting_model(project: Project) -> dict[str, str]:
    """Return name, version and checksum of the model that drafts here; empty where none fits."""
    try:
        return asdict(project_model(project))
    except TranslateError:
        return {}


def project_judge(project: Project) -> Judge:
    """Whom the project asks whether translations say all of their sources, the model loaded.

    Raises:
        UsageError: No model has been measured for the project's languages.
        ModelError: There is no usable model.
    """
    from translate.engines.adequacy import open_judge  # noqa: PLC0415 - NumPy, for this alone

    pair = project.pair
    with _placed(project):
        return open_judge(project.settings.model, pair.source, pair.target)


@timed("load the model")
def project_engine(project: Project, cluster: str = "") -> Engine:
    """The project's engine, its model loaded.

    Args:
        project: The project.
        cluster: The address of a Dask scheduler whose workers are to do the work.

    Raises:
        ModelError: There is no usable model.
        InputError: The glossary is damaged.
        UsageError: A cluster is asked for, and Dask is not installed.
    """
    pair, terms = project.pair, read_glossary(project.glossary())
    style = project_style(project)
    wanted = project.settings.model, pair.source, pair.target, terms, style
    with _placed(project):
        engine = open_cluster(cluster, *wanted) if cluster else open_engine(*wanted)
    return RuledEngine(engine, base(pair.source), base(pair.target), style, terms)
