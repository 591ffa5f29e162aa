"""``translate check``: what it prints in every form, its exit codes, and its fixes."""

from __future__ import annotations

import json

from support.findings import CATALOG

from translate.project import Project


def test_fail_on(catalog: Project, translate) -> None:
    """The exit code depends on the level that is asked for."""
    assert translate("check", "--fail-on", "warning", "mua")[0] == 1
    assert translate("check", "--fix")[0] == 1
    catalog.catalog("mua").write_text(CATALOG.replace("August 11", "November 8"), "utf-8")
    assert translate("check")[0] == 0
    assert translate("check", "--fail-on", "warning")[0] == 1


CONTEXTS = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#, fuzzy
msgctxt "menu"
msgid "Sáng 8/11, nước lên."
msgstr "On the morning of November 8 the  water rose."

#, fuzzy
msgid "Sáng 8/11, nước lên."
msgstr "On the morning of August 11 the water rose."

#, fuzzy
msgctxt "empty"
msgid ""
msgstr "two  spaces"
"""


def test_a_stray_file_is_checked_in_every_context(project: Project, translate) -> None:
    """Two entries for one sentence are two findings, and each gets its own fix."""
    stray = project.root / "stray.po"
    stray.write_text(CONTEXTS, "utf-8")
    code, out, _ = translate("check", str(stray), "--json")
    assert code == 1
    found = json.loads(out)["findings"]
    assert {(one["id"], one["line"]) for one in found} >= {("spaces", 6), ("date-order", 10)}
    assert translate("check", "--fix", str(stray))[0] in {0, 1}
    fixed = stray.read_text("utf-8")
    assert "November 8 the water" in fixed
    assert "two  spaces" in fixed
