"""The book: what a reconstructed yearbook is."""
