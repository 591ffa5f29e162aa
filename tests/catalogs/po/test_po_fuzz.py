"""Damaged files are refused with their line or read and written as they are: never a traceback."""

from __future__ import annotations

import random

import pytest
from support.catalog_fuzz import damaged, examine

from translate.catalogs.po import Entry, parse, render

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.mark.parametrize(
    "block", [0, *(pytest.param(block, marks=pytest.mark.slow) for block in range(1, 8))]
)
def test_damaged_files(block):
    """Of random files with random damage, many can be read, and many not."""
    seeds = range(250 * block, 250 * (block + 1))
    read = sum(examine(damaged(random.Random(seed))) for seed in seeds)
    assert 25 < read < 225


@pytest.mark.parametrize("seed", range(40))
def test_gettext_agrees(seed):
    """We refuse nothing that msgcat accepts, and write nothing that it refuses."""
    examine(damaged(random.Random(seed)), gettext=True)


@pytest.mark.parametrize(
    "text",
    [
        '#~ msgid ""\n#~ msgstr "X-A: obsolete by mistake\\n"\n',
        f'{HEAD}#, fuzzy\n#|#. msgid "a"\nmsgid "b"\nmsgstr "c"\n',
        f'{HEAD}#, fuzzy\n#~| msgid# note"\n#~ msgid "b"\n#~ msgstr "c"\n',
        f'{HEAD}#, fuzzy\n#~| msgid "a"\nmsgid "b"\nmsgstr "c"\n',
        f'{HEAD}#, fuzzy\n#~| msgctxt "a"\nmsgid #| note\n#~ msgid "b"\n#~ msgstr "c"\n',
        f'{HEAD}#, fuzzy\n#~| msgctxt "a" msgid #| note\n#~ msgid "b"\n#~ msgstr "c"\n',
        f'{HEAD}#, fuzzy, C:\\\n#: C:\\\nmsgid "b"\nmsgstr "c"\n',
        f'{HEAD}  #: a.txt:1\n#: b.txt:2\nmsgid "b"\nmsgstr "c"\n',
        f'{HEAD}#, fuzzy\nmsgid "b"\nmsgstr "c"\n\n\ufeff\nmsgid "d"\nmsgstr "e"\n\ufeff',
        'msgid ""\nmsgstr "Content-Type: charset=\\x55TF\\055" "8\\n\\xff"\n',
        'msgid ""\nmsgstr "Content-Type: charset=K\\x4fI8\\n"\n',
    ],
)
def test_what_the_fuzzer_found(text):
    """Each once made a file that we refused, or read otherwise."""
    examine(text.encode())


def test_an_obsolete_header_becomes_the_header():
    """Two entries for the empty message would be refused, by gettext and by us."""
    catalog = parse(b'#~ msgid ""\n#~ msgstr "X-A: b\\n"\n\n#~ msgid "c"\n#~ msgstr "d"\n', "a.po")
    assert dict(catalog.header) == {"X-A": "b"}
    assert catalog.entries == (Entry("c", "d", obsolete=True),)
    changed = render(catalog.change(header={"X-A": "e"}))
    assert changed.startswith(b'msgid ""\nmsgstr "X-A: e\\n"\n\n#~ msgid "c"')
