"""The registry of readers."""

from __future__ import annotations

import subprocess
import sys


def test_a_library_is_imported_when_a_file_of_its_format_is_read() -> None:
    """Commands start no slower for formats that a project does not have."""
    code = (
        "import sys; from translate.readers import READERS; print('lxml' in sys.modules);"
        "from translate.model import Source;"
        "READERS['.html'](Source(b'<p>x', 'a', 'a.html', 'vi')); print('lxml' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "True"]
