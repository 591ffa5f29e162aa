"""Words beside the numbers of list items in editions."""

from __future__ import annotations

from translate.model import Article, Group, GroupKind, Metadata, Sentence, Text, TextKind, Unit
from translate.writers import Edition, EditionKind
from translate.writers.markdown import write_markdown


def _edition(kind: EditionKind, mark: str = "Điều 2.") -> Edition:
    text = Text(TextKind.PARAGRAPH, "Phạm vi", 1, sentences=(Sentence("Phạm vi", 1),))
    item = Group(GroupKind.ITEM, (text,), mark=mark)
    group = Group(GroupKind.LIST, (item,), ordered=True, start=2)
    article = Article("a", "seeds/a.docx", "vi", Metadata(), (group,))
    return Edition(article, {"Phạm vi": Unit("Phạm vi", "Scope", approved=True)}, kind)


def test_an_item_has_its_number_in_english() -> None:
    """As the first words of its line."""
    made = write_markdown(_edition(EditionKind.TRANSLATED)).decode()
    assert "Article 2. Scope" in made
    assert "Điều" not in made


def test_side_by_side_it_is_that_of_both_languages() -> None:
    """As the source has it."""
    made = write_markdown(_edition(EditionKind.BILINGUAL)).decode()
    assert "Article" not in made
    assert "Điều 2." in made
