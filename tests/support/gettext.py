"""GNU gettext's own tools, to check our files."""

from __future__ import annotations

import subprocess


def msgcat(data: bytes, *options: str) -> bytes:
    """Return ``data``, a PO file, as msgcat writes it.

    Raises:
        subprocess.CalledProcessError: msgcat rejects the file.
    """
    command = ["msgcat", *options, "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout
