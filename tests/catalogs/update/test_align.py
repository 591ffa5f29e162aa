"""Which old sentences became which new ones: the best way, in time that grows with the length."""

from __future__ import annotations

import random

import pytest

from translate.catalogs.update import stretch as module
from translate.catalogs.update.align import align
from translate.text.similarity import similarity


def _text(number: int, seed: int) -> list[str]:
    source = random.Random(seed)
    words = [f"từ{word}" for word in range(500)]
    return [" ".join(source.choices(words, k=source.randint(6, 25))) for _ in range(number)]


@pytest.mark.parametrize("number", [200, 400])
def test_the_work_grows_with_the_length(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the article, a replaced sentence costs some comparisons at most."""
    calls: list[str] = []

    def counted(first: str, second: str) -> float:
        calls.append(first)
        return similarity(first, second)

    monkeypatch.setattr(module, "similarity", counted)
    align(_text(number, 1), _text(number, 2))
    assert number / 4 < len(calls) < 12 * number


def test_a_long_article_is_followed_as_a_short_one() -> None:
    """Every sentence of two hundred changed, some were merged or split: each is found again."""
    old = _text(200, 3)
    new: list[str] = []
    expected: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    for at in range(0, 200, 4):
        first = len(new)
        half = len(old[at + 3].split()) // 2
        words = old[at + 3].split()
        new += [f"{old[at]} nữa", f"{old[at + 1]} và {old[at + 2]}"]
        new += [" ".join([*words[:half], "đó"]), " ".join(["Rồi", *words[half:]])]
        expected += [
            ((at,), (first,)),
            ((at + 1, at + 2), (first + 1,)),
            ((at + 3,), (first + 2, first + 3)),
        ]
    assert [(link.old, link.new) for link in align(old, new)] == expected
