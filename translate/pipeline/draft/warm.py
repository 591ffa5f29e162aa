"""An engine that stays loaded while a program runs, as that of the review page."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from translate.engines import STARTER, Engine
from translate.errors import UsageError
from translate.message import Message
from translate.model import Draft
from translate.pipeline.models import models
from translate.project import Project
from translate.workspace.engine import project_engine


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model of this machine that can draft in a project."""

    setting: str
    """What the setting ``model`` would have to be."""
    label: str
    """The model as a translator reads it: ``translate-vi_en 1.9``."""
    used: bool
    """Whether the project drafts with it anyway."""


def model_choices(project: Project) -> list[ModelChoice]:
    """Return the models of this machine that serve the project's languages."""
    pair = f"{project.pair.source}-{project.pair.target}"
    return [
        ModelChoice(
            STARTER if one.where == "bundled" else Path(one.path).name,
            f"{one.name} {one.version}",
            one.used,
        )
        for one in models(project)
        if one.pair == pair and one.path
    ]


class WarmEngine:
    """The engine of a project, opened when it is first needed, for one caller at a time.

    It is opened again where the glossary has changed, or another model is asked for.

    Args:
        project: The project.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._turn = threading.Lock()
        self._engine: Engine | None = None
        self._key: tuple[object, ...] = ()

    def draft(self, sentences: Sequence[str], model: str = "") -> list[Draft]:
        """Return a draft of each sentence, in order; waits while another caller drafts.

        Args:
            sentences: Source sentences.
            model: The setting of one of the `model_choices`; empty takes the project's model.

        Raises:
            UsageError: There is no such choice.
            ModelError: There is no usable model.
            InputError: The glossary is damaged.
        """
        if not sentences:
            return []
        with self._turn:
            return list(self._opened(model).draft(sentences))

    def _opened(self, model: str) -> Engine:
        key = (model, *_stamp(self._project.glossary()))
        if self._engine is None or key != self._key:
            self._engine = None  # so that never two are in memory
            self._engine = project_engine(_with_model(self._project, model))
            self._key = key
        return self._engine


def _with_model(project: Project, model: str) -> Project:
    if not model:
        return project
    if model not in {one.setting for one in model_choices(project)}:
        message = Message("no model {name!r} is here", name=model)
        raise UsageError(message, hint="see `translate models list`")
    return replace(project, settings=replace(project.settings, model=model))


def _stamp(path: Path) -> tuple[int, ...]:
    """Return what changes whenever a file does; nothing without the file."""
    try:
        stat = path.stat()
    except OSError:
        return ()
    return stat.st_mtime_ns, stat.st_size, stat.st_ino
