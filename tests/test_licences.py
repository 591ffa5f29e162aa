"""What comes with the program may be installed with it: nothing is under the GPL or AGPL."""

from __future__ import annotations

import pytest

from tools.licences import installed, is_permissive


@pytest.mark.parametrize(
    ("text", "permissive"),
    [
        ("MIT", True),
        ("BSD License", True),
        ("LGPL-2.1-or-later", True),
        ("GNU Lesser General Public License v3 (LGPLv3)", True),
        ("MIT OR GPL-2.0-only", True),
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0", False),
        ("MIT AND GPL-2.0-only", False),
        ("GNU General Public License v2 (GPLv2)", False),
        ("GNU Affero General Public License v3", False),
        ("GNU AFFERO GENERAL PUBLIC LICENSE", False),
    ],
)
def test_a_licence_is_known_by_what_its_package_states(text: str, permissive: bool) -> None:
    """As an expression, a field or a classifier."""
    assert is_permissive(text) is permissive


def test_nothing_in_the_install_is_under_gpl_or_agpl() -> None:
    """Whatever a new version of a dependency brings along."""
    packages, missing = installed()
    assert len(packages) > 10
    assert [one for one in packages if not one.is_fit] == []
    assert missing == set()
