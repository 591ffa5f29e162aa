"""The use cases as plain functions, one file each: settings and names in, a report out.

Nothing here prints or knows the command line. A function works through every article that it is
given: what is wrong with one is put into the report's ``problems`` and the others go on.
"""
