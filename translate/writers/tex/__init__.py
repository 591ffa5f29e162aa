"""LaTeX: the source of a document that a press could take over."""

from translate.writers.tex.document import write_tex

__all__ = ["write_tex"]
