"""Decide whether two words are so similar that one may be a misspelling of the other."""

from __future__ import annotations


def near(one: str, two: str) -> bool:
    """Whether ``one`` becomes ``two`` by one edit; by two in words of eight letters and more.

    An edit adds, drops or changes a letter or swaps two neighbours (Damerau's distance).
    """
    if not one or not two or one == two or abs(len(one) - len(two)) > 2:
        return False
    limit = 1 if min(len(one), len(two)) < 8 else 2
    if limit == 1 and one[0] != two[0] and one[1:] != two[1:] and one[1:] != two and one != two[1:]:
        return one[0] == two[1:2] and one[1:2] == two[0] and one[2:] == two[2:]
    return _distance(one, two, limit) <= limit


def _distance(one: str, two: str, limit: int) -> int:
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        before2, before, row = before, row, [i]
        for j, other in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, before2[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
