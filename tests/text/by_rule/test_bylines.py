"""Bylines in English, by rule and glossary."""

from __future__ import annotations

import pytest

from translate.text.by_rule.bylines import translate_byline, translate_titled_name


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("TS. Lê Văn A", "Dr. Lê Văn A"),
        ("TS Lê Văn A", "Dr. Lê Văn A"),
        ("Tiến sĩ Lê Văn A", "Dr. Lê Văn A"),
        ("PGS.TS. Lê Văn A", "Assoc. Prof. Dr. Lê Văn A"),
        ("PGS. TS Lê Văn A", "Assoc. Prof. Dr. Lê Văn A"),
        ("GS-TS Lê Văn A", "Prof. Dr. Lê Văn A"),
        ("TS.BS Lê Văn A", "Dr. Lê Văn A"),
        ("BS.CKII Lê Văn A", "Dr. Lê Văn A"),
        ("ThS. Lê Văn A và BS. Trần B", "MSc Lê Văn A and Dr. Trần B"),
        ("Luật sư Lê A, KTS Trần B", "Lawyer Lê A, Architect Trần B"),
        ("NSƯT Lê A – Trần B", "Meritorious Artist Lê A – Trần B"),
        ("Nhóm PV", "Staff reporters"),
        ("Báo Cần Thơ", "Cần Thơ Newspaper"),
        ("Báo Cần Thơ, số 12", "Cần Thơ Newspaper, số 12"),
        ("TTXVN", "VNA"),
        ("Trần Minh", "Trần Minh"),
        ("Bà con miền Tây", "Bà con miền Tây"),
        ("TS", "TS"),
        ("https://example.org/TS/A", "https://example.org/TS/A"),
        ("", ""),
    ],
)
def test_a_byline_is_put_into_english(text: str, english: str) -> None:
    """Titles have their English, what the glossary has its own, and names stay as they are."""
    assert translate_byline(text, "vi", "en", {"báo cần thơ": "Cần Thơ Newspaper"}) == english


def test_without_a_list_only_the_glossary_counts() -> None:
    """Nothing is known of titles in French."""
    assert translate_byline("TS. Lê A và B", "vi", "fr") == "TS. Lê A và B"
    assert translate_byline("Báo A", "vi", "fr", {"báo a": "Le A"}) == "Le A"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("TS. Lê Văn A", "Dr. Lê Văn A"),
        ("PGS.TS Lê Văn A – BS Trần B", "Assoc. Prof. Dr. Lê Văn A – Dr. Trần B"),
        ("Bà Lụa", "Ms. Lụa"),
        ("Lê Văn A", ""),
        ("TS. Lê Văn A nói.", ""),
        ("Ông Tám và bà con", ""),
        ("TS", ""),
    ],
)
def test_only_a_name_with_its_title_has_a_rule(text: str, english: str) -> None:
    """Sentences are left to the model."""
    assert translate_titled_name(text, "vi", "en") == english
