"""An article of many pages, whose sentences are numbered in both languages."""

from __future__ import annotations

import random

from support.editions import article, block, unit

from translate.model import Block, Metadata, TextKind
from translate.writers import Edition, EditionKind


def long_edition(paragraphs: int, kind: EditionKind, paper: str = "a4", seed: int = 1) -> Edition:
    """Return paragraphs of one to twelve numbered sentences, a heading before every fifth."""
    chance = random.Random(seed)
    blocks: list[Block] = [block(TextKind.HEADING, "Tựa đề")]
    units = {"Tựa đề": unit("Tựa đề", "The heading")}
    number = 0
    for place in range(paragraphs):
        if place % 5 == 2:
            blocks.append(block(TextKind.HEADING, f"Mục {place}"))
            units[f"Mục {place}"] = unit(f"Mục {place}", f"Section {place}")
        sentences = []
        for _ in range(chance.choice((1, 2, 3, 5, 8, 12))):
            number += 1
            length = chance.randint(1, 14)
            source = f"Câu [{number}] {'thuyền sách về bến ' * length}xong."
            target = f"Sentence [{number}] {'the book boat is back ' * length}done."
            units[source] = unit(source, target)
            sentences.append(source)
        blocks.append(block(TextKind.PARAGRAPH, *sentences))
    whole = article(*blocks, metadata=Metadata(date="2025-09-13"))
    return Edition(whole, units, kind, revised="2025-09-20", paper=paper)
