"""Tests of the public names of ``translate.io``."""

from translate import io


def test_everything_public_is_in_the_package() -> None:
    """Other parts import from ``translate.io`` alone."""
    assert set(io.__all__) == {name for name in io.__all__ if callable(getattr(io, name))}
