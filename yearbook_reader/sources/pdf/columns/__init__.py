"""Columns (分栏) of a page: where they part, begin anew, and in which order they are read."""
