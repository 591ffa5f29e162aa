"""Catalogs: articles to and from gettext PO files, drafts, translation memory and glossary."""
