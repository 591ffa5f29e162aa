"""Damage every kind of file that others make, and count what is neither read nor refused in a line.

Usage: python bench/hostile.py [ROUNDS [SEED]]

Of each kind there is a sound sample and a reader. A round damages the sample: bytes are changed,
removed, put in or repeated, what stands in it is nested or made longer, and of an archive the same
is done to a member. The reader must return, or raise an error of ours whose text is one line;
everything else is a fault and is printed. The slowest reading of each kind is printed too.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from translate.catalogs import parse_drafts
from translate.engines import starter_package
from translate.engines.packages import bundle
from translate.engines.packages.archive import extract
from translate.engines.packages.install import package_files
from translate.engines.packages.installed import read_package
from translate.engines.packages.weights import refuse_other_vocabulary
from translate.errors import TranslateError
from translate.glossary.terms import read_glossary
from translate.interchange.tmx import parse_tmx, render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.model import Unit
from translate.project.settings import read_settings
from translate.review.views.sentence_json import shown, unit_from
from translate.review_tables import open_table, row_of
from translate.segmenter.corrections import parse_corrections

UNITS = [Unit(f"Nước lên nhanh ở {n}.", f"Water rises fast at {n}.") for n in range(5)]
TERMS = 'source,target,note,forbidden\nđất hiếm,rare earth,"never, ever",\nlũ,flood,,yes\n'
SETTINGS = 'language = "en"\nformats = ["html", "pdf"]\nmodel = "starter"\npaper = "a4"\n'
DRAFT = '{"source": "Mưa.", "draft": "Rain.", "model": "m 1", "checksum": "0", "score": -0.25}\n'
PIECES = (b"\0", b"\xff\xfe", b'"', b"<", b"[" * 3000, b'{"a":' * 3000, b"9" * 5000, b"\\ud800")
PIECES += (b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b" " * 100_000, b"\x1b[2J", b"../../", b"&a;")


class Kind(NamedTuple):
    """A kind of file."""

    sample: bytes
    read: Callable[[bytes], object]


def damaged(data: bytes, source: random.Random) -> bytes:
    """Return ``data`` with one to four mistakes."""
    if data[:2] == b"PK" and source.random() < 0.7:
        return _with_damaged_member(data, source)
    for _ in range(source.randint(1, 4)):
        at, end = sorted(source.randrange(len(data) + 1) for _ in range(2))
        end = min(end, at + source.choice((1, 8, 1000)))
        piece = source.choice((b"", source.randbytes(4), data[at:end] * 3, source.choice(PIECES)))
        data = data[:at] + piece + data[end:]
    return data


def _with_damaged_member(data: bytes, source: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    victim = source.choice(sorted(parts))
    if source.random() < 0.2:
        parts[source.choice(("", ".", "../x", "a//b", "\x1b[2J", victim + "/x"))] = b"x"
    else:
        parts[victim] = damaged(parts[victim], source)
    buffer = io.BytesIO()
    compression = source.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA))
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, part in parts.items():
            info = zipfile.ZipInfo("x")
            info.filename, info.compress_type = name, compression
            file.writestr(info, part)
    return buffer.getvalue()


def kinds(folder: Path) -> dict[str, Kind]:
    """Return a sample and a reader of each kind of file; readers may write into ``folder``."""

    def by_path(name: str, read: Callable[[Path], object]) -> Callable[[bytes], object]:
        def written(data: bytes) -> object:
            (folder / name).write_bytes(data)
            return read(folder / name)

        return written

    def table(name: str) -> Kind:
        rows = [row_of(unit, number) for number, unit in enumerate(UNITS, 1)]
        chosen = open_table(name)
        return Kind(chosen.write("x", rows), lambda data: chosen.read(data, "x"))

    def package(archive: Path) -> None:
        with tempfile.TemporaryDirectory() as place:
            extract(archive, Path(place))
            for one in Path(place).iterdir():
                refuse_other_vocabulary(read_package(one).path / "model")

    model, models = folder / "sample", folder / "sample.bundle"
    with starter_package() as starter:
        with zipfile.ZipFile(model, "w", zipfile.ZIP_DEFLATED) as file:
            for name, path in package_files(starter.path):
                data = path.read_bytes()
                file.writestr(f"{starter.path.name}/{name}", data[:20_000])
        bundle.write_bundle([], models)
    units = [TranslationUnit(unit.source, unit.target, "x") for unit in UNITS]
    return {
        "TMX": Kind(
            render_tmx(FileHeader("vi", "en"), units), lambda data: parse_tmx(data, "x", "vi", "en")
        ),
        "glossary": Kind(TERMS.encode(), by_path("glossary.csv", read_glossary)),
        "settings": Kind(SETTINGS.encode(), by_path("translate.toml", read_settings)),
        "drafts": Kind(DRAFT.encode() * 3, lambda data: parse_drafts(data, "x")),
        "cuts": Kind(
            "join\n  Một hai.\n  Ba bốn.\nsplit\n  Trời mưa,\n  nước lên.\n".encode(),
            lambda data: parse_corrections(data.decode("utf-8", "replace"), "x"),
        ),
        "form": Kind(
            shown(UNITS[0]).encode(), lambda data: unit_from(data.decode("utf-8", "replace"))
        ),
        "model": Kind(model.read_bytes(), by_path("x.argosmodel", package)),
        "bundle": Kind(models.read_bytes(), by_path("x.bundle", bundle.install_bundle)),
        **{name: table(name) for name in ("docx", "xlsx", "csv")},
    }


def outcome(kind: Kind, data: bytes) -> str:
    """Return how reading ends: ``read``, ``refused`` or ``fault``, which is printed."""
    try:
        kind.read(data)
    except TranslateError as error:
        if "\n" not in str(error):
            return "refused"
        print(f"several lines: {str(error)!r}")
        return "fault"
    except Exception:  # noqa: BLE001 - that is what is counted
        traceback.print_exc()
        return "fault"
    return "read"


def main(rounds: int = 200, seed: int = 1) -> int:
    """Damage and read, print the counts, and return the number of faults."""
    source, faults = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as temporary:
        for name, kind in kinds(Path(temporary)).items():
            if outcome(kind, kind.sample) == "fault":
                faults += 1
            counts, slowest = Counter[str](), 0.0
            for _ in range(rounds):
                data = damaged(kind.sample, source)
                start = time.monotonic()
                counts[outcome(kind, data)] += 1
                slowest = max(slowest, time.monotonic() - start)
            faults += counts["fault"]
            read, refused, wrong = (counts[word] for word in ("read", "refused", "fault"))
            line = f"{name:9} {read:6} read {refused:6} refused {wrong:4} faults"
            print(f"{line}   slowest {slowest:.2f} s")
    return faults


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:3]))))
