"""Files: bad bytes get a place, and a write is whole or not at all."""

from translate.io.reading import decode, files_in, read_bytes, read_if_there, read_text
from translate.io.writing import flush, move, replace_unchanged, save, storing, sweep

__all__ = [
    "decode",
    "files_in",
    "flush",
    "move",
    "read_bytes",
    "read_if_there",
    "read_text",
    "replace_unchanged",
    "save",
    "storing",
    "sweep",
]
