"""What the drafting model doubts of single sentences, remembered while a program runs."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from translate.checks.readable import readable
from translate.model import Unit
from translate.model.doubt import Doubt
from translate.project import Project
from translate.workspace.engine import project_judge

if TYPE_CHECKING:
    from translate.engines.adequacy import Judge

_MOST = 10_000
"""Sentences that are remembered."""


class WarmJudge:
    """A judge of translations, opened when it is first asked, for one caller at a time.

    Args:
        project: The project, whose settings say whether the model is to be asked at all.
    """

    def __init__(self, project: Project) -> None:
        unwanted = "adequacy" in project.settings.disabled_checks
        self.wanted = project.settings.adequacy == "yes" and not unwanted
        self._project = project
        self._turn = threading.Lock()
        self._judge: Judge | None = None
        self._known: dict[tuple[str, str], Doubt | None] = {}

    def known(self, unit: Unit) -> Doubt | None:
        """Return what was found of the sentence as it stands, without asking the model."""
        return self._known.get((unit.source, unit.target))

    def ask(self, unit: Unit) -> Doubt | None:
        """Return what the model doubts of a sentence; None where it is not wanted.

        Raises:
            UsageError: No model has been measured for the project's languages.
            ModelError: There is no usable model.
        """
        key = (unit.source, unit.target)
        if not self.wanted or not unit.target:
            return None
        with self._turn:
            if key not in self._known:
                self._judge = self._judge or project_judge(self._project)
                seen = readable(unit)
                [doubt] = self._judge.doubts([(seen.source, seen.target)])
                if len(self._known) >= _MOST:
                    self._known.clear()
                self._known[key] = doubt
            return self._known[key]
