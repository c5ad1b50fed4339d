"""The notebook: the one precious file, what it holds, its copies, and what can be saved of it."""
