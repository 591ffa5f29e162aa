"""Tests that the interface's catalogs are complete, without unused texts."""

import re
import subprocess
from pathlib import Path
from string import Formatter

import polib
import pytest

import translate
from tools.messages import is_clicks, texts
from translate.locale import SOURCE, has_language, interface_languages, translations
from translate.review.routes import TOPICS

PACKAGE = Path(translate.__file__).parent
ROOT = PACKAGE.parent
SPOKEN = {text for topic in TOPICS for text in topic.spoken}
CATALOGS = sorted((PACKAGE / "locale").glob("*/LC_MESSAGES/songngu.po"))


def test_there_are_texts_and_catalogs() -> None:
    """A wrong path must not make this file pass."""
    found = texts()
    assert len(found) > 700
    assert {"Saved", "reviewed", "Build the editions.", "the translation is blank"} <= found.keys()
    assert {"write the file", "{count:,} sentences", "free some space"} <= found.keys()
    assert [path.parts[-3] for path in CATALOGS] == ["vi"]
    assert interface_languages() == {"en": "English", "vi": "Tiếng Việt"}


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_a_catalog_has_every_text_and_no_other(path: Path) -> None:
    """But for click's own words, which are there as well."""
    known = {entry.msgid for entry in polib.pofile(str(path)) if not is_clicks(entry)}
    new, gone = sorted(texts().keys() - known), sorted(known - texts().keys())
    assert (new, gone) == ([], []), (
        f"run 'python -m tools.messages', translate the new entries in {path.relative_to(ROOT)},"
        " then run 'make docs'"
    )


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_every_entry_is_translated(path: Path) -> None:
    """None is fuzzy, and the fields in braces are the same."""
    for entry in polib.pofile(str(path)):
        assert entry.translated(), f"{path.relative_to(ROOT)}: translate {entry.msgid!r}"
        for text in (entry.msgstr, *entry.msgstr_plural.values()):
            fields = _fields(entry.msgid_plural or entry.msgid)
            assert not text or _fields(text) == fields, entry.msgid


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_the_compiled_catalog_is_up_to_date(path: Path) -> None:
    """``make docs`` compiles it."""
    compiled = polib.mofile(str(path.with_suffix(".mo")))
    source = polib.pofile(str(path))
    assert {e.msgid: e.msgstr for e in compiled} == {e.msgid: e.msgstr for e in source}
    assert translations(path.parts[-3]).gettext("Saved") != "Saved"


def _fields(text: str) -> list[tuple[str, str, str]]:
    """Return the fields of a template, with how each is converted and formatted."""
    fields = {
        (name, how or "", form or "") for _, name, form, how in Formatter().parse(text) if name
    }
    return sorted(fields)


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_gettext_accepts_a_catalog(path: Path) -> None:
    """Our own catalogs meet the same requirements as those of the articles."""
    checked = subprocess.run(
        ["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, check=True
    )
    assert checked.stderr == b""
    laid_out = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert laid_out.stdout == path.read_bytes()


def test_the_script_shows_only_texts_of_the_page() -> None:
    """Each text in the script is among those that the page passes to it."""
    scripts = [path.read_text("utf-8") for path in (PACKAGE / "review/static").rglob("*.js")]
    said = set(re.findall(r'(?:say|status)\("([^"]+)"', "".join(scripts)))
    assert len(said) > 8
    assert said <= set(SPOKEN)


def test_english_needs_no_catalog() -> None:
    """The texts in the program are English."""
    assert translations(SOURCE).gettext("Saved") == "Saved"


@pytest.mark.parametrize("code", ["a" * 300, "../locale/vi", "", ".", "xx"])
def test_codes_of_no_language(code: str) -> None:
    """Whatever the environment says; a name may be longer than the system allows."""
    assert not has_language(code)
    assert has_language("vi")
