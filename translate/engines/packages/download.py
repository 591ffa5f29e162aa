"""Download files: resumed, limited, verified, and moved into place only when complete."""

from __future__ import annotations

import re
import threading
import time
from typing import TYPE_CHECKING

import urllib3

from translate.engines.packages.installed import sha256 as hash_file
from translate.engines.packages.transfer import OFFLINE, Interrupted, Patience, Remote, Transfer
from translate.errors import ModelError
from translate.io import replace_file, storing
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DEFAULT_PATIENCE = Patience()
_TICK = 0.1
"""Seconds between two looks at whether a transfer goes on."""
_SLOWEST = 1000
"""Bytes a second."""


def download(
    remote: Remote,
    path: Path,
    on_progress: Callable[[int, int | None], None] | None = None,
    patience: Patience = DEFAULT_PATIENCE,
) -> Path:
    """Download ``remote`` to ``path``, continuing where an earlier attempt was interrupted.

    Until the file is complete and correct it is kept in ``path`` with ``.part`` appended. Across
    runs, only a file whose checksum is known is resumed: otherwise nothing shows whether the two
    halves belong together.

    Args:
        remote: What to fetch.
        path: Where to put it; its folder is made.
        on_progress: Called with the bytes received so far, and with the total if it is known.
        patience: How long to wait and how often to try.

    Raises:
        ModelError: The server cannot be reached or sends something else; ``path`` is not created.
        StorageError: The file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    if not re.match("https?://", remote.url):
        raise ModelError("only http and https links can be downloaded", remote.url)
    with storing("store the download", path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not remote.sha256:
            part.unlink(missing_ok=True)
        try:
            with urllib3.PoolManager(retries=False) as pool:
                _watch(Transfer(pool, remote, part, on_progress, patience))
            _check(remote, part)
            replace_file(part, path)
        finally:
            if not remote.sha256:
                part.unlink(missing_ok=True)
    return path


def _watch(transfer: Transfer) -> None:
    """Persist in a thread, and give up when that takes for ever.

    A server that sends a byte a second keeps every time limit of a single read.
    """
    failures: list[BaseException] = []

    def work() -> None:
        try:
            _persist(transfer)
        except BaseException as error:  # noqa: BLE001 - raised again below
            failures.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        _wait(thread, transfer)
    finally:
        transfer.given_up.set()
    if failures:
        raise failures[0]


def _wait(thread: threading.Thread, transfer: Transfer) -> None:
    """Wait for a transfer.

    Raises:
        ModelError: It has had all its time, or stalls.
    """
    remote, stall = transfer.remote, transfer.patience.stall
    start = last = time.monotonic()
    size = 0
    while thread.is_alive():
        thread.join(_TICK)
        now = time.monotonic()
        if remote.seconds and now - start > remote.seconds:
            message = Message(
                "the server is too slow: not done after {seconds:.0f} seconds",
                seconds=remote.seconds,
            )
            raise ModelError(message, remote.url, OFFLINE)
        if now - last > stall:
            have = transfer.part.stat().st_size if transfer.part.exists() else 0
            if have - size < stall * _SLOWEST and thread.is_alive():
                raise ModelError("the server is too slow", remote.url, OFFLINE)
            last, size = now, have


def _persist(transfer: Transfer) -> None:
    """Try until the file is complete or the tries are used up."""
    patience = transfer.patience
    for attempt in range(patience.tries):
        if attempt:
            time.sleep(patience.pause * 2 ** (attempt - 1))
        try:
            transfer.attempt()
        except Interrupted as error:
            reason = str(error)
        else:
            return
    message = Message("gave up after {tries} tries: {reason}", tries=patience.tries, reason=reason)
    raise ModelError(message, transfer.remote.url, OFFLINE)


def _check(remote: Remote, part: Path) -> None:
    """Reject and delete a complete file that is not the right one."""
    size = part.stat().st_size
    problem = ""
    if remote.size is not None and size != remote.size:
        problem = Message(
            "the file has {size} bytes instead of {expected}", size=size, expected=remote.size
        )
    elif remote.sha256 and hash_file(part) != remote.sha256:
        problem = "the file's SHA-256 is not the published one"
    if problem:
        part.unlink()
        raise ModelError(problem, remote.url, "try again later; the file may be damaged or forged")
