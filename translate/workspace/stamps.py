"""What is already done: a digest of each step's inputs, so that a run with nothing to do is quick.

Kept in the output folder: without the file, everything is done again, with the same result. What
steps remember beside is theirs, such as which files a build made (`pipeline/build/made_files.py`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

import translate
from translate.errors import InputError
from translate.io import exists, parse_json, read_bytes, save
from translate.project import Project

_NAME = ".stamps.json"


class Stamps:
    """The digests of the last run, to compare this run's with.

    Args:
        project: The project.
        name: The file's, in the output folder.
    """

    def __init__(self, project: Project, name: str = _NAME) -> None:
        self._path = project.output / name
        self._salt = f"{_tool_version()} {project.settings!r}".encode()
        self._known = self._load()
        self._changed = False

    @property
    def are_kept(self) -> bool:
        """Whether the project has stamps: something was built or brought up to date."""
        return exists(self._path.with_name(_NAME))

    def fresh(self, step: str, slug: str, *inputs: bytes) -> bool:
        """Whether ``step`` has been done for the article with exactly these inputs."""
        return self._known.get(_key(step, slug), {}).get("inputs") == self._digest(inputs)

    def mark(self, step: str, slug: str, *inputs: bytes, result: Any = None) -> None:
        """Remember that ``step`` has been done with these inputs, and what came out (JSON)."""
        record = {"inputs": self._digest(inputs), "result": result}
        self._changed = self._changed or self._known.get(_key(step, slug)) != record
        self._known[_key(step, slug)] = record

    def known(self, step: str, slug: str) -> bool:
        """Whether ``step`` was ever done for the article."""
        return _key(step, slug) in self._known

    def result(self, step: str, slug: str) -> Any:
        """What came out when ``step`` was last done; None when it never was."""
        return self._known.get(_key(step, slug), {}).get("result")

    def slugs(self) -> set[str]:
        """The articles that anything was ever done for."""
        return {slug for key in self._known if (slug := key.partition("\t")[2])}

    def forget(self, slug: str) -> None:
        """Drop what is known of an article."""
        self._known = {k: v for k, v in self._known.items() if k.partition("\t")[2] != slug}
        self._changed = True

    def keep_only(self, slugs: Collection[str]) -> None:
        """Drop what is known of all articles but these."""
        kept = {k: v for k, v in self._known.items() if k.partition("\t")[2] in slugs}
        self._changed = self._changed or len(kept) < len(self._known)
        self._known = kept

    def save(self) -> None:
        """Write the stamps back, if any is new."""
        if self._changed:
            # a line each, and not by "indent", which takes ten times as long
            encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
            lines = [f"{encode(key)}: {encode(self._known[key])}" for key in sorted(self._known)]
            save(self._path, "\n".join(["{", ",\n".join(lines), "}"]).encode())
            self._changed = False

    def _digest(self, inputs: tuple[bytes, ...]) -> str:
        return digest(self._salt, *inputs).hex()

    def _load(self) -> dict[str, dict[str, Any]]:
        try:
            known = parse_json(read_bytes(self._path), str(self._path))
        except InputError:
            return {}  # missing or damaged: everything counts as not done
        sound = isinstance(known, dict) and all(isinstance(v, dict) for v in known.values())
        return known if sound else {}


def digest(*inputs: bytes) -> bytes:
    """Return a few bytes that stand for ``inputs``; which input a byte is in counts too."""
    whole = hashlib.blake2b(digest_size=16)
    for data in inputs:
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.digest()


def _key(step: str, slug: str) -> str:
    return f"{step}\t{slug}"


@cache
def _tool_version() -> str:
    """Changes with every release, and with every edit of the program's own files."""
    folder = Path(translate.__file__).parent
    files = (p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc")
    newest = max(path.stat().st_mtime_ns for path in files)
    return f"{translate.__version__} {newest}"
