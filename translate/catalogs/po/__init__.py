"""The PO wire format: bytes to a `Catalog` of `Entry` and back, losing nothing."""

from translate.catalogs.po.entry import Catalog, Entry
from translate.catalogs.po.parser import load, parse
from translate.catalogs.po.renderer import render

__all__ = ["Catalog", "Entry", "load", "parse", "render"]
