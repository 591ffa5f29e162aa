"""What other distributions add: checks, formats and readers, found by their entry points.

Nothing of a group is looked at before the first use of that kind. Where names are equal, ours wins.
One that is broken is left out, with one line of warning that names its distribution.
"""
