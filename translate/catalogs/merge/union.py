"""The union of two files of JSON lines, drafts or a history: every line of both, each once."""

from __future__ import annotations


def union_of_lines(ours: bytes, theirs: bytes) -> bytes:
    """Return our lines and then those of theirs that we lack, in their order.

    A last line without a line end was torn by a crash and is left out, as reading leaves it out.

    Args:
        ours: Our file.
        theirs: Their file.
    """
    mine = ours.split(b"\n")[:-1]
    known = set(mine)
    added = [line for line in theirs.split(b"\n")[:-1] if line.strip() and line not in known]
    return b"".join(line + b"\n" for line in (*mine, *added))
