"""What is of the book but not of its text: running heads, page numbers, contents, index."""
