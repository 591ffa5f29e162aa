"""What a model's attention says of which words render which."""

import pytest

from translate.engines.spans.alignment import Alignment


def alignment(source, target, *links):
    """An alignment whose target tokens attend to the source tokens that ``links`` name."""
    rows = [
        [float(j in wanted) / len(wanted) if wanted else 0.0 for j in range(len(source))]
        for wanted in links
    ]
    return Alignment(source, target, rows)


SOURCE = ["▁bến", "▁Ninh", "▁Ki", "ều", "▁trên", "▁sông", "▁Hậu"]
TARGET = ["▁Ninh", "▁K", "u", "▁pier", "▁on", "▁the", "▁Hu", "u", "▁River"]
PORT = alignment(SOURCE, TARGET, [1], [2], [2, 3], [0], [4], [5], [6], [6], [5])
TEXT, DRAFT = "bến Ninh Kiều trên sông Hậu", "Ninh Ku pier on the Huu River"


@pytest.mark.parametrize(
    ("piece", "words"),
    [("Ninh Kiều", "Ninh Ku"), ("Hậu", "Huu"), ("bến", "pier"), ("trên", "on")],
)
def test_the_words_that_render_a_piece(piece, words):
    """A run of whole words."""
    start = TEXT.index(piece)
    span = PORT.rendering(TEXT, DRAFT, (start, start + len(piece)))
    assert DRAFT[slice(*span)] == words


def test_a_draft_that_was_repaired_since_is_the_same_draft():
    """What was put in the place of the words stands for them."""
    repaired = DRAFT.replace("Ninh Ku", "Ninh Kieu")
    start = TEXT.index("Hậu")
    assert repaired[slice(*PORT.rendering(TEXT, repaired, (start, start + 3)))] == "Huu"
    span = PORT.rendering(TEXT, repaired, (4, 13))
    assert repaired[slice(*span)] == "Ninh Kieu"


def test_nothing_renders_what_nothing_attends_to():
    """A word that the model left out."""
    left_out = alignment(["▁a", "▁b"], ["▁x"], [0])
    assert left_out.rendering("a b", "x", (2, 3)) is None
    assert alignment(["▁a"], [], *[]).rendering("a", "", (0, 1)) is None


def test_a_tokenizer_may_change_a_text():
    """An ellipsis becomes three stops; the pieces are found all the same."""
    dots = alignment(["▁Đọc...", "▁Lụa"], ["▁Read...", "▁Lua"], [0], [1])
    assert dots.rendering("Đọc… Lụa", "Read... Lua", (5, 8)) == (8, 11)
