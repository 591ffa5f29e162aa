"""Running text: paragraphs of news prose, cut and counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.segmenter import segment

PROSE = Path(__file__).parent / "prose"
PARAGRAPHS = {
    path.stem: [
        [line for line in block.split("\n") if line and not line.startswith("#")]
        for block in path.read_text("utf-8").split("\n\n")
    ]
    for path in sorted(PROSE.glob("*.txt"))
}


def boundary_f1(paragraphs: list[list[str]], language: str) -> float:
    """The harmonic mean of precision and recall over the boundaries inside of paragraphs."""
    right = wrong = missed = 0
    for sentences in paragraphs:
        text = " ".join(sentences)
        lengths = [len(" ".join(sentences[:count])) for count in range(1, len(sentences))]
        found = {each.end for each in segment(text, language)} - {len(text)}
        right += len(found & set(lengths))
        wrong += len(found - set(lengths))
        missed += len(set(lengths) - found)
    return 2 * right / (2 * right + wrong + missed)


@pytest.mark.parametrize(("language", "least"), [("en", 0.985), ("vi", 0.998)])
def test_news_prose(language: str, least: float) -> None:
    """On news prose nearly every boundary is found, and nearly nothing else."""
    paragraphs = [sentences for sentences in PARAGRAPHS[language] if sentences]
    assert sum(map(len, paragraphs)) >= 60
    assert boundary_f1(paragraphs, language) >= least
