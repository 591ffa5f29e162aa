"""The quotation mark at the end of a draft."""

import pytest

from translate.engines.repair.closing import with_quote


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ('Anh nói: "Làm ngay!".', 'He said: "Do it!', 'He said: "Do it!"'),
        ("Anh nói: “Làm ngay.”", "He said: “Do it.", "He said: “Do it.”"),
        ('Anh nói: "Làm ngay."', 'He said: "Do it."', 'He said: "Do it."'),
        ('Anh nói: "Làm ngay."', "He said: Do it.", "He said: Do it."),
        ('"Làm ngay", anh nói.', '"Do it, he said.', '"Do it, he said.'),
        ('Ống 12" và "ống".', 'A 12" pipe and a pipe.', 'A 12" pipe and a pipe.'),
        ('Anh nói "có" và "không".', 'He said "yes" and no".', 'He said "yes" and no".'),
    ],
)
def test_a_quotation_that_the_source_closes_at_its_end_is_closed(source, draft, text):
    """Only one that the draft has opened, and that nothing else closes."""
    assert with_quote(source, draft) == text
