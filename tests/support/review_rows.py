"""Rows of a review table for the tests, and LibreOffice to open and save it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from translate.model import Unit
from translate.review_tables import row_of

UNITS = (
    Unit("Nước lên.", "The water rises.", approved=True, comments=("rivers, not tide",)),
    Unit("Giá tăng 5%.", "Prices rose 5%.", draft="Prices rose 5%."),
    Unit("= Tổng cộng", "=SUM(A1)", comments=("- a", "+ b"), previous="Tổng"),
    Unit("Hết.", ""),
)
ROWS = [row_of(unit, number) for number, unit in enumerate(UNITS, 1)]

CSV = "csv:Text - txt - csv (StarCalc):{},34,76,1,,0,false,true,false"


def save_in_libreoffice(file: Path, filters: str = "", infilter: str = "") -> bytes:
    """Return ``file`` as LibreOffice saves it after opening it, in its own format or another."""
    name = (filters or file.suffix[1:]).partition(":")[0]
    command = [
        "soffice",
        f"-env:UserInstallation={(file.parent / 'profile').as_uri()}",
        "--headless",
        *([f"--infilter={infilter}"] if infilter else []),
        "--convert-to",
        filters or name,
        "--outdir",
        str(file.parent / "saved"),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (file.parent / "saved" / file.with_suffix(f".{name}").name).read_bytes()
