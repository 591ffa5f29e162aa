"""A model tried out in a process of its own: damaged weights may crash what reads them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from translate.engines.argos import ArgosModel
from translate.engines.packages.installed import PackageFolder, read_package
from translate.engines.packages.weights import refuse_other_vocabulary
from translate.errors import InputError, ModelError
from translate.io import parse_json, read_bytes

_SMOKE = {"vi": "Xin chào các bạn.", "en": "Good morning, everybody."}
_PATIENCE = 600.0
"""Seconds for one short sentence; a large model on a slow disk takes a minute."""


def try_out(package: PackageFolder) -> None:
    """Load a model and draft one sentence, in another process.

    Raises:
        ModelError: It does not fit its vocabulary, cannot be loaded, drafts nothing, or crashes.
    """
    refuse_other_vocabulary(package.path / "model")
    with tempfile.TemporaryDirectory(prefix="songngu-") as folder:
        answer = Path(folder) / "answer.json"
        # -P: a file of the folder that this was started in must not stand in for a module
        command = [sys.executable, "-P", "-m", __name__, str(package.path), str(answer)]
        try:
            subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
            problem = parse_json(read_bytes(answer), "")["problem"]
        except (subprocess.TimeoutExpired, InputError, KeyError, TypeError) as error:
            raise ModelError("crashes when it drafts", str(package.path)) from error
    if problem:
        raise ModelError(str(problem), str(package.path))


def draft_one(folder: Path) -> str:
    """Return what the model in ``folder`` makes of a short sentence.

    Raises:
        ModelError: It cannot be loaded, or fails.
    """
    package = read_package(folder)
    model = ArgosModel(package)
    (pending,) = model.submit([_SMOKE.get(package.source, _SMOKE["en"])])
    return next(pending.hypotheses()).text


def main(folder: Path, answer: Path) -> None:
    """Write what is wrong with the model in ``folder`` to ``answer``, as JSON: empty if nothing."""
    try:
        problem = "" if draft_one(folder) else "the model drafts nothing"
    except ModelError as error:
        problem = error.message
    answer.write_text(json.dumps({"problem": problem}), "utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
