"""The standards' own schemas, from Debian packages."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

from lxml import etree

_XLIFF = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
_OMEGAT = Path("/usr/share/omegat/OmegaT.jar")


class _Beside(etree.Resolver):
    """Finds the schemas that XLIFF's import, such as that of ``xml:lang``, in the same folder."""

    def resolve(self, url: str, name: str, context: object) -> object:
        return self.resolve_filename(str(_XLIFF / Path(url).name), context)


@cache
def xliff(name: str) -> etree.XMLSchema:
    """Return OASIS's schema of XLIFF: ``xliff-core-2.0`` or ``xliff-core-1.2-strict``."""
    parser = etree.XMLParser()
    parser.resolvers.add(_Beside())
    return etree.XMLSchema(etree.parse(str(_XLIFF / f"{name}.xsd"), parser))


@cache
def tmx() -> etree.DTD:
    """Return LISA's DTD of TMX 1.4b."""
    with zipfile.ZipFile(_OMEGAT) as archive:
        return etree.DTD(BytesIO(archive.read("schemas/tmx14.dtd")))


def assert_valid(schema: etree.XMLSchema | etree.DTD, data: bytes) -> None:
    """Fail if ``data`` is not valid by the schema."""
    schema.assertValid(etree.fromstring(data).getroottree())
