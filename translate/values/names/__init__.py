"""Names by value: those of a sentence, and the forms that English may give them."""

from __future__ import annotations

from translate.values.names.name import Name, NameForm
from translate.values.names.vietnamese import names_vi

NAME_FINDERS = {"vi": names_vi}
"""Languages whose names we can find."""

__all__ = ["NAME_FINDERS", "Name", "NameForm", "names_vi"]
