"""The recipe for the starter model: from sentence pairs to an ``.argosmodel``; see README.md.

::

    prepare -> train -> average -> quantise -> package -> evaluate
"""
