"""Type: the sizes and fonts of a book, initials, readings above characters, vertical writing."""
