"""The page that is read, its printed picture, its raw lines and the tree of the book."""
