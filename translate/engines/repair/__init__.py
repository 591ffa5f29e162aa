"""What a draft has wrong for certain, put right in place: numbers, names, terms of the glossary.

Each repair takes a draft's text and returns it with a note for each thing that it changed.
"""
