"""Files: bad bytes get a place, and a write is whole or not at all."""

from translate.io.json_document import parse_json
from translate.io.reading import decode, files_below, files_in, read_bytes, read_if_there, read_text
from translate.io.together import Replacement, flush, replace_all
from translate.io.writing import move, replace_unchanged, save, storing, sweep

__all__ = [
    "Replacement",
    "decode",
    "files_below",
    "files_in",
    "flush",
    "move",
    "parse_json",
    "read_bytes",
    "read_if_there",
    "read_text",
    "replace_all",
    "replace_unchanged",
    "save",
    "storing",
    "sweep",
]
