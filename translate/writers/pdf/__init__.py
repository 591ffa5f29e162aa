"""PDF, typeset by Typst: without system libraries or fonts, and with the same bytes everywhere.

https://typst.app/docs/ and, for the tags in the file, PDF/UA-1 (ISO 14289-1).
"""

from translate.writers.pdf.document import write_pdf
from translate.writers.pdf.drawing import draw

__all__ = ["draw", "write_pdf"]
