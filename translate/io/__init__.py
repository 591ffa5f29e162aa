"""Files: bad bytes get a place, and a write is whole or not at all."""

from translate.io.appending import append_lines
from translate.io.json_document import parse_json
from translate.io.names import as_written, fits_windows, same_name
from translate.io.places import is_dir, is_file, is_there, resolved
from translate.io.reading import decode, files_below, files_in, read_bytes, read_if_there, read_text
from translate.io.rehearsal import (
    Rehearsal,
    exists,
    is_folder,
    matching,
    rehearsal,
    rehearsing,
    would,
)
from translate.io.system import (
    HeldOpenError,
    cores_allowed,
    has_ended,
    has_one_thread,
    own_port,
    remove_file,
    replace_file,
)
from translate.io.together import Replacement, flush, replace_all
from translate.io.writing import (
    make_folder,
    move,
    remove,
    remove_empty,
    replace_unchanged,
    save,
    storing,
    sweep,
)

__all__ = [
    "HeldOpenError",
    "Rehearsal",
    "Replacement",
    "append_lines",
    "as_written",
    "cores_allowed",
    "decode",
    "exists",
    "files_below",
    "files_in",
    "fits_windows",
    "flush",
    "has_ended",
    "has_one_thread",
    "is_dir",
    "is_file",
    "is_folder",
    "is_there",
    "make_folder",
    "matching",
    "move",
    "own_port",
    "parse_json",
    "read_bytes",
    "read_if_there",
    "read_text",
    "rehearsal",
    "rehearsing",
    "remove",
    "remove_empty",
    "remove_file",
    "replace_all",
    "replace_file",
    "replace_unchanged",
    "resolved",
    "same_name",
    "save",
    "storing",
    "sweep",
    "would",
]
