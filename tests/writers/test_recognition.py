"""Tests of telling editions that this program made from files of people."""

import pytest
from support.echo import EchoEngine

from translate.archive import pack
from translate.pipeline.build import build
from translate.pipeline.build.book import build_book
from translate.pipeline.run import run
from translate.project import Project
from translate.writers import INTERCHANGE, WRITERS, is_edition


def test_every_edition_is_known(project: Project, echo: EchoEngine) -> None:
    """In every format, and books, the index and the feed too."""
    run(project)
    build(project, formats=(*WRITERS, *INTERCHANGE))
    build_book(project, title="Sách")
    files = [path for path in project.output.rglob("*.*") if not path.name.startswith(".")]
    assert len(files) > len(WRITERS) * 2 + len(INTERCHANGE)
    assert [path.name for path in files if not is_edition(path.read_bytes())] == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"# Songngu\n\nWe work with songngu 0.1.\n",
        b'<meta name="generator" content="Hugo 0.120">',
        b"place\tsource\n",
        b"%PDF-1.7 /Creator(Typst 0.15.1)",
        b"PK\x03\x04 damaged",
        pack({"word/document.xml": b"<w:t>Made by hand</w:t>", "a.png": b"\x89PNG"}),
        b"\x89PNG\r\n",
    ],
)
def test_files_of_people_are_not(data: bytes) -> None:
    """What mentions the program, or was made by another one, is no edition of it."""
    assert not is_edition(data)
