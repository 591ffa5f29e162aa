"""Samples of every format that articles are read from, through run, review and all editions."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from support.echo import EchoEngine
from support.packed import packed
from support.review_page import HOME, PORT, TOKEN, open_form
from support.seen import in_one_form

from translate.catalogs.po import load
from translate.cli import main
from translate.pipeline.review_table import export_table
from translate.project import Project
from translate.review.app import make_app
from translate.writers import INTERCHANGE, WRITERS

FOLDER = Path(__file__).parents[1] / "proof"
SLUGS = {
    "txt": "van",
    "md": "ghi",
    "html": "trang",
    "docx": "word",
    "epub": "cho-noi-mua-nuoc/01-cho-noi-mua-nuoc",
}
"""The article that each sample becomes."""
PICTURE = "cho.svg"
_TAG = re.compile(r"<(/?)([a-z])(\d+)(/?)>")


@dataclass(frozen=True, slots=True)
class Element:
    """What stands at a place of the sample."""

    place: str
    """Such as ``table tr2 td1`` or ``heading 2``."""
    source: tuple[str, ...]
    """Its sentences, with tags as in the catalog."""
    english: tuple[str, ...]
    leads: Mapping[str, str]
    """Where its tags lead."""

    def shown(self, language: str) -> str:
        """Return its text in a language, marks by letters: ``<a https://…>map</a>``."""
        sentences = self.source if language == "vi" else self.english

        def mark(tag: re.Match[str]) -> str:
            end, letter, number, alone = tag.groups()
            address = "" if end else self.leads.get(letter + number, "")
            return f"<{end}{letter}{' ' if address else ''}{address}{alone}>"

        text = _TAG.sub(mark, " ".join(sentences))
        return text if self.place == "code" else in_one_form(text)


def elements(sample: str) -> list[Element]:
    """Return what a sample holds, as the file beside it says."""
    name = "elements_of_text.txt" if sample == "txt" else "elements.txt"
    found = []
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        place, source, english, *more = (one.strip() for one in line.split("|"))
        leads = dict(one.split(" ") for one in more)
        pair = (tuple(text.split(" ‖ ")) for text in (source, english))
        found.append(Element(place, *pair, leads))
    return found


def pairs(sample: str) -> dict[str, str]:
    """Return the English of each sentence of a sample, as a person enters it."""
    kept = [one for one in elements(sample) if one.place not in ("code", "rule")]
    return {s: e for one in kept for s, e in zip(one.source, one.english, strict=True)}


def proven(folder: Path) -> Project:
    """Return a project to which every sample was added, and which was drafted, reviewed, built."""
    project = Project(folder)
    (folder / "seeds").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        engine = EchoEngine()
        patch.setattr("translate.workspace.engine.open_engine", lambda *_: engine)
        patch.setattr("translate.workspace.engine.find_model", lambda *_: engine.model)
        patch.chdir(folder)
        for command in _additions(folder):
            assert _run(patch, *command) == 0
        assert _run(patch, "run") == 0
        _review(project)
        assert _run(patch, "check") == 0
        assert _run(patch, "build", "--require-reviewed", *_FORMATS) == 0
    return project


def _run(patch: pytest.MonkeyPatch, *command: str) -> object:
    """Type a command; return its exit code."""
    patch.setattr(sys, "argv", ["translate", *command])
    with pytest.raises(SystemExit) as stop:
        main()
    return stop.value.code or 0


_FORMATS = ("--formats", ",".join([*WRITERS, *INTERCHANGE]))


def _additions(folder: Path) -> Iterator[tuple[str, ...]]:
    """What a person types: the samples as they lie in ``tests/``, two of them packed first."""
    for sample in ("txt", "md", "html"):
        yield "add", str(FOLDER / f"samples/{sample}/cho.{sample}"), "--name", SLUGS[sample]
    for sample in ("docx", "epub"):
        file = folder / f"cho.{sample}"
        file.write_bytes(packed(FOLDER / f"samples/{sample}"))
        name = () if sample == "epub" else ("--name", SLUGS[sample])
        yield "add", str(file), *name


def exported(project: Project, sample: str, folder: Path, name: str) -> bytes:
    """Return the review table of a sample, as Word (``docx``), Excel or a text file has it."""
    file = folder / f"{SLUGS[sample]}.{name}"
    file.parent.mkdir(exist_ok=True)
    export_table(project, file)
    return file.read_bytes()


def _review(project: Project) -> None:
    """Enter the English of every sentence on the review page, and approve it."""
    client = TestClient(make_app(project, PORT, TOKEN), base_url=HOME)
    client.headers["origin"] = HOME
    client.get(f"/?token={TOKEN}")
    for sample, slug in SLUGS.items():
        english = pairs(sample)
        entries = [one for one in load(project.catalog(slug)).entries if one.msgid]
        assert [one.msgid for one in entries] == [*english]
        for source, target in english.items():
            address = f"/article/{slug}"
            form = open_form(client, source, address) | {"target": target, "anyway": "yes"}
            answer = client.post(address, data={**form, "action": "approve"})
            assert answer.status_code == 200, answer.text
