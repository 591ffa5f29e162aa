"""The use cases as plain functions, one file each: settings and names in, a report out.

Nothing here prints or knows the command line. A function works through every article that it is
given: a problem with one goes into the report's ``problems``, and the others are still done.
"""
