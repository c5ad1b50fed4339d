"""The house style, learnt from the book itself."""
