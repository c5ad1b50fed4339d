"""Columns that stand side by side in a text, as on the printed page: read one after the other."""
