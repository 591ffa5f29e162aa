"""Tests of the table of keys."""

from pathlib import Path

import translate
from translate.review.shortcuts import SHORTCUTS, keys

STATIC = Path(translate.__file__).parent / "review/static"


def test_no_key_means_two_things() -> None:
    """Each key press has one command, and is shown once."""
    assert len(keys()) == len(SHORTCUTS) == len({one.label for one in SHORTCUTS})


def test_every_command_is_one_of_the_script() -> None:
    """A key whose command no topic brings would do nothing."""
    script = "".join(path.read_text("utf-8") for path in STATIC.rglob("*.js"))
    for one in SHORTCUTS:
        assert f"  {one.command}: {{" in script
