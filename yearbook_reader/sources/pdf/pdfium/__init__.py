"""A file's pages as PDFium tells of them -> what is printed on them."""
