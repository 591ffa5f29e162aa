"""An article's new state into its catalog, and what other catalogs have for it."""

from translate.catalogs.update.update import Target, update_catalog

__all__ = ["Target", "update_catalog"]
