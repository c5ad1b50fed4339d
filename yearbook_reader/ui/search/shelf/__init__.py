"""The search of the whole shelf: its question, its hits, and what is made of them."""
