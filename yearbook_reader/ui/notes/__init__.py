"""Highlights, notes, bookmarks and the notebook (批注)."""
