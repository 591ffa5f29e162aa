"""Packages in Argos's format, made from the bundled one."""

import json
import zipfile

from translate.engines.packages import install


def pack(folder, path, name="", metadata=None, skip=()):
    """Zip a package folder as an ``.argosmodel`` with some changes."""
    name = name or folder.name
    with zipfile.ZipFile(path, "w") as file:
        for part, source in install.package_files(folder):
            if part not in skip:
                file.write(source, f"{name}/{part}")
        if metadata is not None:
            file.writestr(f"{name}/metadata.json", json.dumps(metadata))
    return path


def metadata(**changes):
    """Return the official package's metadata with some changes."""
    return {"package_version": "1.9", "from_code": "vi", "to_code": "en", **changes}
