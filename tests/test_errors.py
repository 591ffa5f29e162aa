"""Tests of the error tree: one line for the user, and an exit code for each class."""

from translate import errors
from translate.errors import TranslateError
from translate.message import Message, localized

CLASSES = [c for c in vars(errors).values() if isinstance(c, type)]


def test_every_class_has_its_own_exit_code() -> None:
    """No two classes share a code, and none uses 0 (fine)."""
    codes = [c.exit_code for c in CLASSES if issubclass(c, TranslateError)]
    assert len(codes) > 3
    assert len(set(codes)) == len(codes)
    assert 0 not in codes


def test_an_error_is_one_line() -> None:
    """It has place, message and hint, each only if there is one."""
    assert str(TranslateError("is empty", "a.txt:3", "fill it")) == "a.txt:3: is empty; fill it"
    assert str(TranslateError("is empty")) == "is empty"


def test_an_error_is_translated_except_for_its_place() -> None:
    """The template and the hint are looked up, and then the values are filled in."""
    known = {"the charset is {charset}": "bảng mã là {charset}", "save it again": "lưu lại"}
    message = Message("the charset is {charset}", charset="A")
    line = TranslateError(message, "a.po", "save it again").line
    assert localized(line, lambda text: known.get(text, text)) == "a.po: bảng mã là A; lưu lại"
