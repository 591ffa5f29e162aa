"""Putting a file into the output folder, unless a person's file is in its place.

A person may have files there too: pages of a site, pictures, an edition that was edited by hand.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from translate.errors import ConflictError
from translate.io import append_lines, read_if_there, save
from translate.project import Project
from translate.workspace.git import is_committed
from translate.workspace.stamps import digest
from translate.writers import is_edition


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """Which files of the output folder are a build's, as far as is known."""

    digests: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The digests of what builds wrote, by the file's name: several where a build was killed while
    it wrote the file."""
    former: tuple[str, ...] = ()
    """Files, and folders with ``/`` at the end, of builds that kept no digests."""

    def has(self, name: str, data: bytes) -> bool:
        """Whether a build made the file ``name``, in which ``data`` is now.

        Where nothing is known of it, as in a clone that has the editions without the stamps, an
        edition says so itself.
        """
        if name in self.digests:
            return content_digest(data) in self.digests[name]
        folders = tuple(one for one in self.former if one.endswith("/"))
        return name in self.former or name.startswith(folders) or is_edition(data)


@dataclass(frozen=True, slots=True)
class Placing:
    """Puts files into the output folder, and notes them."""

    project: Project
    own: OwnFiles
    """What is known of the files that are to be placed."""
    others: Callable[[], OwnFiles] = OwnFiles
    """Finds what is known of all files, which takes longer: articles may share an image."""
    written: list[str] = field(default_factory=list)
    """Files that changed, relative to the project."""
    digests: dict[str, str] = field(default_factory=dict)
    """What is in the files that are a build's now, by name in the output folder."""

    def place(self, path: Path, data: bytes, *, copied: bool = False) -> None:
        """Let a file of the output folder hold ``data``; it is not flushed to disk yet.

        Args:
            path: The file.
            data: Its new content.
            copied: Whether that is a copy of a person's file. Then a file that is the same already
                may be another copy that a person made.

        Raises:
            ConflictError: The file is a person's, and is left as it is.
            InputError: It cannot be read.
            StorageError: It cannot be written.
        """
        name = path.relative_to(self.project.output).as_posix()
        there, made = read_if_there(path), content_digest(data)
        if there is not None and not self.own.has(name, there):
            others = self.others()
            if not others.has(name, there):
                changed = name in {*self.own.digests, *others.digests}
                # nothing is lost where git has it, as after a pull of a colleague's editions
                if there != data and not (changed and is_committed(path)):
                    raise _refusal(self.project.relative(path), changed=changed)
                if copied:
                    return
        if there != data:
            note = json.dumps([name, made], ensure_ascii=False)
            append_lines(under_way(self.project), [f"{note}\n".encode()], durable=False)
            if save(path, data, durable=False):
                self.written.append(self.project.relative(path))
        self.digests[name] = made


def _refusal(file: str, *, changed: bool) -> ConflictError:
    if changed:
        hint = "put the change into the article or its catalog, remove the file, build again"
        return ConflictError("was changed since it was built, and is kept", file, hint)
    hint = "move it away, or set another folder as 'output'"
    return ConflictError("was not made by a build, and is kept", file, hint)


def under_way(project: Project) -> Path:
    """Return the file that names what a build is writing, so that a killed one leaves it known."""
    return project.output / ".under-way.jsonl"


def content_digest(data: bytes) -> str:
    """Return what stands for the content of a file; git on Windows may give texts other ends."""
    return digest(data.replace(b"\r\n", b"\n")).hex()
