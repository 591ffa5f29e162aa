"""Tests of the names that articles suggest for the glossary."""

from __future__ import annotations

from translate.glossary.extract import Suggestion, suggest_terms

SENTENCES = [
    "Bà Nguyễn Thị Lụa sống ở TP.HCM.",
    "Sáng nay, bà Nguyễn Thị Lụa gặp Bộ Tài nguyên và Môi trường.",
    "Theo Bộ Tài nguyên và Môi trường, nước lên nhanh.",
    "Nước lên ở TP.HCM và Hà Nội.",
    "Nhiều người ở Hà Nội chờ Nhà Trắng.",
    "Nhà Trắng im lặng.",
]
REVIEWED = [
    (SENTENCES[0], "Mrs. Nguyen Thi Lua lives in HCMC."),
    (SENTENCES[1], "This morning Nguyen Thi Lua met the Ministry of Natural Resources."),
    (SENTENCES[2], "Water rises, says the Ministry of Natural Resources."),
    (SENTENCES[3], "Water rises in HCMC and in Hanoi."),
]


def test_names_that_recur_are_suggested():
    """They have the usual English of reviewed sentences; single and known names are left out."""
    assert suggest_terms(SENTENCES, REVIEWED, ["hà nội"]) == [
        Suggestion("Bộ Tài nguyên và Môi trường", "Ministry of Natural Resources", 2),
        Suggestion("Nguyễn Thị Lụa", "Nguyen Thi Lua", 2),
        Suggestion("Nhà Trắng", "", 2),
        Suggestion("TP.HCM", "HCMC", 2),
    ]
    assert suggest_terms(SENTENCES, [], least=3) == []
