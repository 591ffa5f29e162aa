"""Tests of ZIP archives that always have the same bytes."""

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.attempts import attempt

from translate.archive import Archive, pack, repack
from translate.errors import InputError

KINDS = ("STORED", "DEFLATED", "BZIP2", "LZMA")
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


def test_an_archive_of_somebody_else_gives_its_parts() -> None:
    """By name; what is not there is an error of ours."""
    archive = Archive(pack(PARTS), "x.zip", 10_000)
    assert {name: archive.read(name) for name in PARTS} == PARTS
    assert "a.txt" in archive
    assert "b.txt" not in archive
    with pytest.raises(InputError, match=r"x\.zip|is damaged"):
        archive.read("b.txt")


def test_parts_beyond_the_limit_are_refused() -> None:
    """All of them together count: a gigabyte of spaces is a megabyte packed."""
    size = len(PARTS["b/text.txt"])
    archive = Archive(pack(PARTS), "x.zip", size + 1)
    archive.read("b/text.txt")
    with pytest.raises(InputError, match="unpacks to more than"):
        archive.read("b/text.txt")


@given(
    st.sampled_from(
        [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
    ),
    st.data(),
)
def test_damage_is_one_line(compression: int, more: st.DataObject) -> None:
    """Wherever it is, in whatever compression."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        file.writestr("a.txt", "Mưa lớn. " * 40)
    data = bytearray(buffer.getvalue())
    for _ in range(more.draw(st.integers(1, 4))):
        data[more.draw(st.integers(0, len(data) - 1))] = more.draw(st.integers(0, 255))
    attempt(lambda: Archive(bytes(data), "x.zip", 10_000).read("a.txt"))
