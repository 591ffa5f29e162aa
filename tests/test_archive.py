"""Tests of ZIP archives that always have the same bytes."""

import io
import time
import zipfile

import pytest

from translate.archive import pack, repack

PARTS = {"mimetype": b"application/x", "b/text.txt": "Mưa lớn. ".encode() * 100, "a.txt": b""}


def test_parts_are_read_back_in_their_order() -> None:
    """Their contents are the same; parts that must not be compressed are stored."""
    with zipfile.ZipFile(io.BytesIO(pack(PARTS, stored=("mimetype",)))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS
        assert archive.namelist() == list(PARTS)
        kinds = [info.compress_type for info in archive.infolist()]
    assert kinds == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED]


def test_the_time_of_a_build_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    """This holds for our archives, and for those of another library after repacking."""
    made = []
    for year in (2024, 2025):
        moment = (year, 11, 5, 8, 30, 0)
        monkeypatch.setattr(
            "time.localtime", lambda *_, at=moment: time.struct_time((*at, 2, 1, 0))
        )
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, data in PARTS.items():
                archive.writestr(name, data)
        made.append(buffer.getvalue())
    assert made[0] != made[1]
    assert repack(made[0]) == repack(made[1]) == pack(PARTS)
