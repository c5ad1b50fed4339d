"""Telling: which printed line is a heading, a table, an entry, a signature or text."""
