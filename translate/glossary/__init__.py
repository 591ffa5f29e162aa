"""The glossary: a project's terms with their renderings, and terms that its articles suggest."""

from translate.glossary.extract import Suggestion, suggest_terms
from translate.glossary.terms import read_glossary

__all__ = ["Suggestion", "read_glossary", "suggest_terms"]
