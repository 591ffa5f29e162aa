"""Tests of tables as plain text."""

from translate.cli.table import table


def test_words_are_left_aligned_and_numbers_right_aligned() -> None:
    """Thousands are separated, wide letters take two columns, no line ends in spaces."""
    assert table(("article", "words", "per cent"), [("mua", 12_345, "8 %"), ("日本", 7, "-")]) == (
        "article   words  per cent\nmua      12,345       8 %\n日本          7         -"
    )
    assert table(("a", "b"), []) == "a  b"
