"""``doctor``: is everything there that the program needs, and does drafting stay offline?"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator

from translate.engines import open_engine
from translate.engines.offline import network_events
from translate.errors import TranslateError
from translate.io import is_dir, is_there
from translate.message import Message, as_message, joined
from translate.model.languages import name_of
from translate.pipeline.doctor.examination import Examination
from translate.pipeline.doctor.libraries import examine_libraries
from translate.pipeline.doctor.team import examine_team
from translate.pipeline.models import models, verify_models
from translate.project import Project
from translate.workspace.articles.selection import names_elsewhere
from translate.workspace.memory import missing_memories

__all__ = ["Examination", "doctor"]

_SENTENCE = "Hội nghị diễn ra tại Hà Nội vào ngày 5/11/2025."


def doctor(project: Project) -> list[Examination]:
    """Look at Python, the libraries, the models, the folders, the fonts, and a draft being made."""
    return [
        Examination("Python", healthy=True, result=platform.python_version()),
        *examine_libraries(),
        *_models(project),
        *_folders(project),
        *_names(project),
        *_memories(project),
        *_fonts(project),
        *examine_team(project),
        _draft(project),
    ]


def _models(project: Project) -> Iterator[Examination]:
    for model in models(project):
        if model.path:
            use = Message(", drafts here") if model.used else ""
            label = Message("model {name} {version}", name=model.name, version=model.version)
            where = Message("bundled") if model.where == "bundled" else Message("installed")
            result = Message(
                "{where}{use}, SHA-256 {checksum}",
                where=where,
                use=use,
                checksum=model.checksum,
            )
            yield Examination(label, healthy=True, result=result)
    for verdict in verify_models():
        found = joined([as_message(one) for one in verdict.problems], "; ")
        found = found or Message("as installed")
        broken = any("has no checksums" not in problem for problem in verdict.problems)
        advice = "install it again" if broken else ""
        yield Examination(
            Message("files of {model}", model=verdict.model), not broken, found, advice
        )


def _folders(project: Project) -> Iterator[Examination]:
    for folder in (project.seeds, project.locale(), project.output):
        place = project.relative(folder)
        nearest = next(path for path in (folder, *folder.parents) if is_there(path))
        if is_dir(nearest) and os.access(nearest, os.W_OK | os.X_OK):
            yield Examination(
                Message("folder {place}", place=place), healthy=True, result="can be written"
            )
        else:
            yield Examination(
                Message("folder {place}", place=place),
                False,
                "cannot be written",
                Message("look at {nearest}'s permissions", nearest=nearest),
            )


def _names(project: Project) -> Iterator[Examination]:
    """Articles that a colleague on another system could not have; if there are any."""
    unfit, alike = names_elsewhere(project) if is_dir(project.seeds) else ([], [])
    for slugs, result in (
        (unfit, "no file on Windows can be called so"),
        (alike, "one file on Windows and macOS, which ignore capitals"),
    ):
        if slugs:
            subject = Message("names of articles: {names}", names=", ".join(slugs))
            yield Examination(subject, False, result, "rename them, if others work with them there")


def _memories(project: Project) -> Iterator[Examination]:
    """Memories that the settings trust, and that are not there."""
    for name in missing_memories(project):
        subject = Message("trusted memory {name}", name=name)
        advice = "'translate memory import FILE' adds it; or take it out of 'trusted-memories'"
        yield Examination(subject, False, "not imported", advice)


def _fonts(project: Project) -> Iterator[Examination]:
    """Fonts with the letters of the articles, which paged editions need; if fontconfig can tell."""
    program, code = shutil.which("fc-list"), project.pair.source
    if not program:
        return
    command = [program, f":lang={code}", "family"]
    done = subprocess.run(command, capture_output=True, check=False)
    count = len(set(done.stdout.splitlines()))
    advice = "" if count else "install a font such as Noto or DejaVu"
    language = as_message(name_of(code).english)
    subject = Message("fonts with {language} letters", language=language)
    yield Examination(subject, bool(count), str(count), advice)


def _draft(project: Project) -> Examination:
    pair = project.pair
    try:
        engine = open_engine(project.settings.model, pair.source, pair.target)
        events = network_events(engine, _SENTENCE)
    except TranslateError as error:
        return Examination("a draft", False, error.message, error.hint)
    if events:
        return Examination(
            "a draft", False, Message("reached for the network: {events}", events=", ".join(events))
        )
    return Examination(
        "a draft", True, Message("made by {label} without the network", label=engine.model.label)
    )
