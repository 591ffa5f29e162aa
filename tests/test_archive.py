"""ZIP archives that are the same bytes every time."""

import io
import time
import zipfile

import pytest

from translate.archive import pack, repack

PARTS = {"mimetype": b"application/x", "b/text.txt": "Mưa lớn. ".encode() * 100, "a.txt": b""}


def test_parts_are_read_back_in_their_order() -> None:
    """With their content; what must not be compressed is stored."""
    with zipfile.ZipFile(io.BytesIO(pack(PARTS, stored=("mimetype",)))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS
        assert archive.namelist() == list(PARTS)
        kinds = [info.compress_type for info in archive.infolist()]
    assert kinds == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED]


def test_the_time_of_a_build_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in an archive of ours nor in one that another library made, packed again."""
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
