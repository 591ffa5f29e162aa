"""Two Word documents with everything that an article may have."""

from __future__ import annotations

import pytest
from support.rich import rich
from support.word_document import ReadDocument

from translate.writers import WRITERS, EditionKind

write_docx = WRITERS["docx"]


@pytest.fixture(name="english", scope="module")
def _english() -> ReadDocument:
    return ReadDocument(write_docx(rich(EditionKind.TRANSLATED)))


@pytest.fixture(name="bilingual", scope="module")
def _bilingual() -> ReadDocument:
    return ReadDocument(write_docx(rich(EditionKind.BILINGUAL)))
