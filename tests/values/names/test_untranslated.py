"""Names of dishes, clothes and songs."""

from __future__ import annotations

import unicodedata

import pytest

from translate.checks.runner import run_checks
from translate.model import Unit
from translate.values.names.untranslated import UntranslatedName, untranslated_names


def test_the_list() -> None:
    """Each name once, in small letters and NFC, of two words at least."""
    wholes = [name.whole for name in untranslated_names()]
    assert len(wholes) == len(set(wholes)) > 100
    for one in wholes:
        assert one == unicodedata.normalize("NFC", one.lower())
        assert one.split(" ")[1:]


def test_a_word_before_a_bar_is_translated() -> None:
    """They sing xẩm."""
    name = UntranslatedName("hát ", "xẩm")
    assert name in untranslated_names()
    assert name.whole == "hát xẩm"


def test_what_ends_with_a_bar_is_no_name() -> None:
    """A shirt with long sleeves is no áo dài."""
    assert UntranslatedName("áo dài tay ", "") in untranslated_names()


@pytest.mark.parametrize(
    "name", [one for one in untranslated_names() if one.text], ids=lambda one: one.whole
)
def test_no_check_takes_one_for_vietnamese_that_was_left(name: UntranslatedName) -> None:
    """What drafts keep, the check of left-over words allows."""
    unit = Unit(f"Người dân quê tôi vẫn {name.whole}.", f"Our people still have {name.text}.")
    assert not [one.message for one in run_checks([unit]) if one.id == "left-vi"]
