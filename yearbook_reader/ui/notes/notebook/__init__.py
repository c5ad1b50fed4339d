"""The notes of the whole shelf, filtered and grouped."""
