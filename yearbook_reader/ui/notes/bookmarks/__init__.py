"""The bookmarks of a volume, in folders."""
