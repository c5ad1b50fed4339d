"""The reader's marks: highlights, notes, tags, bookmarks, anchored on the source."""
