"""The reader's marks: highlights, notes, tags, bookmarks, as values and as they are written."""
