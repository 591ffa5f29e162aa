"""LaTeX: the source of a document that a press could take over."""

from translate.writers.tex.document import write_tex
from translate.writers.tex.pictures import tex_files

__all__ = ["tex_files", "write_tex"]
